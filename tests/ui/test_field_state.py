import dataclasses
from collections.abc import Callable

from reviewer.data import Finding, Origin, Severity
from reviewer.reviewed import Conflict
from tests.ui.made_desk import CLEAN, Desk
from ui.field_state import FieldState, reason, states_of
from ui.shown_type import shown_type


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


def test_a_name_that_is_not_known_is_not_called_hard_to_read(made_desk: Callable[[str], Desk]) -> None:
    desk = made_desk(CLEAN.replace("市政\n府网", "码头小站").replace("微博", "微搏").replace("210 件", "2l0 件"))
    states = states_of(desk.record, shown_type(desk.record, desk.session.types))
    assert states["channels[0].name"] is FieldState.NEW
    assert "known" in reason(states["channels[0].name"])
    assert states["callbacks"] is FieldState.UNCERTAIN
    desk.bridge.choose("channels[0].name", "flow")
    assert desk.form.hint.text().endswith(reason(FieldState.NEW))


def test_a_name_taken_for_a_known_one_says_so(made_desk: Callable[[str], Desk]) -> None:
    desk = made_desk(CLEAN.replace("市容秩序", "噪音间题"))
    assert desk.value("hot_issues[2].category") == "噪音问题"
    states = states_of(desk.record, shown_type(desk.record, desk.session.types))
    assert states["hot_issues[2].category"] is FieldState.LIKENED


def test_a_warning_does_not_hide_that_a_value_is_inferred_or_uncertain(desk: Desk) -> None:
    odd = Finding("x", Severity.WARNING, ("report_date", "callbacks"), "odd")
    record = dataclasses.replace(desk.record, open_findings=(odd, odd))
    states = states_of(record)
    assert states["report_date"] is FieldState.ODD_INFERRED
    assert states["callbacks"] is FieldState.WARNING
    desk.session.look(desk.bridge.record_id, "report_date")
    record = dataclasses.replace(desk.record, open_findings=(odd,))
    assert states_of(record)["report_date"] is FieldState.WARNING
