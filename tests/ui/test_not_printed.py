"""What isn't printed and needn't be is left out of the form where there is much of it, and stays within reach."""

from collections.abc import Callable
from pathlib import Path

from tests.ui.made_desk import Desk
from ui.form_body import FormBody
from ui.group_table import GroupTable

BULLETIN = Path(__file__).parents[2] / "samples" / "26_bulletin_of_another_city.txt"


def names_in_sight(desk: Desk) -> list[str]:
    body = desk.form.findChild(FormBody)
    return [name for name, one in body.sections.items() if not one.isHidden()]


def test_fields_that_are_not_printed_are_shown_when_asked_for(made_desk: Callable[[str], Desk]) -> None:
    desk = made_desk(BULLETIN.read_text(encoding="utf-8"))
    shown = names_in_sight(desk)
    assert "received" in shown
    assert "kinds" in shown
    assert not {"overdue", "districts", "sums"} & set(shown)
    desk.form.findChild(FormBody).rest.setChecked(True)
    assert {"overdue", "districts"} <= set(names_in_sight(desk))
    assert "sums" not in names_in_sight(desk)


def test_a_field_that_is_chosen_comes_into_sight(made_desk: Callable[[str], Desk]) -> None:
    desk = made_desk(BULLETIN.read_text(encoding="utf-8"))
    desk.bridge.choose("overdue", "page")
    assert "overdue" in names_in_sight(desk)


def test_a_short_form_leaves_nothing_out(desk: Desk) -> None:
    assert desk.form.findChild(FormBody).rest.isHidden()


def test_columns_in_which_nothing_stands_are_left_out(made_desk: Callable[[str], Desk]) -> None:
    desk = made_desk(BULLETIN.read_text(encoding="utf-8"))
    (table,) = (one for one in desk.form.findChildren(GroupTable) if one.name == "kinds")
    names = [spec.name for spec in table.model.group.columns]
    assert [name for at, name in enumerate(names) if not table.view.isColumnHidden(at)] == ["name", "count"]
    table.columns.setChecked(True)
    assert not any(table.view.isColumnHidden(at) for at in range(len(names)))
