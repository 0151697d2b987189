import time
from collections.abc import Iterator

import pytest

from tests.ui.made_desk import Desk
from ui.local_time import local_minute, local_time


@pytest.fixture
def in_xining(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Live eight hours east of Greenwich."""
    monkeypatch.setenv("TZ", "UTC-8")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("in_xining")
def test_times_are_those_of_this_place() -> None:
    assert local_time("2025-03-26T20:02:03.004+00:00") == "2025-03-27 04:02:03"
    assert local_minute("2025-03-26T20:02:03.004+00:00") == "2025-03-27 04:02"
    assert local_time("some day") == "some day"


@pytest.mark.usefixtures("in_xining")
def test_the_record_says_its_times_so(desk: Desk) -> None:
    record = desk.bridge.record_id
    desk.session.look(record, *desk.record.to_look)
    desk.session.note(record, "seen")
    desk.session.verify(record)
    assert local_minute(desk.record.verified_at) in desk.form.title.state.text()
    assert local_minute(desk.record.notes[0][1]) in desk.form.notes.said.text()
