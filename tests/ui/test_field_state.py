import dataclasses

from reviewer.data import Conflict, Finding, Origin, Severity
from tests.ui.made_desk import Desk
from ui.field_state import FieldState, states_of


def test_every_field_has_the_first_state_that_applies(desk: Desk) -> None:
    record = desk.record
    states = states_of(record)
    assert set(states) >= {one.path for one in record.record.fields}
    assert states["report_date"] is FieldState.INFERRED
    assert states["calls"] is FieldState.COVERED
    assert states["callbacks"] is FieldState.UNCOVERED
    odd = Finding("x", Severity.WARNING, ("callbacks", "calls"), "odd")
    wrong = Finding("y", Severity.ERROR, ("calls",), "wrong")
    states = states_of(dataclasses.replace(record, open_findings=(wrong, odd)))
    assert (states["calls"], states["callbacks"]) == (FieldState.ERROR, FieldState.WARNING)
    asked = Conflict("calls", 1, None)
    states = states_of(dataclasses.replace(record, open_findings=(wrong,), conflicts=(asked,)))
    assert states["calls"] is FieldState.CONFLICT


def test_what_was_looked_at_or_typed_says_so(desk: Desk) -> None:
    desk.session.look(desk.bridge.record_id, "callbacks")
    assert states_of(desk.record)["callbacks"] is FieldState.SEEN
    desk.session.set_text(desk.bridge.record_id, "callbacks", "300")
    assert desk.field("callbacks").origin is Origin.TYPED
    assert states_of(desk.record)["callbacks"] is FieldState.HUMAN


def test_what_is_emptied_is_missing(desk: Desk) -> None:
    desk.session.set_text(desk.bridge.record_id, "callbacks", "")
    assert states_of(desk.record)["callbacks"] in (FieldState.MISSING, FieldState.ERROR)
