"""How the operator puts a printed row into a group that lacks it, and takes one out that isn't printed."""

from PySide6.QtCore import Qt

from reviewer.field_paths import place_of, row_path
from reviewer.values import written
from tests.bench.operator.image import Rows
from tests.bench.operator.keyboard import ALT, CONTROL
from tests.bench.operator.sight import Hands, StuckError
from ui.finding_card import FindingCard
from ui.group_table import GroupTable


def mend_rows(hands: Hands, card: FindingCard, groups: list[str]) -> bool:
    """Put the rows right of a group that a card speaks of; say whether there was anything to mend.

    Rows that aren't printed are removed one at a time. All rows that are missing are added before the work goes on.
    """
    for group in groups:
        for row in hands.sight.surplus_rows(group)[:1]:
            _go_to_row(hands, card, group, row)
            remove_row(hands)
            return True
        blocks = _blocks(hands.sight.missing_rows(group))
        if blocks:
            _add_rows(hands, card, group, blocks)
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
    _step(hands, row - place_of(nearest).row)


def _step(hands: Hands, rows: int) -> None:
    for _ in range(abs(rows)):
        hands.keys.press(Qt.Key.Key_Down if rows > 0 else Qt.Key.Key_Up)


def _blocks(missing: list[int]) -> list[list[int]]:
    """Return the missing rows, those that follow each other together."""
    blocks: list[list[int]] = []
    for row in missing:
        if blocks and blocks[-1][-1] == row - 1:
            blocks[-1].append(row)
        else:
            blocks.append([row])
    return blocks


def _add_rows(hands: Hands, card: FindingCard, group: str, blocks: list[list[int]]) -> None:
    """Add each block of rows where it is printed, empty ones first, and fill them cell by cell."""
    sight, keys = hands.sight, hands.keys
    here = sight.image.rows(sight.record().record, sight.report(), group)
    above = _row_above(here, blocks[0][0])
    if here:
        _go_to_row(hands, card, group, max(above, 0))
    else:
        keys.press(Qt.Key.Key_E, ALT)
    added = 0
    for at, block in enumerate(blocks):
        for _ in block:
            keys.press(Qt.Key.Key_Insert, CONTROL)
        if above < 0 and here:
            _lift(hands, group, len(block))
        else:
            _step(hands, 1 - len(block))
        keys.press(Qt.Key.Key_Home)
        last = at == len(blocks) - 1
        _fill_rows(hands, group, block, last)
        added += len(block)
        if not last:
            next_above = _row_above(here, blocks[at + 1][0])
            _step(hands, next_above + added - _current(hands, group))


def _row_above(here: Rows, printed: int) -> int:
    return max((row for row, other in enumerate(here) if other is not None and other < printed), default=-1)


def _lift(hands: Hands, group: str, many: int) -> None:
    """Bring the first row below those that were added under it: go to it, and move it down by its key."""
    _step(hands, -many)
    for row in range(many):
        hands.keys.press(Qt.Key.Key_Down, ALT)
        if _current(hands, group) != row + 1:
            raise StuckError("Alt+Down doesn't move a row down")
    _step(hands, -many)


def _table(hands: Hands, group: str) -> GroupTable:
    tables = hands.sight.window.form.findChildren(GroupTable)
    return next(one for one in tables if one.name == group and one.isVisible())


def _current(hands: Hands, group: str) -> int:
    return _table(hands, group).view.currentIndex().row()


def _fill_rows(hands: Hands, group: str, block: list[int], confirm: bool) -> None:
    """Type the cells of rows, Tab between them; Enter at the last, or Tab and Esc where other rows are to follow."""
    columns = _table(hands, group).model.group.columns
    values = hands.sight.image.page.reports[hands.sight.report()].values
    cells = [values.get(row_path(group, row, one.name)) for row in block for one in columns]
    last = max(at for at, cell in enumerate(cells) if cell is not None)
    for at, cell in enumerate(cells[: last + 1]):
        hands.keys.type(written(cell) if cell is not None else "")
        hands.keys.press(Qt.Key.Key_Return if at == last and confirm else Qt.Key.Key_Tab)
    if not confirm:
        hands.keys.press(Qt.Key.Key_Escape)
