"""What the window does with files: opens and makes reviews, adds pages, exports, and says how it went."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reviewer.address import is_address
from reviewer.errors import ChangedElsewhereError, ReviewerError, StoreError
from reviewer.progress import Tell
from reviewer.wording import Language, speaking
from ui.long_work import Listener, LongWork, Then, Work, raise_again
from ui.messages import Message, Offer
from ui.preferences import Preferences
from ui.review_places import is_review, review_for
from ui.session_bridge import SessionBridge

if TYPE_CHECKING:
    from reviewer.export import Values
    from reviewer.review import ReviewSession

_STAYED = 1000
"""Milliseconds after which a place is worth remembering."""


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
    copy_wanted = Signal()
    """Ask where a copy of the review is to be kept."""
    imported = Signal(object)
    """An ``ImportReport``."""
    filled = Signal()
    """The first pages came in, and one is shown where nothing was."""

    def __init__(self, bridge: SessionBridge, preferences: Preferences) -> None:
        super().__init__()
        self.bridge = bridge
        self.preferences = preferences
        self.busy: LongWork | None = None
        self._staying = QTimer(self, singleShot=True, interval=_STAYED)
        self._staying.timeout.connect(self.remember)
        bridge.failed.connect(self._failed)
        bridge.shown.connect(self._moved)
        bridge.field_chosen.connect(self._moved)

    @property
    def path(self) -> str:
        """Where the open review is kept, empty when none is open."""
        return str(self.bridge.session.path) if self.bridge.session else ""

    # opening and closing

    def open_given(self, given: Sequence[str | Path]) -> None:
        """Open what was named on the command line or dropped: a review (made where pages come too), or pages to add."""
        reviews = [one for one in given if is_review(one)]
        pages = [Path(one) for one in given if not is_review(one)]
        if reviews and not self.open_review(reviews[0], new=bool(pages)):
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
        if not new and not is_address(where) and not Path(where).exists():
            self.fail(self.tr("{file} isn't there: it was moved, renamed or deleted.").format(file=where))
            return False
        return self.bridge.hand_over() and self._open(where)

    def _open(self, where: str | Path, *, copy: bool = False) -> bool:
        """Open a review in place of the one that is open; ``copy`` says that it is a copy of that one."""
        from reviewer.review import ReviewSession
        from reviewer.review.learned import of_user

        try:
            session = ReviewSession.open(where)
        except ReviewerError as error:
            self.fail(str(error))
            return False
        self._use(session, copy=copy)
        self.bridge.act(lambda: session.learn_from(of_user()))
        return True

    def close_review(self) -> None:
        """Close the review, if one is open; where one left is remembered."""
        if not self._is_working() and self.bridge.session is not None and self.bridge.hand_over():
            self._use(None)

    def _use(self, session: "ReviewSession | None", *, copy: bool = False) -> None:
        self.remember()
        before = self.bridge.session
        self.bridge.use(session, copy=copy)
        if before is not None:
            before.close()
        if session is not None:
            self.preferences.add_recent(self.path)
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

    @Slot(str, str)
    def _moved(self, source_or_path: str, record_or_who: str) -> None:
        self._staying.start()

    @Slot()
    def remember(self) -> None:
        """Remember in the review what is shown: also while one stays at it, for a program that is killed."""
        self._staying.stop()
        session = self.bridge.session
        if session is not None and self.bridge.record_id:
            with suppress(ReviewerError):  # where one left isn't worth a message: the acts themselves have one
                session.remember(self.bridge.record_id, self.bridge.path)

    def reopen(self) -> None:
        """Read the review from its file again, as another language asks for."""
        where = self.path
        if where and not self._is_working() and self.bridge.hand_over():
            self.remember()
            self._open(where)

    # adding pages

    def add_pages(self, paths: Sequence[Path], encoding: str | None = None) -> None:
        """Add pages and folders to the open review; without one, to the review beside them.

        The session reads and extracts without holding its lock and saves in batches, so that it works in a thread
        while the same session serves the window: pages can be reviewed while others still come in.
        """
        if self._is_working() or not paths or not (self.path or self._open_beside(paths)):
            return
        session = self.bridge.session
        assert session is not None
        self.start(self.tr("Adding pages"), lambda progress: session.add_pages(paths, progress, encoding), self._added)

    def use_types(self, folder: Path) -> None:
        """Read the pages of the open review with the report types of this folder too."""
        session = self.bridge.session
        if session is not None and not self._is_working():
            self.start(
                self.tr("Reading the pages again"), lambda progress: session.use_types(folder, progress), self._used
            )

    def _used(self, _: object) -> None:
        self.bridge.show(self.bridge.source_id, self.bridge.record_id)

    def open_samples(self, folder: Path) -> None:
        """Open the made-up pages in this folder, in the review kept for them, whatever is open now."""
        if self.open_review(review_for([folder]), new=True) and self.bridge.session and not self.bridge.session.rows():
            self.add_pages([folder])

    def _open_beside(self, paths: Sequence[Path]) -> bool:
        return self.open_review(review_for(paths), new=True)

    def _added(self, report: object) -> None:
        session = self.bridge.session
        first = session is not None and not self.bridge.source_id
        if session is not None and first:
            self._show_where_left(session)
        self.imported.emit(report)
        if first:
            self.filled.emit()

    # exporting

    def export(
        self,
        out: Path,
        *,
        only_verified: bool,
        headers: Language,
        places: bool | None = None,
        articles: bool | None = None,
        texts: bool = False,
        values: "Values" = "printed",
        listen: Listener | None = None,
    ) -> LongWork | None:
        """Export the open review to a file; the format follows from its suffix. Who asked may ``listen`` to it."""
        session = self.bridge.session
        if session is None or self._is_working() or not self.bridge.hand_over():
            return None

        def work(progress: Tell) -> object:
            with speaking(headers):
                return session.export(
                    out, only_verified, progress, places=places, articles=articles, texts=texts, values=values
                )

        return self.start(self.tr("Exporting"), work, listen=listen)

    def copy_to(self, path: Path) -> None:
        """Write a copy of the open review, also when its own file is gone, and go on in the copy."""
        session = self.bridge.session
        if session is None or self._is_working():
            return
        try:
            session.save_copy(path)
        except ReviewerError as error:
            self.fail(str(error))
        else:
            if self._open(path, copy=True):
                self.tell(self.tr("Saved to {file}; you go on in this copy.").format(file=path))

    # long work

    def start(self, title: str, work: Work, then: Then | None = None, listen: Listener | None = None) -> LongWork:
        """Run a long work.

        Args:
            title: What it is called while it runs.
            work: Called in a thread of its own.
            then: Gets the outcome once it has ended; without it, whoever asked for the work listens to it.
            listen: Gets the work before it runs: one that ends at once would be over before anybody listened.
        """
        running = LongWork(title, work, self)
        outcomes: list[object] = []
        running.succeeded.connect(outcomes.append)
        if then is not None:
            running.refused.connect(self._failed)
        running.broke.connect(raise_again)
        if listen is not None:
            listen(running)

        def ended() -> None:
            self.busy = None
            self.rested.emit()
            running.deleteLater()
            if then is not None and outcomes:
                then(outcomes[0])

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

    def is_free(self) -> bool:
        """Say whether a long work may be started; where one is running already, that is said in the bar."""
        return not self._is_working()

    def _is_working(self) -> bool:
        if self.busy is not None:
            self.fail(self.tr("“{work}” is still running. Wait for it, or cancel it.").format(work=self.busy.title))
        return self.busy is not None

    @Slot(object)
    def _failed(self, error: ReviewerError) -> None:
        if isinstance(error, StoreError) and not isinstance(error, ChangedElsewhereError):
            self.fail(str(error), Offer(self.tr("Save a copy…"), self.copy_wanted.emit), passing=True)
        else:
            self.fail(str(error), passing=True)

    def fail(self, sentence: str, *offers: Offer, passing: bool = False) -> None:
        """Say in the bar what could not be done; ``passing`` where that is out of date after the next act."""
        self.said.emit(Message(sentence, offers, failed=True, passing=passing))

    def tell(self, sentence: str, *offers: Offer, passing: bool = False) -> None:
        """Say in the bar what was done; ``passing`` where that is out of date after the next act."""
        self.said.emit(Message(sentence, offers, failed=False, passing=passing))
