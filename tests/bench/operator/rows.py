"""How the operator puts a printed row into a group that lacks it, and takes one out that isn't printed."""

from PySide6.QtCore import Qt

from reviewer.field_paths import place_of, row_path
from reviewer.values import written
from tests.bench.operator.keyboard import ALT, CONTROL
from tests.bench.operator.sight import Hands
from ui.finding_card import FindingCard
from ui.group_table import GroupTable


def mend_rows(hands: Hands, card: FindingCard, groups: list[str]) -> bool:
    """Put one row right in the groups that a card speaks of; say whether there was one to mend."""
    for group in groups:
        for row in hands.sight.surplus_rows(group)[:1]:
            _go_to_row(hands, card, group, row)
            remove_row(hands)
            return True
        for row in hands.sight.missing_rows(group)[:1]:
            _add_row(hands, card, group, row)
            return True
    return False


def remove_row(hands: Hands) -> None:
    """Take out the row of the current cell and go on."""
    hands.keys.press(Qt.Key.Key_Delete, CONTROL)
    hands.keys.press(Qt.Key.Key_F7)


def pick(hands: Hands, card: FindingCard, path: str) -> None:
    """Go to one of the fields that a card speaks of, the shorter way round."""
    paths = card.paths()
    steps = (paths.index(path) - paths.index(card.path)) % len(paths)
    back = len(paths) - steps
    key = Qt.Key.Key_Right if steps <= back else Qt.Key.Key_Left
    for _ in range(min(steps, back)):
        hands.keys.press(key)


def _go_to_row(hands: Hands, card: FindingCard, group: str, row: int) -> None:
    """Bring the keyboard from the card to a row of the table."""
    there = [path for path in card.paths() if place_of(path).group == group]
    nearest = min(there, key=lambda path: abs(place_of(path).row - row))
    pick(hands, card, nearest)
    hands.keys.press(Qt.Key.Key_E, ALT)
    hands.keys.press(Qt.Key.Key_Escape)
    steps = row - place_of(nearest).row
    for _ in range(abs(steps)):
        hands.keys.press(Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)


def _add_row(hands: Hands, card: FindingCard, group: str, printed: int) -> None:
    sight, keys = hands.sight, hands.keys
    rows = sight.image.rows(sight.record().record, sight.report(), group)
    above = max((row for row, other in enumerate(rows) if other is not None and other < printed), default=-1)
    if rows:
        _go_to_row(hands, card, group, max(above, 0))
    else:
        keys.press(Qt.Key.Key_E, ALT)
    keys.press(Qt.Key.Key_Insert, CONTROL)
    if rows and above < 0:
        keys.press(Qt.Key.Key_Up, ALT)
    keys.press(Qt.Key.Key_Home)
    _fill_row(hands, group, printed)


def _fill_row(hands: Hands, group: str, printed: int) -> None:
    """Type a row's cells, Tab between them, Enter at the last."""
    body = hands.sight.window.form.findChildren(GroupTable)
    columns = next(one for one in body if one.name == group and one.isVisible()).model.group.columns
    values = hands.sight.image.page.reports[hands.sight.report()].values
    cells = [values.get(row_path(group, printed, one.name)) for one in columns]
    last = max(at for at, cell in enumerate(cells) if cell is not None)
    for at, cell in enumerate(cells[: last + 1]):
        hands.keys.type(written(cell) if cell is not None else "")
        hands.keys.press(Qt.Key.Key_Return if at == last else Qt.Key.Key_Tab)
