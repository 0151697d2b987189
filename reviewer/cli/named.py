"""What a person names in a terminal: a field by its label or path, a finding and a repair by the number shown."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from reviewer.data import Finding, Repair
from reviewer.errors import RefusedError
from reviewer.wording import say

if TYPE_CHECKING:
    from reviewer.report_types import ReportType
    from reviewer.review.session import ReviewSession


def kind_of(session: "ReviewSession", record: str) -> "ReportType | None":
    """Return the report type of a record, None where the review doesn't know it."""
    name = session.presented(record).record.type
    return next((one for one in session.types if one.name == name), None)


def label_of(session: "ReviewSession", record: str, path: str) -> str:
    """Return what a person calls a field of a record."""
    kind = kind_of(session, record)
    return kind.label(path) if kind else path


def field_named(session: "ReviewSession", record: str, name: str) -> str:
    """Return the path of the field that has this path, or this label.

    Raises:
        RefusedError: The record is gone, or has no such field.
    """
    kind = kind_of(session, record)
    paths = [one.path for one in session.presented(record).record.fields]
    if kind:
        paths += [one.name for one in kind.holes if "[" not in one.name and one.name not in paths]
    if name in paths:
        return name
    labels = {kind.label(path) if kind else path: path for path in paths}
    found = [path for label, path in labels.items() if _plain(label) == _plain(name)]
    if len(found) != 1:
        raise RefusedError(
            say(
                "记录 {r} 没有名为“{n}”的字段；有：{there}。",
                "Record {r} has no field “{n}”; it has: {there}.",
                r=record,
                n=name,
                there=_listed(labels),
            )
        )
    return found[0]


def finding_numbered(session: "ReviewSession", record: str, number: int, says: str = "") -> Finding:
    """Return the open finding that ``show`` lists under this number, from 1.

    Args:
        session: The review.
        record: Id of the record.
        number: The number.
        says: Part of its sentence: values that changed since renumber the findings, and another may stand there now.

    Raises:
        RefusedError: There is none, it is settled, or it says something else.
    """
    shown = session.presented(record)
    there = numbered(shown.assessment.findings, shown.open_findings)
    if number in there:
        return _that_says(there[number], says, number)
    if 1 <= number <= len(shown.assessment.findings):
        raise RefusedError(
            say(
                "记录 {r} 的第 {k} 个问题已有结论。",
                "Finding {k} of record {r} is settled already.",
                r=record,
                k=number,
            )
        )
    raise RefusedError(
        say(
            "记录 {r} 没有第 {k} 个问题；未处理的有 {n} 个，见 show。",
            "Record {r} has no finding {k}; open are {n}, see show.",
            r=record,
            k=number,
            n=len(there),
        )
    )


def numbered(findings: Sequence[Finding], open_ones: Sequence[Finding]) -> dict[int, Finding]:
    """Return number -> open finding: settled ones keep theirs, so that settling one renumbers no other."""
    return {number: one for number, one in enumerate(findings, 1) if one in open_ones}


def _that_says(finding: Finding, says: str, number: int) -> Finding:
    if _plain(says) in _plain(finding.message):
        return finding
    raise RefusedError(
        say(
            "第 {k} 个问题现在不是这一个：{m}",
            "Finding {k} is another one now: {m}",
            k=number,
            m=finding.message,
        )
    )


def repair_numbered(session: "ReviewSession", record: str, number: int, finding: int | None, says: str = "") -> Repair:
    """Return the repair that ``show`` lists under this number; ``finding`` says of which, where several have some.

    Raises:
        RefusedError: There is none, it isn't said of which finding, or that one's sentence doesn't say ``says``.
    """
    shown = session.presented(record)
    there = [at for at, one in numbered(shown.assessment.findings, shown.open_findings).items() if one.repairs]
    if finding is None and len(there) > 1:
        raise RefusedError(
            say(
                "有修正建议的问题不止一个；请用 --finding 指明，编号见 show。",
                "More than one finding has repairs; say which with --finding, numbered as in show.",
            )
        )
    of = there[0] if finding is None and there else finding
    repairs = () if of is None else finding_numbered(session, record, of, says).repairs
    if not 1 <= number <= len(repairs):
        raise RefusedError(
            say(
                "没有第 {k} 个修正建议；有 {n} 个。", "There is no repair {k}; there are {n}.", k=number, n=len(repairs)
            )
        )
    return repairs[number - 1]


def _plain(label: str) -> str:
    return "".join(label.split()).casefold()


def _listed(labels: Iterable[str]) -> str:
    return say("、", ", ").join(labels)
