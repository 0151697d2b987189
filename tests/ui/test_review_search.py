from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reviewer.errors import StoreError
from reviewer.review import ReviewSession, standing
from tests.ui.made_program import write_review
from ui import review_search
from ui.review_search import ReviewSearch
from ui.session_bridge import SessionBridge


def test_a_search_goes_on_in_parts_and_the_next_takes_its_place(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, bridge = ReviewSession.open(write_review(tmp_path)), SessionBridge()
    bridge.use(session)
    search = ReviewSearch(bridge)
    found: list[object] = []
    search.done.connect(found.append)
    search.begin("12345")
    whole = session.search("12345")
    assert found == [whole]
    assert whole
    monkeypatch.setattr(standing, "AT_ONCE", 1)
    monkeypatch.setattr(review_search, "_SECONDS_AT_ONCE", -1.0)
    search.begin("there is no such thing")
    search.begin("12345")
    assert len(found) == 1
    qtbot.waitUntil(lambda: found == [whole, whole])
    search.begin("")
    assert found.pop() is None
    search.begin("12345")
    bridge.use(None)
    session.close()
    qtbot.wait(20)
    assert len(found) == 2


def test_a_search_that_fails_says_why(tmp_path: Path) -> None:
    session, bridge = ReviewSession.open(write_review(tmp_path)), SessionBridge()
    bridge.use(session)
    search = ReviewSearch(bridge)
    found: list[object] = []
    failed: list[object] = []
    search.done.connect(found.append)
    bridge.failed.connect(failed.append)
    search.begin("\ud83d")  # half of a sign beyond the first plane, as a line edit can hold it
    assert [type(one) for one in failed] == [StoreError]
    assert found == [set()]
    session.close()
