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


def test_an_attempt_gives_back_why_it_was_refused(qtbot: QtBot, tmp_path: Path) -> None:
    session = ReviewSession.open(write_review(tmp_path))
    bridge = SessionBridge()
    record = session.rows()[0].record
    with qtbot.assertNotEmitted(bridge.failed):
        assert "99.1" in bridge.attempt(lambda: session.record("99.1"))
        assert bridge.attempt(lambda: session.note(record, "a note")) == ""
    for path in tmp_path.glob("made.review*"):
        path.unlink()
    with qtbot.waitSignal(bridge.failed):
        assert bridge.attempt(lambda: session.note(record, "another"))
    session.close()


def test_nothing_is_shown_before_the_window_has_handed_over(qtbot: QtBot, tmp_path: Path) -> None:
    session = ReviewSession.open(write_review(tmp_path))
    bridge = SessionBridge()
    bridge.use(session)
    bridge.show("1", "1.1")
    seen: list[tuple[str, str]] = []
    bridge.leaving.connect(lambda refusals: seen.append((bridge.source_id, bridge.record_id)))
    bridge.show("1", "1.1")
    assert seen == []
    bridge.show("2", "2.1")
    assert seen == [("1", "1.1")]
    bridge.leaving.connect(lambda refusals: refusals.append("No."))
    with qtbot.waitSignal(bridge.told) as told:
        assert not bridge.use(None)
    assert told.args == ["No."]
    assert bridge.session is session
    assert not bridge.show("1", "1.1")
    assert bridge.record_id == "2.1"
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


def test_what_went_amiss_with_an_act_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    session = ReviewSession.open(write_review(tmp_path))
    bridge = SessionBridge()
    bridge.use(session)
    session.seconds = 0
    with qtbot.waitSignal(bridge.told) as told:
        session.edit_text(session.rows()[0].source, 0, 0, "x")
    assert told.args
    session.close()
