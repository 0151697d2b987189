"""A person's word on a record: looked at, settled, verified, re-opened. Each function returns what happened."""

from collections.abc import Iterable, Mapping

from reviewer.data import Field, Finding, Origin, Severity, Value
from reviewer.errors import RefusedError
from reviewer.review.effective import value_of
from reviewer.review.events import Looked, RecordRemoved, Reopened, Settled, Verified, Withdrawn
from reviewer.review.evidence import read_there
from reviewer.review.field_acts import label, value_typed
from reviewer.review.view import Viewed, title_of, value_at
from reviewer.reviewed import Verdict, VerdictKind, is_among
from reviewer.values import written
from reviewer.wording import say


def looked(viewed: Viewed, paths: Iterable[str]) -> Looked | None:
    """Say that a person saw these fields as they stand; None where all of them were seen so already."""
    record, seen = viewed.shown.record, viewed.hand.looked
    fresh = tuple(
        (path, value_at(record, path)) for path in paths if path not in seen or seen[path] != value_at(record, path)
    )
    return Looked(fresh) if fresh else None


def settled(
    viewed: Viewed, finding: Finding, kind: VerdictKind, reason: str, corrected: Mapping[str, str], raw: str = ""
) -> Settled:
    """Give a verdict on a finding.

    Args:
        viewed: The record.
        finding: One of its open findings.
        kind: What the verdict is.
        reason: Why; may be empty where the page reads so, and for a warning.
        corrected: What should have been printed: path of a field the finding speaks of -> as typed.
        raw: The raw text of its page.

    Raises:
        RefusedError: The record doesn't have this finding any more, a reason is missing (for accepting an error, or for
            *printed like that* of a value that a person set and the page doesn't read), what should have been
            printed can't be read, or it is said of a finding that is only accepted.
    """
    if not is_among(finding, viewed.shown.open_findings):
        raise RefusedError(
            say(
                "这条发现已不存在：数值已变，或已有结论。",
                "This finding is gone: its values changed, or it is settled already.",
            )
        )
    if not reason.strip():
        _refuse_unreasoned(viewed, finding, kind)
    if corrected and kind is not VerdictKind.PRINTED:
        raise RefusedError(
            say(
                "这条提醒只能接受，不能注明本应印的值；若数值有误，请直接改该字段。",
                "This warning can only be accepted, without what should have been printed; where a value is wrong, set "
                "the field.",
            )
        )
    meant = _meant(viewed, finding, corrected, raw)
    message = finding.both or finding.message
    return Settled(finding.check, finding.paths, finding.seen, kind.value, reason.strip(), message, meant)


def _refuse_unreasoned(viewed: Viewed, finding: Finding, kind: VerdictKind) -> None:
    """Check that a verdict needs no reason: a warning keeps nobody, and what the page reads speaks for itself."""
    if kind is VerdictKind.ACCEPTED:
        if finding.severity is Severity.ERROR:
            raise RefusedError(say("请写明接受的理由。", "Say why this is accepted."))
        return
    for path in finding.paths:
        now, read = viewed.shown.record.field(path), read_there(viewed, path)
        if now and now.origin in _OVER_THE_PAGE and now.value != value_of(read):
            raise RefusedError(_not_printed(label(viewed, path), now, read))


_OVER_THE_PAGE = {Origin.TYPED, Origin.REPAIRED}
"""Values that are set in place of what the page reads; one selected on the page is read there."""


def _not_printed(name: str, now: Field, read: Field | None) -> str:
    return say(
        "“{f}”在版面上读到的是 {r}，不是 {v}：报上不是这样印的。请改回；若报纸上确实如此，请写明理由。",
        "The page reads {r} at “{f}”, not {v}: it isn't printed like that. Take it back; or if the paper does say so, "
        "give your reason.",
        f=name,
        r=written(value_of(read)) or "∅",
        v=written(now.value) or "∅",
    )


def _meant(viewed: Viewed, finding: Finding, corrected: Mapping[str, str], raw: str) -> tuple[tuple[str, Value], ...]:
    """Read what should have been printed; what is empty or printed just so says nothing."""
    meant = []
    for path, text in corrected.items():
        value = value_typed(viewed, raw, path, text)
        if path not in finding.paths:
            raise RefusedError(
                say("这条发现没有提到“{f}”。", "This finding doesn't speak of “{f}”.", f=label(viewed, path))
            )
        if value is not None and value != value_at(viewed.shown.record, path):
            meant.append((path, value))
    return tuple(meant)


def withdrawn(viewed: Viewed, verdict: Verdict) -> Withdrawn:
    """Take a verdict back.

    Raises:
        RefusedError: It isn't standing.
    """
    if not is_among(verdict, viewed.hand.verdicts):
        raise RefusedError(say("这条结论已不存在。", "This verdict is not standing any more."))
    return Withdrawn(verdict.check, verdict.paths, verdict.seen)


def verified(viewed: Viewed) -> Verified:
    """Verify a record.

    Raises:
        RefusedError: It is verified already, has an open error or a conflict, or a field wasn't looked at.
    """
    if viewed.shown.verified:
        raise RefusedError(say("这条记录已核定。", "This record is verified already."))
    errors = [one for one in viewed.shown.open_findings if one.severity is Severity.ERROR]
    if errors:
        messages = " ".join(one.message for one in errors[:3])
        raise RefusedError(
            say(
                "还有 {n} 个错误，请改正，或注明“原文如此”：{m}",
                "{n} open: correct them, or settle them as “printed like that”: {m}",
                n=len(errors),
                m=messages,
            )
        )
    if viewed.shown.conflicts:
        names = _names(viewed, (one.path for one in viewed.shown.conflicts))
        raise RefusedError(
            say(
                "原文读数已变，请选定保留哪一个：{f}。",
                "The page reads otherwise now; choose which value stays: {f}.",
                f=names,
            )
        )
    if viewed.shown.to_look:
        names = _names(viewed, viewed.shown.to_look)
        raise RefusedError(say("还没有看过：{f}。", "Not looked at yet: {f}.", f=names))
    return Verified(title_of(viewed))


def reopened(viewed: Viewed, reason: str) -> Reopened:
    """Open a verified record again.

    Raises:
        RefusedError: It isn't verified, or no reason is given.
    """
    if not viewed.shown.verified:
        raise RefusedError(say("这条记录没有核定过，可以直接修改。", "This record isn't verified; change it as it is."))
    if not reason.strip():
        raise RefusedError(say("请写明重新打开的理由。", "Say why it is re-opened."))
    return Reopened(reason.strip())


def removed(reason: str) -> RecordRemoved:
    """Take a record out of the review.

    Raises:
        RefusedError: No reason is given.
    """
    if not reason.strip():
        raise RefusedError(say("请写明移除的理由。", "Say why it is removed."))
    return RecordRemoved(reason.strip())


def refuse_verified(viewed: Viewed) -> None:
    """Check that a record may be changed.

    Raises:
        RefusedError: It is verified.
    """
    if viewed.shown.verified:
        raise RefusedError(
            say(
                "“{n}”的这条记录（{t}）已核定；要修改请先重新打开并写明理由。",
                "This record of “{n}” ({t}) is verified; re-open it with a reason to change it.",
                n=viewed.shown.source_name,
                t=title_of(viewed) or viewed.base.type,
            )
        )


def _names(viewed: Viewed, paths: Iterable[str]) -> str:
    names = [label(viewed, one) for one in paths]
    more = say("等 {all} 处", " and {rest} more", all=len(names), rest=len(names) - 6) if len(names) > 6 else ""
    return say("、", ", ").join(names[:6]) + more
