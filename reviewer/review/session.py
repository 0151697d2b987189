"""ReviewSession: the one door to a review, for window, command line and programs. Each act is saved before it shows."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from reviewer.data import Finding, Repair
from reviewer.errors import RefusedError, ReviewerError
from reviewer.page import TextMap
from reviewer.progress import Tell
from reviewer.review import field_acts, judging, row_acts, text_acts
from reviewer.review.acting import Typing
from reviewer.review.attending import Attending
from reviewer.review.collecting import without_collecting
from reviewer.review.elsewhere import MendsElsewhere
from reviewer.review.events import FieldsSet, Looked, Noted, Settled, TypesUsed
from reviewer.review.handing_on import HandingOn
from reviewer.review.history import History
from reviewer.review.importing import ImportReport, batches, found_pages, read_pages, text_again
from reviewer.review.log import Act, Log
from reviewer.review.naming import Naming
from reviewer.review.own_types import in_use, with_folder
from reviewer.review.removing import Removing
from reviewer.review.store import Store
from reviewer.review.taught import Taught
from reviewer.review.trials import on_what_was_read, refuse_unseen
from reviewer.review.undoing import Undoing
from reviewer.review.view import Viewed
from reviewer.reviewed import Verdict, VerdictKind
from reviewer.wording import plural, say


class ReviewSession(MendsElsewhere, Attending, HandingOn, Naming, Removing, Taught, Undoing):
    """An open review. An act raises ``RefusedError`` where it isn't allowed, ``StoreError`` where it wasn't saved.

    Attributes:
        path: Where it is.
    """

    def __init__(self, where: str, log: Log) -> None:
        super().__init__(log, in_use(log.own_types()))
        self.path = where

    @staticmethod
    def open(where: str | Path, *, types: Path | None = None, who: str | None = None) -> "ReviewSession":
        """Open a review, or begin one where there is none.

        Args:
            where: A ``.review`` file, or the URL of a database.
            types: A folder with the user's own report types; the review keeps a copy of them.
            who: Who acts; the system's user when None.

        Raises:
            StoreError: It can't be opened.
            ReportTypeError: A type file is wrong.
        """
        store = Store.open(where)
        try:
            session = ReviewSession(str(where), Log(store, who))
            if types:
                session.use_types(types)
        except Exception:
            store.close()
            raise
        return session

    def close(self) -> None:
        """Let go of the file; everything is saved already."""
        with suppress(ReviewerError):  # what was learned follows from the review, and is found again
            self.keep_learned()
        self._log.store.close()

    def save_copy(self, path: str | Path) -> None:
        """Write the whole review into a new file, also when its own is gone from its folder."""
        with self._lock:
            self._log.store.copy_to(path)

    def use_types(self, folder: Path, progress: Tell | None = None) -> None:
        """Read pages with the report types of this folder too, from now on, and the pages that are there again.

        Types of other folders that the review uses already stay in use, but for those of the same name.

        Args:
            folder: Holds the type files; the review keeps a copy of them.
            progress: Told (done, total, name) after each page; False leaves the others as they are.

        Raises:
            ReportTypeError: A file in it is wrong.
        """
        with self._lock:
            step = self._beside_others(lambda: self._take_types(folder), "")
            if not step:
                return
        sources = self._queue.sources()
        for done, source in enumerate(sources, 1):
            self._read_with_types(source, step)
            if progress and not progress(done, len(sources), self._queue.name(source)):
                return

    def _take_types(self, folder: Path) -> int:
        """Use the types of this folder too; return the step that all of it is, 0 where they are in use already."""
        own = with_folder(self._log.own_types(), folder)
        if own == self._log.own_types():
            return 0
        what = TypesUsed(own)
        event = self._log.next_event(what)
        self._append([Act(event, what)])
        self._use(in_use(own))
        return event.step

    def add_pages(
        self,
        paths: Iterable[str | Path],
        progress: Tell | None = None,
        encoding: str | None = None,
    ) -> ImportReport:
        """Read files and folders into the review.

        Args:
            paths: Files and folders.
            progress: Told (done, total, name) after each page; False cancels, what was read until then stays.
            encoding: A codec chosen by hand; None finds that of each page.
        """
        report = ImportReport()
        found = found_pages(paths, report)
        with self._lock:
            self.refresh()
            known, last = self._log.known_contents(), self._log.store.last_numbers()[1]
            year = self._year_before(str(last + 1))
        reader = self._queue.seen.reader()
        pages = read_pages(found, known, self._types, year, report, self.seconds, reader, encoding)
        with without_collecting():
            for batch in batches(pages, len(found), progress, report):
                self._add(batch, report)
        return report

    def read_again(self, source_id: str, encoding: str | None = None, force: bool = False) -> None:
        """Read a page's file again, in this encoding; edits of its text are lost with it, which ``force`` allows.

        Raises:
            PageError: The file is gone, or can't be read in this encoding.
        """

        def read() -> None:
            page = self._page(source_id)
            number = self._log.store.last_numbers()[0] + 1
            known = self.source(source_id)
            row = text_again(source_id, known, number, encoding)
            by_hand = len(page.state.edits) + (page.state.arrangement is not None)
            if by_hand and not force:
                raise RefusedError(
                    say(
                        "“{n}”的文字或文章划分有 {k} 处人工修改，重新读取会丢掉它们；请先确认。",
                        "Text or articles of “{n}” were changed {k} "
                        + plural(by_hand, "time", "times")
                        + "; reading it again loses that. Confirm first.",
                        n=page.name,
                        k=by_hand,
                    )
                )
            working = TextMap.whole(row.raw)
            same = not page.state.edits and (row.raw, row.encoding) == (known.raw, known.encoding)
            text = page.state.text if same else number  # places in it stay what they are
            what, reading = text_acts.read_again(page, text, working, row.encoding)
            texts = () if same else (row,)
            self._act(source_id, what, read=reading.read, working=working, texts=texts, odd=reading.odd)

        self._beside_others(read, source_id)

    def edit_text(self, source_id: str, start: int, removed: int, inserted: str) -> None:
        """Replace ``removed`` characters of the working text by others; typing that goes on is one undo step."""

        def edit() -> None:
            page = self._page(source_id)
            if page.working.text[start : start + removed] == inserted:
                return
            what, working, reading = text_acts.text_edited(page, self.source(source_id).raw, start, removed, inserted)
            read = None if reading.read == page.state.read else reading.read
            typing = Typing.now(source_id, start, removed, inserted)
            step = self._step_of(typing)
            event = self._act(source_id, what, read=read, working=working, step=step, odd=reading.odd)
            self._typing = typing.saved_as(event)

        self._beside_others(edit, source_id)

    def set_text(self, record_id: str, path: str, typed: str, reason: str = "") -> None:
        """Set a field to what was typed; an empty text makes it missing."""
        self._set_fields(record_id, lambda seen: field_acts.typed(seen, self._raw(seen), path, typed, reason))

    def take(self, record_id: str, path: str, start: int, end: int) -> None:
        """Set a field to the text at ``[start, end)`` of the working text, with its place."""

        def taken(seen: Viewed) -> FieldsSet:
            return field_acts.taken(seen, self._raw(seen), self.working(seen.shown.source), path, start, end)

        self._set_fields(record_id, taken)

    def apply_repair(self, record_id: str, repair: Repair) -> None:
        """Set the fields a repair proposes."""

        def repaired(seen: Viewed) -> FieldsSet:
            return field_acts.repaired(seen, self._raw(seen), on_what_was_read(seen, repair))

        self._set_fields(record_id, repaired)

    def restore(self, record_id: str, path: str) -> None:
        """Take a field, or a group's rows, back to what the page reads."""
        self._do(record_id, lambda seen: field_acts.restored(seen, self._raw(seen), path))

    def keep(self, record_id: str, path: str) -> None:
        """Answer a conflict: what the person set stays."""
        self._do(record_id, lambda seen: field_acts.kept(seen, self._raw(seen), path))

    def add_row(self, record_id: str, group: str, row: int) -> None:
        """Put an empty row before this one, or at the end."""
        self._do(record_id, lambda seen: row_acts.row_added(seen, group, row))

    def remove_row(self, record_id: str, group: str, row: int) -> None:
        """Take a row out."""
        self._do(record_id, lambda seen: row_acts.row_removed(seen, self._raw(seen), group, row))

    def move_row(self, record_id: str, group: str, row: int, to: int) -> None:
        """Put a row where it is the one numbered ``to``."""
        self._do(record_id, lambda seen: row_acts.row_moved(seen, group, row, to))

    def add_record(self, source_id: str, type_name: str, start: int, end: int) -> str:
        """Make a record of the text at ``[start, end)`` of the working text; return its id."""
        if type_name not in self._types:
            raise RefusedError(field_acts.no_type(type_name))

        def add() -> str:
            what = text_acts.record_added(self._page(source_id), self._types[type_name], start, end)
            self._act(source_id, what, what.record.id)
            return what.record.id

        return self._beside_others(add, source_id)

    def remove_record(self, record_id: str, reason: str) -> None:
        """Take a record out that isn't one; undo brings it back."""
        self._do(record_id, lambda seen: judging.removed(reason))

    def look(self, record_id: str, *paths: str) -> None:
        """Say that a person saw these fields as they stand."""

        def looked(seen: Viewed) -> Looked | None:
            refuse_unseen(seen, paths)
            return judging.looked(seen, paths)

        if not self._seen(record_id).shown.verified:
            self._do_as_presented(record_id, looked)

    def settle(
        self,
        record_id: str,
        finding: Finding,
        kind: VerdictKind,
        reason: str,
        corrected: Mapping[str, str] | None = None,
    ) -> None:
        """Give a verdict on a finding; ``corrected`` is what should have been printed, field path -> as typed."""

        def settled(seen: Viewed) -> Settled:
            return judging.settled(seen, finding, kind, reason, corrected or {}, self._raw(seen))

        self._do_as_presented(record_id, settled)

    def withdraw(self, record_id: str, verdict: Verdict) -> None:
        """Take a verdict back."""
        self._do(record_id, lambda seen: judging.withdrawn(seen, verdict))

    def verify(self, record_id: str) -> None:
        """Say that a record is right; refused while anything still asks for a person, or an error was planted in it."""
        self._verify(record_id)

    def reopen(self, record_id: str, reason: str) -> None:
        """Open a verified record again."""
        self._do(record_id, lambda seen: judging.reopened(seen, reason), also_verified=True)

    def note(self, record_id: str, text: str) -> None:
        """Write a note to a record."""
        self._do(record_id, lambda seen: Noted(text.strip()) if text.strip() else None, also_verified=True)

    def history(self) -> History:
        """Return everything that happened, in words, oldest first."""
        return History(self._log, self._types, self._queue.place)
