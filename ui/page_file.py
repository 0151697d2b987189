"""The file of the shown page: where it is, and reading it again in another encoding."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QMenu

from reviewer.data import SourceText
from reviewer.errors import RefusedError, ReviewerError
from ui.desk import Desk
from ui.messages import Offer


class PageFile(QObject):
    """Acts on the shown page's file.

    Args:
        desk: Whose page is shown, and where sentences are said.
        encodings: The menu that offers to read it again.
    """

    def __init__(self, desk: Desk, encodings: QMenu) -> None:
        super().__init__(encodings)
        self._desk = desk
        self._menu = encodings
        encodings.aboutToShow.connect(self._fill)

    def _source(self) -> SourceText | None:
        session, source = self._desk.bridge.session, self._desk.bridge.source_id
        return session.source(source) if session is not None and source else None

    def folder(self) -> Path | None:
        """Return the folder in which the file was read."""
        source = self._source()
        return Path(source.path).parent if source is not None else None

    @Slot()
    def _fill(self) -> None:
        from reviewer.reading.decoding import ENCODINGS

        menu, source = self._menu, self._source()
        menu.clear()
        automatic = menu.addAction(self.tr("Find the encoding"))
        automatic.triggered.connect(lambda: self.read_again(None))
        menu.addSeparator()
        for encoding in ENCODINGS:
            action = menu.addAction(encoding.upper())
            action.setCheckable(True)
            action.setChecked(source is not None and source.encoding.removesuffix("-sig") == encoding)
            action.triggered.connect(lambda _=False, encoding=encoding: self.read_again(encoding))

    def ask_encoding(self, paths: Sequence[Path], at: QPoint, taken: Callable[[], None]) -> None:
        """Ask for the encoding of pages that weren't read because of it, and add them.

        Args:
            paths: Where they are.
            at: Where on the screen to ask.
            taken: Called once one was chosen and the pages can be added.
        """
        from reviewer.reading.decoding import ENCODINGS

        menu = QMenu(self._menu.parentWidget())
        menu.setObjectName("encodingOfPages")
        for encoding in ENCODINGS:
            action = menu.addAction(encoding.upper())
            action.triggered.connect(lambda _=False, encoding=encoding: self._add(paths, encoding, taken))
        menu.setActiveAction(menu.actions()[0])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _add(self, paths: Sequence[Path], encoding: str, taken: Callable[[], None]) -> None:
        if self._desk.is_free():
            taken()
            self._desk.add_pages(paths, encoding)

    def read_again(self, encoding: str | None, *, force: bool = False) -> None:
        """Read the shown page from its file again; where that would drop edits of the text, ask first."""
        session, source = self._desk.bridge.session, self._desk.bridge.source_id
        if session is None:
            return
        before = session.source(source)
        try:
            session.read_again(source, encoding, force)
            self._tell_read(before, session.source(source))
        except RefusedError as refusal:
            anyway = Offer(self.tr("Read it again all the same"), lambda: self.read_again(encoding, force=True))
            self._desk.fail(str(refusal), *([] if force else [anyway]), passing=True)
        except ReviewerError as error:
            self._desk.bridge.failed.emit(error)

    def _tell_read(self, before: SourceText, now: SourceText) -> None:
        """Say that a page was read again: where its text is as it was, nothing in sight would tell."""
        if (before.raw, before.encoding) == (now.raw, now.encoding):
            words = self.tr("{file} was read again as {encoding}; it is as it was.")
        else:
            words = self.tr("{file} was read again as {encoding}; Ctrl+Z takes that back.")
        self._desk.bridge.told.emit(words.format(file=now.name, encoding=now.encoding.upper()))
