"""What each action of the window does."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QFileDialog

from ui.as_written import on_button
from ui.main_window import MainWindow
from ui.messages import Message, Offer
from ui.outside import open_outside
from ui.page_file import PageFile
from ui.review_places import SUFFIX, beside_review, readme, samples_folder, shown_place

if TYPE_CHECKING:
    from reviewer.review import Changed, ImportReport


class WindowActs(QObject):
    """Connects the actions of one window with what they do.

    Args:
        window: Whose actions.
        log_file: What *Show the log file* shows, or None.
    """

    text_step = Signal(int)
    """The text should be larger (1), smaller (-1) or as usual (0)."""

    def __init__(self, window: MainWindow, log_file: Path | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._bridge = window.desk.bridge
        self._log_file = log_file
        self._page_file = PageFile(window.desk, window.menus.encodings)
        self._connect_files()
        self._connect_work()
        self._connect_view()
        self._desk.imported.connect(self._report)
        self._desk.copy_wanted.connect(self.ask_copy)

    def _connect_files(self) -> None:
        own, start = self._window.actions_, self._window.first_run
        self._on(own.new, self.ask_new)
        self._on(own.open, self.ask_open)
        self._on(own.add_pages, self.ask_pages)
        self._on(own.add_folder, self.ask_folder)
        self._on(own.use_types, self.ask_types)
        self._on(own.export, self.ask_export)
        self._on(own.copy_review, self.ask_copy)
        self._on(own.close, self._desk.close_review)
        self._on(own.quit, self._window.close)
        self._on(own.samples, self.open_samples)
        start.samples_wanted.connect(self.open_samples)
        start.pages_wanted.connect(self.ask_pages)
        start.folder_wanted.connect(self.ask_folder)
        start.review_wanted.connect(self.ask_open)
        start.recent_wanted.connect(self._desk.open_review)
        self._window.menus.recent.aboutToShow.connect(self._fill_recent)

    def _connect_work(self) -> None:
        own, window = self._window.actions_, self._window
        self._on(own.undo, self.undo)
        self._on(own.redo, self.redo)
        self._on(own.search, lambda: window.queue.filter.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self._on(own.next_to_do, window.next_to_do)
        self._on(own.next_record, lambda: self.step(1))
        self._on(own.previous_record, lambda: self.step(-1))
        self._on(own.reopen, window.form.title.ask_to_reopen)
        self._on(own.remove, window.form.title.ask_to_remove)
        self._on(own.note, window.form.acts.ask_note)
        window.form.acts.removed.connect(self._go_on_after)
        self._on(own.show_file, lambda: self._show(self._page_file.folder()))
        window.queue.row_actions = [
            own.reopen,
            own.remove,
            own.remove_page,
            window.menus.encodings.menuAction(),
            own.show_file,
        ]

    def _connect_view(self) -> None:
        own, window = self._window.actions_, self._window
        for action, column in ((own.queue, window.queue), (own.page, window.page), (own.record, window.form)):
            self._on(action, lambda column=column: window.go_to(column))  # type: ignore[misc]
        window.sums.went.connect(self._go_to_text)
        self._on(own.next_column, window.next_column)
        self._on(own.larger, lambda: self.text_step.emit(1))
        self._on(own.smaller, lambda: self.text_step.emit(-1))
        self._on(own.normal, lambda: self.text_step.emit(0))
        self._on(own.full_screen, lambda: window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen))
        self._on(own.learned, self.show_learned)
        self._on(own.keys, self.show_keys)
        self._on(own.about, self.show_about)
        self._on(own.readme, lambda: self._show(readme(), Offer(self.tr("Show the keys"), self.show_keys)))
        self._on(own.log, lambda: self._show(self._log_file))
        own.readme.setVisible(readme() is not None)
        own.log.setVisible(self._log_file is not None)
        own.samples.setVisible(samples_folder() is not None)

    def _on(self, action: QAction, do: Callable[[], object]) -> None:
        action.triggered.connect(lambda: do())

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    # files

    @Slot()
    def ask_new(self) -> None:
        """Ask where a new review is to be kept, and open it."""
        start = str(self._desk.preferences.folder / (self.tr("new") + SUFFIX))
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("New review"), start, self._reviews())
        if chosen:
            path = Path(chosen)
            self._kept(path.parent)
            self._desk.open_review(path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX), new=True)

    @Slot()
    def ask_open(self) -> None:
        """Ask for a review and open it."""
        start = str(self._desk.preferences.folder)
        chosen, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a review"), start, self._reviews())
        if chosen:
            self._kept(Path(chosen).parent)
            self._desk.open_review(chosen)

    @Slot()
    def ask_pages(self) -> None:
        """Ask for pages and add them."""
        start = str(self._desk.preferences.folder)
        kinds = self.tr("Pages (*.txt *.text)") + ";;" + self.tr("All files (*)")
        chosen, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Add pages"), start, kinds)
        if chosen:
            self._kept(Path(chosen[0]).parent)
            self._desk.add_pages([Path(one) for one in chosen])

    @Slot()
    def ask_folder(self) -> None:
        """Ask for a folder and add the pages in it."""
        start = str(self._desk.preferences.folder)
        chosen = QFileDialog.getExistingDirectory(self._window, self.tr("Add a folder of pages"), start)
        if chosen:
            self._kept(Path(chosen))
            self._desk.add_pages([Path(chosen)])

    def ask_types(self) -> None:
        """Ask for a folder of report types, and read the pages with them too."""
        start = str(self._desk.preferences.folder)
        chosen = QFileDialog.getExistingDirectory(self._window, self.tr("Use a folder of report types"), start)
        if chosen:
            self._desk.use_types(Path(chosen))

    def _reviews(self) -> str:
        return self.tr("Reviews (*.review)") + ";;" + self.tr("All files (*)")

    def _kept(self, folder: Path) -> None:
        self._desk.preferences.folder = folder

    @Slot()
    def open_samples(self) -> None:
        """Open the made-up pages, in a review of their own."""
        if (folder := samples_folder()) is not None:
            self._desk.open_samples(folder)

    def ask_export(self) -> None:
        """Ask what to export."""
        from ui.export_dialog import ExportDialog  # dialogs are imported when they're opened: the window paints sooner

        self._open(ExportDialog(self._desk, self._window))

    @Slot()
    def ask_copy(self) -> None:
        """Ask where a copy of the review is to be kept, and write it."""
        start = str(beside_review(self._desk.path, self.tr(" copy") + SUFFIX, self._desk.preferences.folder))
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save a copy"), start, self._reviews())
        if chosen:
            self._desk.copy_to(Path(chosen))

    @Slot()
    def _fill_recent(self) -> None:
        menu = self._window.menus.recent
        menu.clear()
        for path in self._desk.preferences.recent:
            there = path.is_file()
            words = str(path) if there else self.tr("{file} (not there)").format(file=path)
            action = menu.addAction(on_button(words))
            action.setEnabled(there)
            action.triggered.connect(lambda _=False, path=path: self._desk.open_review(path))
        menu.addSeparator()
        gone = [path for path in self._desk.preferences.recent if not path.is_file()]
        clean = menu.addAction(self.tr("Take missing ones off the list"))
        clean.setEnabled(bool(gone))
        clean.triggered.connect(lambda: self._desk.preferences.forget_recent(*gone))

    @Slot(object)
    def _report(self, report: "ImportReport") -> None:
        from ui.import_report import ImportReportDialog, summary

        def show() -> None:
            self._open(ImportReportDialog(report, self._window))

        details = Offer(self.tr("Details…"), show, settles=False)
        if report.undecoded:
            choose = Offer(self.tr("Choose the encoding…"), lambda: self._ask_encoding(report), settles=False)
            offers = (choose, details)
            self._desk.said.emit(Message(summary(report), offers, failed=True, about=report))
        elif report.problems or report.odd:
            self._desk.fail(summary(report), details)
        elif report.already or report.cancelled or report.others:
            self._desk.tell(summary(report), details, passing=True)
        else:
            kept = self.tr("{pages} · kept in {file}").format(pages=summary(report), file=shown_place(self._desk.path))
            self._bridge.told.emit(kept)

    def _ask_encoding(self, report: "ImportReport") -> None:
        middle = self._window.stack
        at = middle.mapToGlobal(middle.rect().topLeft())
        self._page_file.ask_encoding(report.undecoded, at, lambda: self._window.message_bar.settle(report))

    def _show(self, path: Path | None, *offers: Offer) -> None:
        """Have the desktop show a file or folder."""
        open_outside(self._desk, path, *offers)

    # work

    def step(self, by: int) -> None:
        """Show the record so many further down (or up); a keyboard that was in the record goes to what it needs."""
        window = self._window
        was_in_record = window.form.isAncestorOf(window.focusWidget() or window)
        window.queue.step(by)
        if was_in_record:
            window.flow.begin()

    @Slot(bool)
    def _go_on_after(self, last: bool) -> None:
        """After a record was removed: the next of its page is shown already, after the last one comes the next page."""
        self._window.queue.catch_up()
        self.step(int(last))

    def undo(self) -> None:
        """Take back the last act, say which, and show what it was about."""
        session = self._bridge.session
        if session is not None:
            self._show_changed(self.tr("Undone: {what}").format(what=session.can_undo), self._bridge.act(session.undo))

    def redo(self) -> None:
        """Do again what was taken back last, say what, and show what it is about."""
        session = self._bridge.session
        if session is not None:
            self._show_changed(
                self.tr("Done again: {what}").format(what=session.can_redo), self._bridge.act(session.redo)
            )

    def _show_changed(self, words: str, changed: "Changed | None") -> None:
        session, bridge = self._bridge.session, self._bridge
        if session is None or changed is None:
            return
        here = bridge.source_id in changed.sources or bridge.record_id in changed.records
        rows = () if here else session.rows()
        there = (row for row in rows if row.record in changed.records or row.source in changed.sources)
        if row := next(there, None):
            bridge.show(row.source, row.record)
        bridge.told.emit(words)

    @Slot(int, int)
    def _go_to_text(self, start: int, end: int) -> None:
        editor = self._window.page.editor
        editor.go_to(start, end)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    # help

    def show_about(self) -> None:
        """Show what this is, with versions."""
        from ui.about import About

        self._open(About(self._window))

    def show_learned(self) -> None:
        """Show which misreadings the corrections taught."""
        from ui.learned_dialog import LearnedDialog

        if self._bridge.session is not None:
            self._open(LearnedDialog(self._desk, self._bridge.session, self._window))

    def show_keys(self) -> None:
        """Show the sheet of keys."""
        from ui.shortcuts_sheet import ShortcutsSheet, keys_of

        menus = self._window.menus
        files, text, record, view, help_ = (keys_of(title, menu.actions()) for title, menu in menus.titles)
        outline = keys_of(menus.outline.title(), menus.outline.actions())
        self._open(ShortcutsSheet([files, record, text, view, outline, help_], self._window))
