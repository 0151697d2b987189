"""What window, command line and export are shown of a source: its records as they stand, checked."""

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import NamedTuple

from reviewer.checks import CheckSet, Evidence, after_paper, assess, looks_of
from reviewer.checks.misreading import Misreading
from reviewer.data import Assessment, Finding, Look, Record, Severity, Value
from reviewer.report_types.indicators_type import NAME as INDICATORS
from reviewer.report_types.schema import ReportType
from reviewer.review.blind import blind_in, telling_nothing, typed_as_read, unseen_in
from reviewer.review.effective import conflicts, effective
from reviewer.review.hand import Hand, Plant
from reviewer.review.names import Name, Names, vouched_for
from reviewer.review.plants import live_in, missed_in, tried, with_missed, with_plant
from reviewer.review.settings import USUAL, Settings
from reviewer.review.state import SourceState
from reviewer.review.trail import in_time
from reviewer.reviewed import ReviewedRecord, Verdict, asked, is_among
from reviewer.values import written

_LONGEST_TITLE = 40

KnownOf = Callable[[Record], Evidence]
"""Tells what else is known of a record's numbers."""


@dataclass(frozen=True, slots=True)
class Around:
    """What a source's records are viewed with.

    Attributes:
        types: Report types by name.
        beside: Says what a record's neighbours say of it, by its id.
        names: Those that verified records vouch for.
        misreading: How numbers are misread, for ranking repairs.
        known_of: Tells what else is known of a record's numbers; asked only where something is wrong.
        settings: How the review is worked on.
        paper: Tells the day a page was printed on.
    """

    types: Mapping[str, ReportType]
    beside: Callable[[str], tuple[Finding, ...]]
    names: Names
    misreading: Misreading
    known_of: KnownOf = lambda record: Evidence()
    settings: Settings = USUAL
    paper: Callable[[], date | None] = lambda: None


class Told(NamedTuple):
    """What is known besides, of one record."""

    between: tuple[Finding, ...] = ()
    names: Container[Name] = ()
    misreading: Misreading | None = None
    known_of: KnownOf = lambda record: Evidence()
    settings: Settings = USUAL


NOTHING_TOLD = Told()


@dataclass(frozen=True, slots=True)
class Viewed:
    """A record as shown, with what it is made of, for the acts."""

    base: Record
    hand: Hand
    report_type: ReportType | None
    between: tuple[Finding, ...]
    shown: ReviewedRecord
    told: Told = NOTHING_TOLD

    @property
    def plant(self) -> Plant | None:
        """An error that is shown, to those who review, in place of a value that was read."""
        return live_in(self.shown.record, self.hand, self.told.settings) if self.hand.plant else None

    def presented(self) -> "Viewed":
        """Return the record as those see it who review it.

        With a planted error, or a look where one was missed; without the repairs that tell a hidden number.
        """
        plant, was = self.plant, self.shown
        missed = missed_in(was.record, self.hand)
        if plant is None and not missed:
            return self._telling_nothing()
        record, source = with_plant(was.record, plant) if plant else was.record, (was.source, was.source_name)
        seen = _viewed(source, record, self.base, self.hand, self.report_type, self.told, missed)
        return seen._telling_nothing()

    def _telling_nothing(self) -> "Viewed":
        assessment, unseen = self.shown.assessment, unseen_in(self.shown.blind)
        if not unseen:
            return self
        findings, open_findings = (
            telling_nothing(several, assessment.balances, unseen)
            for several in (assessment.findings, self.shown.open_findings)
        )
        assessment = replace(assessment, findings=findings)
        return replace(self, shown=replace(self.shown, assessment=assessment, open_findings=open_findings))


def view(
    source: str,
    name: str,
    state: SourceState,
    around: Around,
    before: Iterable[Viewed] = (),
) -> tuple[Viewed, ...]:
    """Return the records of a source as they stand.

    Args:
        source: Its id; ``name`` is the one shown.
        state: What it has become.
        around: What is known besides.
        before: The source as it was viewed last, under the same settings; what didn't change is taken over.
    """
    known = {one.base.id: one for one in before}
    viewed, bases = [], state.bases()
    paper = around.paper() if bases else None
    for base in bases:
        was, hand, kind = known.get(base.id), state.hand(base.id), around.types.get(base.type)
        between = (*around.beside(base.id), *_after_paper(base, hand, kind, paper))
        if was and was.hand is hand and was.between == between and was.base == base and not _is_mended(was):
            viewed.append(was)
        else:
            names = around.names.of_type(base.type)
            told = Told(between, names, around.misreading, around.known_of, around.settings)
            viewed.append(view_record(source, name, base, hand, kind, told))
    return tuple(viewed)


def _after_paper(base: Record, hand: Hand, kind: ReportType | None, paper: date | None) -> tuple[Finding, ...]:
    """Return the warning for a report that is dated after its own paper."""
    found = after_paper(effective(base, hand, kind), paper, kind.checks) if kind and paper else None
    return (found,) if found else ()


