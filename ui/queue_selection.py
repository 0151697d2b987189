"""Which rows of the queue are selected, by what they stand for: their places change when others come or go."""

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

    from ui.queue_model import QueueModel

Named = tuple[str, str]
"""A row by its source and its record, empty for a page without one."""


def selected_rows(view: "QTableView", model: "QueueModel") -> list[Named]:
    """Return the rows that are selected, in their order."""
    selection = view.selectionModel().selection()
    spans = [selection.at(number) for number in range(selection.size())]
    places = sorted({at for span in spans for at in range(span.top(), span.bottom() + 1)})
    return [model.row(at)[:2] for at in places]


def go_to(view: "QTableView", model: "QueueModel", at: int) -> None:
    """Make the row at this place the current one, and select it alone.

    A view left to itself selects it beside the others while Ctrl is held, as it is at the end of Ctrl+Z.
    """
    view.setCurrentIndex(model.index(at))
    view.selectionModel().select(model.index(at), QItemSelectionModel.SelectionFlag.ClearAndSelect)


def select_again(view: "QTableView", model: "QueueModel", kept: Sequence[Named]) -> None:
    """Select these rows wherever they are now; the current row stays. Where none is in the list, nothing happens.

    Of several, a page none of whose selected rows is there any more keeps its place by the rows that it has now.
    """
    if not kept or selected_rows(view, model) == kept:
        return
    there, rows = [model.row(at)[:2] for at in range(model.rowCount())], set(kept)
    found = {source for source, _ in rows.intersection(there)}
    moved = {source for source, _ in rows} - found if len(rows) > 1 else set()
    places = [at for at, row in enumerate(there) if row in rows or row[0] in moved]
    if places:
        view.selectionModel().select(_spans(model, places), QItemSelectionModel.SelectionFlag.ClearAndSelect)


def _spans(model: "QueueModel", places: Sequence[int]) -> QItemSelection:
    """Return a selection of these ascending places, those that follow each other as one span."""
    spans = QItemSelection()
    for _, run in groupby(enumerate(places), lambda one: one[1] - one[0]):
        together = [at for _, at in run]
        spans.select(model.index(together[0]), model.index(together[-1]))
    return spans
