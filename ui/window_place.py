"""Where a person is in a window that is thrown away, for the one that is made in its place on the same desk."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple, TypeVar
from weakref import ref

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QComboBox, QWidget

from ui.begun_reason import BegunReason
from ui.choice_card import ChoiceCard
from ui.figures_view import FiguresView
from ui.history_view import HistoryView
from ui.main_window import MainWindow
from ui.outline_view import OutlineView
from ui.page_editor import PageEditor
from ui.people_view import PeopleView
from ui.queue_selection import select_again, selected_rows
from ui.queue_view import QueueView
from ui.reading_view import PagesView
from ui.record_form import RecordForm
from ui.sums_view import SumsView

_FIELDS = "fields"
SETTLED = 400
"""Milliseconds after which a new window has found its sizes."""

View = TypeVar("View", bound=SumsView | FiguresView | PeopleView | HistoryView | OutlineView)
Listing = SumsView | FiguresView | PeopleView | HistoryView


class TextPlace(NamedTuple):
    """Selection and first place in sight of a text, as Qt counts."""

    anchor: int
    cursor: int
    top: int

    @classmethod
    def of(cls, editor: PageEditor) -> "TextPlace":
        """Return where an editor is."""
        cursor, top = editor.textCursor(), editor.cursorForPosition(QPoint(1, 1))
        return cls(cursor.anchor(), cursor.position(), top.position())

    def give(self, editor: PageEditor) -> None:
        """Bring another editor of the same text there; to scroll to a line upwards puts it at the top."""
        editor.moveCursor(QTextCursor.MoveOperation.End)
        cursor = editor.textCursor()
        cursor.setPosition(self.top)
        editor.setTextCursor(cursor)
        scrolled = editor.verticalScrollBar().value()
        cursor.setPosition(self.anchor)
        cursor.setPosition(self.cursor, QTextCursor.MoveMode.KeepAnchor)
        editor.setTextCursor(cursor)
        editor.verticalScrollBar().setValue(scrolled)


class QueuePlace:
    """What the queue lists, and how far it is scrolled."""

    def __init__(self, queue: QueueView) -> None:
        self._search, self._choice = queue.filter.text(), queue.choice.currentIndex()
        self._selected = selected_rows(queue.list, queue.model)
        self._scrolled = queue.list.verticalScrollBar().value()

    def give(self, queue: QueueView) -> None:
        """List the same in another queue."""
        if self._search or self._choice:
            queue.filter.setText(self._search)
            queue.choice.setCurrentIndex(self._choice)
            queue.narrow()

    def settle(self, queue: QueueView) -> None:
        """Scroll and select as before."""
        select_again(queue.list, queue.model, self._selected)
        queue.list.verticalScrollBar().setValue(self._scrolled)


class ListPlace:
    """What a list below the columns shows, its chosen row, and how far it is scrolled."""

    def __init__(self, view: Listing) -> None:
        table = view.table
        self._row, self._scrolled = table.currentIndex().row(), table.verticalScrollBar().value()
        self._all_pages = isinstance(view, PagesView) and view.all_pages.isChecked()
        self._subject = view.subject.text() if isinstance(view, FiguresView) else ""
        self._wanted = [box.currentData() for box in _boxes(view)]

    def give(self, view: Listing) -> None:
        """Show the same in another view, as soon as it has read it."""
        if isinstance(view, PagesView):
            view.all_pages.setChecked(self._all_pages)
        if isinstance(view, FiguresView):
            view.subject.setText(self._subject)
        once_filled(view, self._settle)

    def _settle(self, view: Listing) -> None:
        for box, wanted in zip(_boxes(view), self._wanted, strict=True):
            box.setCurrentIndex(max(box.findData(wanted), 0))
        table = view.table
        if table.hasFocus() and self._row >= 0:
            table.selectRow(self._row)
        table.verticalScrollBar().setValue(self._scrolled)


def _boxes(view: Listing) -> tuple[QComboBox, ...]:
    return (view.unit, view.period, view.article) if isinstance(view, FiguresView) else ()


def once_filled(view: View, do: Callable[[View], None]) -> None:
    """Do something to a view once its model was filled for the first time.

    The view isn't held meanwhile: one that is never filled goes with its window, and hears nothing any more.
    """
    there = ref(view)

    def filled() -> None:
        if (one := there()) is not None:
            QTimer.singleShot(0, one, partial(do, one))

    view.model.modelReset.connect(filled, Qt.ConnectionType.SingleShotConnection)


class WindowPlace:
    """Page, record and field; the views that are open, what they show, how far they are scrolled; the keyboard.

    Args:
        window: Where the person is.
    """

    def __init__(self, window: MainWindow) -> None:
        bridge, page, form = window.desk.bridge, window.page, window.form
        self._shown, self._path = (bridge.source_id, bridge.record_id), bridge.path
        self._keyboard, self._saved_at = _keyboard_in(window), window.status.saved_at
        self._text, self._queue = TextPlace.of(page.editor), QueuePlace(window.queue)
        self._is_back, self._begun = False, BegunReason(form)
        at_work = self._keyboard is not None and self._keyboard[0] == _FIELDS
        self._form, self._follows = form.scroller.place(), at_work or form.has_chosen_in_sight()
        self._outline = page.outline.place() if page.show_outline.isChecked() else None
        self._beside = page.beside.orientation(), page.beside.sizes()
        self._find = page.find_bar.line.text() if page.find_bar.isVisible() else None
        self._reports = [one.about for one in window.message_bar.waiting]
        self._lists = [ListPlace(one) for one in _lists(window)]

    def is_of(self, window: MainWindow) -> bool:
        """Tell whether the person is still where this was taken, as far as that window stands already."""
        bridge = window.desk.bridge
        moved = self._is_back and _keyboard_in(window) != self._keyboard
        return not moved and (bridge.source_id, bridge.record_id, bridge.path) == (*self._shown, self._path)

    def prepare(self, window: MainWindow) -> None:
        """Show the same in another window, before it is seen."""
        self._is_back = False
        bridge, page = window.desk.bridge, window.page
        if (bridge.source_id, bridge.record_id) != self._shown:
            bridge.show(*self._shown)
        if bridge.path != self._path:
            bridge.choose(self._path, "form")
        for report in self._reports:
            window.desk.imported.emit(report)
        window.status.say_saved(self._saved_at)
        self._queue.give(window.queue)
        for place, view in zip(self._lists, _lists(window), strict=True):
            place.give(view)
        if (outlined := self._outline) is not None:
            page.show_outline.setChecked(True)
            once_filled(page.outline, lambda outline: outline.go_back_to(outlined))
        if self._find is not None:
            page.find_bar.line.setText(self._find)
            page.find_bar.show()

    def settle(self, window: MainWindow) -> None:
        """Scroll to where the person was, once the other window is laid out, and bring the keyboard there."""
        page, form = window.page, window.form
        if self._beside[0] is page.beside.orientation():
            page.beside.setSizes(self._beside[1])
        self._begun.give(form)
        self._bring_keyboard(window)
        self._is_back = True
        self._queue.settle(window.queue)
        self._text.give(page.editor)
        self._scroll(form)
        bar = form.scroller.verticalScrollBar()  # the form finds its height by and by
        there = ref(form)
        again = bar.rangeChanged.connect(lambda: self._scroll(there()))
        QTimer.singleShot(SETTLED, form, lambda: bar.rangeChanged.disconnect(again))

    def _scroll(self, form: RecordForm | None) -> None:
        if form is None:
            return
        form.scroller.go_back_to(self._form)
        if self._path and self._follows:
            form.scroll_to_chosen()

    def _bring_keyboard(self, window: MainWindow) -> None:
        if self._keyboard is None:
            return
        name, kind, at = self._keyboard
        if name == _FIELDS:
            window.form.take_focus(at_card=issubclass(kind, ChoiceCard))
            self._begun.bring_keyboard(window.form)
            return
        same = _parts(window)[name].findChildren(kind)
        if at < len(same):
            same[at].setFocus(Qt.FocusReason.OtherFocusReason)


def _lists(window: MainWindow) -> tuple[Listing, ...]:
    return window.sums, window.figures, window.people, window.history


def _parts(window: MainWindow) -> dict[str, QWidget]:
    """Return the parts of a window in which the same is in the same place in another window."""
    names = ("queue", "page", "sums", "figures", "people", "history", "message_bar", "first_run")
    own = {name: getattr(window, name) for name in names}
    return own | {"title": window.form.title, "notes": window.form.notes}


def _keyboard_in(window: MainWindow) -> tuple[str, type[QWidget], int] | None:
    """Return in which part the keyboard is, in what, and in which of several alike; None where it is nowhere."""
    here = window.focusWidget()
    for name, part in _parts(window).items():
        if here is not None and part.isAncestorOf(here):
            return name, type(here), part.findChildren(type(here)).index(here)
    if here is None or not window.form.isAncestorOf(here):
        return None
    card = next((one for one in window.form.findChildren(ChoiceCard) if one is here or one.isAncestorOf(here)), None)
    return _FIELDS, type(card or here), 0