def view_record(
    source: str, name: str, base: Record, hand: Hand, report_type: ReportType | None, told: Told = NOTHING_TOLD
) -> Viewed:
    """Return one record as it stands, checked."""
    return _viewed((source, name), effective(base, hand, report_type), base, hand, report_type, told)


def _viewed(
    source: tuple[str, str],
    record: Record,
    base: Record,
    hand: Hand,
    report_type: ReportType | None,
    told: Told,
    missed: str = "",
) -> Viewed:
    """Return a record with these fields, checked; the field where a planted error was ``missed`` asks for a look."""
    verdicts = _that_hold(record, hand)
    assessment, open_findings = _assessed(record, report_type, told, verdicts)
    if missed:
        assessment = replace(assessment, looks=with_missed(dict(assessment.looks), record, missed))
    to_look = _to_look(record, assessment, hand, verdicts)
    blind: dict[str, Value | None] = {}
    if report_type and report_type.name in told.settings.rekeyed and hand.verified is None:
        blind = blind_in(record, report_type, assessment, to_look, open_findings, hand)
    source_id, source_name = source
    who, at = hand.verified or ("", "")
    told_now = tuple(_told_now(one, assessment.findings) for one in verdicts)
    shown = ReviewedRecord(
        source=source_id,
        source_name=source_name,
        record=record,
        verified=hand.verified is not None,
        verified_by=who,
        verified_at=at,
        assessment=assessment,
        open_findings=open_findings,
        verdicts=told_now,
        to_look=to_look,
        conflicts=conflicts(base, hand),
        corrections=in_time(hand.corrections, hand.of_gone_rows),
        notes=hand.notes,
        blind=blind,
        rekeyed=typed_as_read(record, hand) if hand.keyed else (),
        tried=tried(hand),
    )
    return Viewed(base, hand, report_type, told.between, shown, told)


def _assessed(
    record: Record, report_type: ReportType | None, told: Told, verdicts: tuple[Verdict, ...]
) -> tuple[Assessment, tuple[Finding, ...]]:
    """Return what the checks say of a record, and which findings no verdict settles."""
    checks = report_type.checks if report_type else CheckSet()
    assessment = assess(record, checks, misreading=told.misreading, evidence=partial(told.known_of, record))
    if told.between:
        assessment = _with_findings(assessment, told.between)
    open_findings = tuple(one for one in assessment.findings if not is_among(one, verdicts))
    if told.between or len(open_findings) != len(assessment.findings):
        assessment = replace(assessment, looks=looks_of(record, checks, assessment.covered, open_findings))
    if known := set(vouched_for(record.fields, assessment.looks, told.names)):
        looks = {path: why for path, why in assessment.looks.items() if path not in known}
        assessment = replace(assessment, looks=looks)
    return assessment, open_findings


def _is_mended(viewed: Viewed) -> bool:
    """Say whether repairs are proposed: their ranking may follow from any part of the page."""
    return any(one.repairs for one in viewed.shown.assessment.findings)


def title_of(viewed: Viewed) -> str:
    """Return what tells a record from others of its type: its date, or its first and last day, or its headline."""
    if viewed.report_type is None:
        return ""
    if viewed.report_type.name == INDICATORS:
        headline = viewed.shown.record.field("headline")
        return written(headline.value)[:_LONGEST_TITLE] if headline else ""
    days = (viewed.report_type.date, viewed.report_type.period_end)
    fields = [viewed.shown.record.field(path) for path in days if path]
    return " – ".join(written(one.value) for one in fields if one and one.value is not None)


def value_at(record: Record, path: str) -> Value | None:
    """Return the value at a path, None when it is missing."""
    field = record.field(path)
    return field.value if field else None


def _that_hold(record: Record, hand: Hand) -> tuple[Verdict, ...]:
    """Return the verdicts that hold: those whose values are still what they were given on."""
    return tuple(
        one for one in hand.verdicts if tuple(value_at(record, path) for path in one.paths[: len(one.seen)]) == one.seen
    )


def _told_now(verdict: Verdict, findings: Iterable[Finding]) -> Verdict:
    """Return a verdict with what the check says in the language in use; as it stood where it says nothing now."""
    same = (one.message for one in findings if asked(one) == asked(verdict))
    message = next(same, None)
    return replace(verdict, message=message) if message else verdict


def _with_findings(assessment: Assessment, between: tuple[Finding, ...]) -> Assessment:
    findings = sorted((*assessment.findings, *between), key=lambda one: one.severity is not Severity.ERROR)
    return replace(assessment, findings=tuple(findings))


def _to_look(record: Record, assessment: Assessment, hand: Hand, verdicts: Iterable[Verdict]) -> tuple[str, ...]:
    """Return the fields a person must still look at: an error asks until it is gone, anything else once a value."""
    settled = {path for one in verdicts for path in one.paths}
    return tuple(
        path
        for path, why in assessment.looks.items()
        if why is Look.ERROR
        or not (path in settled or (path in hand.looked and hand.looked[path] == value_at(record, path)))
    )
