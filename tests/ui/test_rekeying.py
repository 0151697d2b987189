"""Numbers typed blind in the form, by keys alone."""

import pytest
from PySide6.QtCore import Qt

from tests.ui.composing import compose
from tests.ui.made_desk import Desk
from ui.choice_card import ChoiceCard
from ui.group_table import GroupTable
from ui.line_edit import LineEdit
from ui.rekeying_card import RekeyingCard

Enter = Qt.Key.Key_Return
COUNT = "hot_issues[1].count"


@pytest.fixture
def blind_desk(desk: Desk) -> Desk:
    desk.session.set_rekeying("hotline_daily", True)
    return desk


def everything_said(desk: Desk) -> str:
    """All that can be read or heard in the form of the values, but for the words of the page."""
    row = desk.row("callbacks")
    model = next(one.model for one in desk.form.findChildren(GroupTable) if one.name == "hot_issues")
    index = model.index_of(COUNT)
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    parts = [row.edit.text(), row.edit.toolTip(), row.edit.accessibleName(), row.edit.accessibleDescription()]
    parts += [row.state.toolTip(), row.state.accessibleName(), desk.form.hint.text(), desk.form.coverage.text()]
    return "|".join([*parts, *(str(model.data(index, role)) for role in roles)])


def test_the_value_is_hidden_wherever_it_would_be_said(blind_desk: Desk) -> None:
    for path in ("callbacks", COUNT):
        blind_desk.bridge.choose(path, "flow")
        said = everything_said(blind_desk)
        assert "210" not in said
        assert "21," not in said.replace("，", ",")
    assert blind_desk.row("callbacks").edit.placeholderText()


@pytest.mark.parametrize("path", ["callbacks", COUNT])
def test_enter_on_an_empty_one_says_why_and_stays(blind_desk: Desk, path: str) -> None:
    blind_desk.bridge.choose(path, "flow")
    blind_desk.press(Enter)
    assert blind_desk.bridge.path == path
    assert "键入" in blind_desk.form.hint.text()
    assert path in blind_desk.record.to_look


@pytest.mark.parametrize(("path", "typed"), [("callbacks", "210"), (COUNT, "21")])
def test_typed_as_read_the_flow_goes_on(blind_desk: Desk, path: str, typed: str) -> None:
    blind_desk.bridge.choose(path, "flow")
    blind_desk.type(typed)
    blind_desk.press(Enter)
    assert path not in blind_desk.record.to_look
    assert blind_desk.record.rekeyed == (path,)
    assert blind_desk.bridge.path != path


@pytest.mark.parametrize(("path", "typed", "read"), [("callbacks", "270", "210"), (COUNT, "27", "21")])
def test_a_difference_shows_both_and_is_settled_on_the_page(blind_desk: Desk, path: str, typed: str, read: str) -> None:
    desk = blind_desk
    desk.bridge.choose(path, "flow")
    desk.type(typed)
    desk.press(Enter)
    card = desk.keyboard()
    assert isinstance(card, RekeyingCard)
    assert typed in card.accessibleName()
    assert read in card.accessibleName()
    assert path == COUNT or desk.is_outlined(read)  # the page has a 21 in 210 before
    assert desk.value(path) == read
    desk.press(Enter)  # takes neither
    assert path in desk.record.to_look
    desk.type(typed)
    desk.press(Enter)
    assert desk.value(path) == typed
    assert desk.bridge.path != path
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.value(path) == read
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.record.blind[path] is None


def test_typed_as_read_the_second_time_it_was_looked_at(blind_desk: Desk) -> None:
    desk = blind_desk
    desk.bridge.choose("callbacks", "flow")
    for typed in ("270", "280", "210"):
        desk.type(typed)
        desk.press(Enter)
    assert "callbacks" not in desk.record.to_look
    assert not [one for one in desk.form.findChildren(ChoiceCard) if one.isVisible()]


def test_enter_while_composing_types_nothing(blind_desk: Desk) -> None:
    blind_desk.bridge.choose("callbacks", "flow")
    blind_desk.type("21")
    edit = blind_desk.keyboard()
    assert isinstance(edit, LineEdit)
    compose(edit, "0")
    blind_desk.press(Enter)
    assert blind_desk.record.blind["callbacks"] is None
    assert blind_desk.bridge.path == "callbacks"


def test_bad_input_stays_with_its_sentence(blind_desk: Desk) -> None:
    blind_desk.bridge.choose("callbacks", "flow")
    blind_desk.type("2x")
    blind_desk.press(Enter)
    row = blind_desk.row("callbacks")
    assert "2x" in row.complaint.text()
    assert row.edit.text() == "2x"
