"""Figures said of one noun though their sentence tells them apart: *发送旅客*, *到达旅客*, and what they come to."""

import re
from collections.abc import Mapping
from typing import Final

from reviewer.indicators.drafts import Draft
from reviewer.indicators.indicator import Kind
from reviewer.indicators.leads import Lead
from reviewer.indicators.subjects import left_subject, verbal_subject
from reviewer.indicators.words import any_of

_TOTAL: Final = re.compile(
    r"(?:[两二三四五六七八九十]+(?:者|项|类|个))?(?:合计|共计|总计|总共|一共|总数|加起来|共)(?:约|近|超过?|达到?|为|是|有)*"
)
_TWO: Final = 2
_VERB: Final = re.compile(rf"(?:{any_of('verbs_anywhere', 'verbs_at_start')})[出到]?")


def sums_up(lead: Lead, told: Mapping[int, Draft], at: int) -> bool:
    """Return whether a figure without a noun of its own is the sum of different things before it.

    Args:
        lead: The figure.
        told: What the sentence told before, by the places of its figures.
        at: The place of this one.
    """
    if not _TOTAL.fullmatch(lead.label):
        return False
    alike: list[Draft] = []
    while (part := told.get(at - len(alike) - 1)) and _counts_like(part, lead):
        alike.append(part)
    return len({one.subject for one in alike}) >= _TWO and max(one.figure.plain for one in alike) <= lead.figure.plain


def _counts_like(part: Draft, lead: Lead) -> bool:
    return part.kind is Kind.LEVEL and part.figure.plain_unit == lead.figure.plain_unit


def told_apart(drafts: Mapping[int, Draft], rests: Mapping[int, str]) -> dict[int, Draft]:
    """Return the drafts, those beside each other with the verbs that tell them apart where their nouns don't.

    Args:
        drafts: What a sentence told, by the places of its figures.
        rests: The words before a figure that say what it is of.
    """
    apart = dict(drafts)
    for at, one in drafts.items():
        other = drafts.get(at + 1)
        if other is None or not _same(one, other):
            continue
        verbs = [_with_verb(rests.get(place, ""), one.subject) for place in (at, at + 1)]
        if all(verbs) and verbs[0] != verbs[1]:
            apart[at] = one._replace(subject=verbs[0])
            apart[at + 1] = other._replace(subject=verbs[1])
    return apart


def _same(one: Draft, other: Draft) -> bool:
    both = one.kind is Kind.LEVEL and other.kind is Kind.LEVEL
    alike = one.subject == other.subject and one.figure.plain_unit == other.figure.plain_unit
    return both and alike and one.period == other.period and bool(one.subject)


def _with_verb(rest: str, noun: str) -> str:
    """Return the verb and the noun that these words end with; nothing where no verb stands before it."""
    verb = _VERB.fullmatch(verbal_subject(rest).removesuffix(noun)) if left_subject(rest)[0] == noun else None
    return verb[0] + noun if verb else ""
