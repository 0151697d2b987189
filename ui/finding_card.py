"""A finding as a card: its repairs under Alt+1 to 9, Alt+P for printed like that, Alt+A to accept, or just type."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from reviewer.data import Change, Finding, Record, Repair, ReviewedRecord, Severity, VerdictKind
from reviewer.page import TextMap
from reviewer.report_types.schema import ReportType
from reviewer.values import written
from ui.choice_card import Choice, ChoiceCard, Question
from ui.field_state import Tone
from ui.labels import label_in
from ui.session_bridge import SessionBridge
from ui.snippet import snippet_of

MOST_REPAIRS = 9


class FindingCard(ChoiceCard):
    """Shows one open finding of a record; each answer is an act of the review."""

    def __init__(self, bridge: SessionBridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._record = ""
        self._finding: Finding | None = None

    def show_finding(self, finding: Finding, reviewed: ReviewedRecord, kind: ReportType, working: TextMap) -> None:
        """Show this finding of a record."""
        self._record, self._finding = reviewed.record.id, finding
        repairs = finding.repairs[:MOST_REPAIRS]
        choices = [
            Choice(
                str(number), self._words(repair, reviewed.record, kind), f"{round(repair.probability * 100)} %", snippet
            )
            for number, repair in enumerate(repairs, 1)
            for snippet in [snippet_of(reviewed.record.field(repair.changes[0].path), working)]
        ]
        verdict, words = self._verdict(finding)
        choices += [Choice(verdict, words), Choice("E", self.tr("type it"))]
        links = tuple((path, self._link(path, reviewed, kind)) for path in finding.paths)
        tone = Tone.ERROR if finding.severity is Severity.ERROR else Tone.LOOK
        sign = "✗" if finding.severity is Severity.ERROR else "!"
        question = Question(tone, f"{sign} {finding.message}", links, tuple(choices), self._record)
        self.ask(question, self._answers_for(finding))

    def _answers_for(self, finding: Finding) -> dict[str, Callable[[], None]]:
        answers: dict[str, Callable[[], None]] = {
            str(number): partial(self._repair, repair) for number, repair in enumerate(finding.repairs[:9], 1)
        }
        if finding.severity is Severity.ERROR:
            answers["P"] = partial(self._ask_why, VerdictKind.PRINTED)
        else:
            answers["A"] = partial(self._ask_why, VerdictKind.ACCEPTED)
        answers["E"] = lambda: self.typing_wanted.emit(self.path)
        return answers

    def _verdict(self, finding: Finding) -> tuple[str, str]:
        if finding.severity is Severity.ERROR:
            return "P", self.tr("printed like that")
        return "A", self.tr("accept")

    def _words(self, repair: Repair, record: Record, kind: ReportType) -> str:
        return "，".join(self._change(change, record, kind) for change in repair.changes)

    def _change(self, change: Change, record: Record, kind: ReportType) -> str:
        before = written(change.before) or "∅"
        return f"{label_in(record, kind, change.path)}  {before} → {written(change.after)}"

    def _link(self, path: str, reviewed: ReviewedRecord, kind: ReportType) -> str:
        one = reviewed.record.field(path)
        return f"{label_in(reviewed.record, kind, path)} {written(one.value) if one else ''}".strip()

    def _repair(self, repair: Repair) -> None:
        session, record = self._bridge.session, self._record
        path = repair.changes[0].path
        if session is not None:
            self._do(lambda: session.apply_repair(record, repair), path)

    def _ask_why(self, verdict: VerdictKind) -> None:
        printed = verdict is VerdictKind.PRINTED
        prompt = (
            self.tr("Why is it printed like that? Enter settles, Esc goes back")
            if printed
            else self.tr("Why is it right? Enter accepts, Esc goes back")
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
