import threading
from pathlib import Path

from pytestqt.qtbot import QtBot

from reviewer.errors import RefusedError
from reviewer.review import ReviewSession
from tests.ui.made_program import write_review
from ui.session_bridge import SessionBridge


def test_what_another_thread_did_is_heard_in_the_windows(qtbot: QtBot, tmp_path: Path) -> None:
    session = ReviewSession.open(write_review(tmp_path))
    bridge = SessionBridge()
    bridge.use(session)
    heard: list[int] = []
    bridge.changed.connect(lambda changed: heard.append(threading.get_ident()))
    record = session.rows()[0].record
    worker = threading.Thread(target=lambda: session.note(record, "from a thread"))
    worker.start()
    worker.join()
    assert heard == []
    qtbot.waitUntil(lambda: heard == [threading.get_ident()])
    session.note(record, "from here")
    assert len(heard) == 2
    session.close()


def test_what_is_refused_is_told_and_anything_else_is_not_swallowed(qtbot: QtBot, tmp_path: Path) -> None:
    session = ReviewSession.open(write_review(tmp_path))
    bridge = SessionBridge()
    bridge.use(session)
    with qtbot.waitSignal(bridge.failed) as told:
        assert bridge.act(lambda: session.record("99.1")) is None
    assert told.args is not None
    assert isinstance(told.args[0], RefusedError)
    assert bridge.act(lambda: 7) == 7
    session.close()


def test_showing_another_record_chooses_no_field(qtbot: QtBot) -> None:
    bridge = SessionBridge()
    bridge.show("1", "1.1")
    bridge.choose("calls", "form")
    assert bridge.path == "calls"
    with qtbot.waitSignal(bridge.shown) as shown:
        bridge.show("2", "2.1")
    assert shown.args == ["2", "2.1"]
    assert bridge.path == ""
