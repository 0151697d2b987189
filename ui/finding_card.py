"""A finding as a card: Alt+T takes a value back, Alt+1 to 9 repair, Alt+P says printed so, Alt+A accepts; or type."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from reviewer.checks.slips import effects, said, slips
from reviewer.data import HUMAN, Change, Finding, Record, Repair, Severity
from reviewer.page import TextMap
from reviewer.report_types.schema import ReportType
from reviewer.reviewed import Correction, ReviewedRecord, VerdictKind
from reviewer.values import written
from ui.choice_card import ChoiceCard, Question
from ui.choice_line import Choice
from ui.field_state import Tone
from ui.labels import label_in
from ui.session_bridge import SessionBridge
from ui.snippet import doubting, snippet_of

MOST_REPAIRS = 9
LEAST_SHARE = 0.01
"""Repairs less probable than this are shown only when asked for, unless there is no other."""


class FindingCard(ChoiceCard):
    """Shows one open finding of a record; each answer is an act of the review."""

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._record = ""
        self._finding: Finding | None = None
        self._opened: Finding | None = None
        self._again: Callable[[], None] = lambda: None

    def show_finding(self, finding: Finding, reviewed: ReviewedRecord, kind: ReportType, working: TextMap) -> None:
        """Show this finding of a record."""
        self._record, self._finding = reviewed.record.id, finding
        self._again = partial(self.show_finding, finding, reviewed, kind, working)
        typed = _typed_last(finding, reviewed)
        repairs = finding.repairs[:MOST_REPAIRS]
        likely = repairs if finding == self._opened else _likely(repairs)
        choices = [
            *([self._taking_back(typed, reviewed, kind, working)] if typed else []),
            *self._numbered(likely, reviewed, kind, working),
        ]
        if more := len(repairs) - len(likely):
            choices.append(Choice("M", self.tr("show {n} less likely").format(n=more)))
        verdict, words = self._verdict(finding)
        choices += [Choice(verdict, words), Choice("E", self.tr("type it"))]
        links = tuple((path, self._link(path, reviewed, kind)) for path in finding.paths)
        tone = Tone.ERROR if finding.severity is Severity.ERROR else Tone.LOOK
        sign = "✗" if finding.severity is Severity.ERROR else "!"
        question = Question(tone, f"{sign} {finding.message}", links, tuple(choices), self._record)
        self.ask(question, self._answers_for(finding, likely, typed))

    def _numbered(
        self, repairs: Sequence[Repair], reviewed: ReviewedRecord, kind: ReportType, working: TextMap
    ) -> Iterator[Choice]:
        for number, repair in enumerate(repairs, 1):
            told = slips(reviewed.record, repair)
            places = told[0].read_places if told else ()
            snippet = doubting(snippet_of(reviewed.record.field(repair.changes[0].path), working), places)
            words = self._words(repair, reviewed.record, kind)
            share = f"{round(repair.probability * 100)} %" if repair.probability >= LEAST_SHARE else "< 1 %"
            yield Choice(str(number), words, share, snippet, _why(repair, reviewed.record, kind))

    def _taking_back(self, typed: Correction, reviewed: ReviewedRecord, kind: ReportType, working: TextMap) -> Choice:
        label, now = label_in(reviewed.record, kind, typed.path), kind.shown(typed.path, typed.after) or "∅"
        words = self.tr("the page says {read}: take {label} back from {now}")
        words = words.format(read=kind.shown(typed.path, typed.before) or "∅", label=label, now=now)
        return Choice("T", words, "", snippet_of(reviewed.record.field(typed.path), working))

    def _answers_for(
        self, finding: Finding, repairs: Sequence[Repair], typed: Correction | None
    ) -> dict[str, Callable[[], None]]:
        answers: dict[str, Callable[[], None]] = {
            str(number): partial(self._repair, repair) for number, repair in enumerate(repairs, 1)
        }
        if finding.severity is Severity.ERROR:
            answers["P"] = partial(self._ask_why, VerdictKind.PRINTED)
        else:
            answers["A"] = partial(self._ask_why, VerdictKind.ACCEPTED)
        if typed is not None:
            answers["T"] = partial(self._take_back, typed.path)
        if len(repairs) < len(finding.repairs[:MOST_REPAIRS]):
            answers["M"] = self._show_all
        answers["E"] = lambda: self.typing_wanted.emit(self.path)
        return answers

    def _show_all(self) -> None:
        """Show the less likely repairs too, while this finding stands."""
        self._opened = self._finding
        self._again()
        QTimer.singleShot(0, self, lambda: self.opened.emit(self))  # once it has its new height

    def _verdict(self, finding: Finding) -> tuple[str, str]:
        if finding.severity is Severity.ERROR:
            return "P", self.tr("printed like that")
        return "A", self.tr("accept")

    def _words(self, repair: Repair, record: Record, kind: ReportType) -> str:
        return "\n".join(self._change(change, record, kind) for change in repair.changes)

    def _change(self, change: Change, record: Record, kind: ReportType) -> str:
        before = written(change.before) or "∅"
        return f"{label_in(record, kind, change.path)}  {before} → {written(change.after)}"

    def _link(self, path: str, reviewed: ReviewedRecord, kind: ReportType) -> str:
        one = reviewed.record.field(path)
        return f"{label_in(reviewed.record, kind, path)} {kind.shown(path, one.value) if one else ''}".strip()

    def _repair(self, repair: Repair) -> None:
        session, record = self._bridge.session, self._record
        path = repair.changes[0].path
        if session is not None:
            self._do(lambda: session.apply_repair(record, repair), path)

    def _take_back(self, path: str) -> None:
        session, record = self._bridge.session, self._record
        if session is not None:
            self._do(lambda: session.restore(record, path), path)

    def _ask_why(self, verdict: VerdictKind) -> None:
        printed = verdict is VerdictKind.PRINTED
        prompt = (
            self.tr("Why is it printed like that? Enter settles, Esc goes back")
            if printed
            else self.tr("Why is it right? (optional) Enter accepts, Esc goes back")
        )
        self.ask_reason(prompt, lambda reason: self._settle(verdict, reason), self._question.links if printed else ())

    def _settle(self, verdict: VerdictKind, reason: str) -> None:
        session, record, finding = self._bridge.session, self._record, self._finding
        meant = self.reasons.meant()
        if "" in meant:
            self.complaint.say(self.tr("Choose the field that should have been {value}.").format(value=meant[""]))
            self.reasons.field.setFocus()
        elif session is not None and finding is not None:
            self._do(lambda: session.settle(record, finding, verdict, reason, meant), self.path)


def _why(repair: Repair, record: Record, kind: ReportType) -> str:
    """Return how the numbers were misread, if the repair is right, and the equations that hold by it."""
    sums = [one.after.written for one in effects(record, kind.checks, repair) if one.after.holds]
    return " · ".join([*map(said, slips(record, repair)), *sums])


def _likely(repairs: tuple[Repair, ...]) -> tuple[Repair, ...]:
    """Return the repairs worth showing at once, never none of them."""
    return tuple(one for one in repairs if one.probability >= LEAST_SHARE) or repairs[:1]


def _typed_last(finding: Finding, reviewed: ReviewedRecord) -> Correction | None:
    """Return the latest change a person made to a value that the finding speaks of: it may be what is wrong."""
    for one in reversed(reviewed.corrections):
        now = reviewed.record.field(one.path)
        if one.path in finding.paths and now and now.origin in HUMAN and now.value != one.before:
            return one
    return None
