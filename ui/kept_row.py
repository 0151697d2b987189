"""The chosen row of a list stays chosen when the list is filled anew: after each act the page is read again."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel
from PySide6.QtWidgets import QTableView

from ui.rows_model import RowsModel


@contextmanager
def kept_row(table: QTableView, model: RowsModel[Any]) -> Iterator[None]:
    """Choose the same row again after the table's model was filled anew inside; where it's gone, the one in its place.

    Nobody hears of it: a list that follows the page in the background leads nobody away from where they work.

    Args:
        table: Shows the model, or a filter of it.
        model: What is filled.
    """
    was, column = table.currentIndex(), max(table.currentIndex().column(), 0)
    row = was.row()
    name = model.name(_source_row(table, was)) if was.isValid() else None
    in_sight = was.isValid() and table.viewport().rect().intersects(table.visualRect(was))
    scrolled = table.verticalScrollBar().value()
    yield
    if name is None or not table.model().rowCount():
        return
    same = _shown(table, model.index(model.place(name), column))
    here = same if same.isValid() else table.model().index(min(row, table.model().rowCount() - 1), column)
    blocked = table.selectionModel().blockSignals(True)
    table.setCurrentIndex(here)
    table.selectionModel().blockSignals(blocked)
    table.verticalScrollBar().setValue(scrolled)
    if in_sight:
        table.scrollTo(here)


def _source_row(table: QTableView, index: QModelIndex) -> int:
    shown = table.model()
    return (shown.mapToSource(index) if isinstance(shown, QSortFilterProxyModel) else index).row()


def _shown(table: QTableView, index: QModelIndex) -> QModelIndex:
    shown = table.model()
    return shown.mapFromSource(index) if isinstance(shown, QSortFilterProxyModel) else index
