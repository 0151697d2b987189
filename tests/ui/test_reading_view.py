from collections.abc import Sequence

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from reviewer.errors import RefusedError
from reviewer.progress import Tell
from reviewer.review import ReviewSession
from ui.app import Program
from ui.sums_view import SumsView


class OfAGoneRecord(SumsView):
    """Asks for a record that isn't in the review any more."""

    def read(self, session: ReviewSession, sources: Sequence[str], progress: Tell) -> object:
        return session.record("99.1")


class Faulty(SumsView):
    """Has a fault of ours in it."""

    def read(self, session: ReviewSession, sources: Sequence[str], progress: Tell) -> object:
        return 1 // 0


def test_what_can_not_be_read_is_said_and_nothing_is_listed(program: Program, qtbot: QtBot) -> None:
    view = OfAGoneRecord(program.desk.bridge, program.window)
    with qtbot.waitSignal(program.desk.bridge.failed) as told:
        view.show()
    assert told.args is not None
    assert isinstance(told.args[0], RefusedError)
    assert view.hint.text() == str(told.args[0])
    assert view.model.rowCount() == 0
    qtbot.waitUntil(lambda: view._work is None, timeout=3000)


@pytest.mark.parametrize("times", [1, 2])
def test_a_fault_of_ours_goes_where_all_of_them_go(program: Program, qtbot: QtBot, times: int) -> None:
    view = Faulty(program.desk.bridge, program.window)
    with capture_exceptions() as caught:
        for _ in range(times):
            view.hide()
            before = len(caught)
            view.show()
            qtbot.waitUntil(lambda before=before: len(caught) > before, timeout=3000)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError] * times
    assert "error" in view.hint.text()
    assert "No sums" not in view.hint.text()
    qtbot.waitUntil(lambda: view._work is None, timeout=3000)
