"""What the window does with files: opens and makes reviews, adds pages, exports, and says how it went."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from reviewer.errors import ReviewerError
from reviewer.wording import Language
from ui.long_work import LongWork, Progress
from ui.messages import Message, Offer
from ui.preferences import Preferences
from ui.review_places import is_review, review_for
from ui.session_bridge import SessionBridge

if TYPE_CHECKING:
    from reviewer.review import ImportReport, ReviewSession


class Desk(QObject):
    """The one review that is open, and the long works on it.

    Args:
        bridge: What the window's views look at.
        preferences: Where recent reviews are remembered.

    Attributes:
        busy: The work that is running, or None.
    """

    said = Signal(object)
    """A ``Message`` for the bar."""
    working = Signal(object)
    """A ``LongWork`` that has just been started."""
    rested = Signal()
    """No work is running any more."""
    opened = Signal()
    """Another review is open, or none."""
    imported = Signal(object)
    """An ``ImportReport``."""

    def __init__(self, bridge: SessionBridge, preferences: Preferences) -> None:
        super().__init__()
        self.bridge = bridge
        self.preferences = preferences
        self.busy: LongWork | None = None

    @property
    def path(self) -> str:
        """Where the open review is kept, empty when none is open."""
        return str(self.bridge.session.path) if self.bridge.session else ""

    # opening and closing

    def open_given(self, given: Sequence[str | Path]) -> None:
        """Open what was named on the command line or dropped: a review, or pages and folders to add."""
        reviews = [one for one in given if is_review(one)]
        pages = [Path(one) for one in given if not is_review(one)]
        if reviews and not self.open_review(reviews[0]):
            return
        if pages:
            self.add_pages(pages)

    def open_review(self, where: str | Path, *, new: bool = False) -> bool:
        """Open a review in place of the one that is open, where one left it.

        Args:
            where: A file, or the address of a database.
            new: Make the file; otherwise one that isn't there is a message, not a new review.
        """
        if self._is_working() or (str(where) == self.path and self.path):
            return not self.busy
        if not new and "://" not in str(where) and not Path(where).exists():
            self.fail(self.tr("{file} isn't there: it was moved, renamed or deleted.").format(file=where))
            return False
        try:
            session = _open(where)
        except ReviewerError as error:
            self.fail(str(error))
            return False
        self._use(session)
        return True

    def close_review(self) -> None:
        """Close the review, if one is open; where one left is remembered."""
        if self._is_working() or self.bridge.session is None:
            return
        self._use(None)

    def _use(self, session: "ReviewSession | None") -> None:
        self.remember()
        before = self.bridge.session
        self.bridge.use(session)
        if before is not None:
            before.close()
        if session is not None:
            if "://" not in self.path:
                self.preferences.add_recent(Path(self.path).absolute())
            self._show_where_left(session)
        self.opened.emit()

    def _show_where_left(self, session: "ReviewSession") -> None:
        record, path = session.left_at()
        rows = session.rows()
        row = next((one for one in rows if record and one.record == record), rows[0] if rows else None)
        if row is None:
            return
        self.bridge.show(row.source, row.record)
        if path and row.record == record:
            self.bridge.choose(path, "history")

    def remember(self) -> None:
        """Remember in the review what is shown."""
        session = self.bridge.session
        if session is not None and self.bridge.record_id:
            self.bridge.act(lambda: session.remember(self.bridge.record_id, self.bridge.path))

    def reopen(self) -> None:
        """Read the review from its file again: what another window did, or the other language."""
        where = self.path
        if where and not self._is_working():
            self.remember()
            try:
                session = _open(where)
            except ReviewerError as error:
                self.fail(str(error))
            else:
                self._use(session)

    # adding pages

    def add_pages(self, paths: Sequence[Path]) -> None:
        """Add pages and folders to the open review; without one, to the review beside them."""
        if self._is_working() or not paths:
            return
        if not self.path and not self._open_beside(paths):
            return
        where, given = self.path, [str(one) for one in paths]

        def work(progress: Progress) -> "ImportReport":
            session = _open(where)
            try:
                return session.add_pages(given, progress)
            finally:
                session.close()

        self.start(self.tr("Adding pages"), work, self._added)

    def open_samples(self, folder: Path) -> None:
        """Open the made-up pages in this folder, in the review kept for them whatever is open now."""
        if self.open_review(review_for([folder]), new=True) and self.bridge.session and not self.bridge.session.rows():
            self.add_pages([folder])

    def _open_beside(self, paths: Sequence[Path]) -> bool:
        where = review_for(paths)
        is_new = not where.exists()
        if not self.open_review(where, new=True):
            return False
        if is_new:
            self.bridge.told.emit(self.tr("Your work is kept in {file}").format(file=where))
        return True

    def _added(self, outcome: Any) -> None:
        report: ImportReport = outcome
        self.reopen()
        session = self.bridge.session
        if session is not None and report.added and not self.bridge.record_id:
            row = next((one for one in session.rows() if one.source == report.added[0]), None)
            if row is not None:
                self.bridge.show(row.source, row.record)
        self.imported.emit(report)

    # exporting

    def export(self, out: Path, *, only_verified: bool, headers: Language) -> LongWork | None:
        """Export the open review to a file; the format follows from its suffix."""
        if self._is_working() or not self.path:
            return None
        where = self.path

        def work(progress: Progress) -> Path:
            session = _open(where)
            try:
                session.export(out, only_verified=only_verified, progress=progress)
            finally:
                session.close()
            return out

        return self.start(self.tr("Exporting"), work, lambda outcome: None)

    # long work

    def start(self, title: str, work: Callable[[Progress], object], then: Callable[[object], None]) -> LongWork:
        """Run a long work; ``then`` gets its outcome once it has ended."""
        running = LongWork(title, work, self)
        outcomes: list[object] = []
        running.succeeded.connect(outcomes.append)
        running.refused.connect(lambda error: self.fail(str(error)))
        running.broke.connect(_raise)

        def ended() -> None:
            self.busy = None
            self.rested.emit()
            running.deleteLater()
            for outcome in outcomes:
                then(outcome)

        running.finished.connect(ended)
        self.busy = running
        self.working.emit(running)
        running.start()
        return running

    def stop_working(self) -> None:
        """Ask the running work to stop, and wait for it."""
        if self.busy is not None:
            self.busy.cancel()
            self.busy.wait()

    def _is_working(self) -> bool:
        if self.busy is not None:
            self.fail(self.tr("“{work}” is still running. Wait for it, or cancel it.").format(work=self.busy.title))
        return self.busy is not None

    def fail(self, sentence: str, *offers: Offer) -> None:
        """Say in the bar what could not be done."""
        self.said.emit(Message(sentence, offers, failed=True))

    def tell(self, sentence: str, *offers: Offer) -> None:
        """Say in the bar what was done."""
        self.said.emit(Message(sentence, offers, failed=False))


def _open(where: str | Path) -> "ReviewSession":
    from reviewer.review import ReviewSession

    return ReviewSession.open(where)


def _raise(error: Exception) -> None:
    raise error
