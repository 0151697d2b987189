"""All relations of a reading, in reading order, each with its places."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from reviewer.page import TextMap
from reviewer.prose import growth, order, parts, rates, shares, twice
from reviewer.prose.numbers import Quantity
from reviewer.prose.passages import Passage, evened, passage, sentences
from reviewer.prose.relation import Claim, Kind, Number, Relation, State
from reviewer.prose.writing import tidy

_TWO_NUMBERS = re.compile(r"[\d十百千].*[\d十百千成一二三四五六七八九]", re.DOTALL)
_BEST_FIRST: Final = {State.HOLDING: 0, State.VIOLATED: 1, State.UNDECIDABLE: 2}


def relations(reading: TextMap) -> tuple[Relation, ...]:
    """Find the numbers of a page that give each other, whatever the page is about.

    Args:
        reading: The page as ``page.read_page`` reads it.

    Returns:
        What holds, what is violated, and what can't be decided, in reading order. A relation is only called violated
        where the sentence says unmistakably that the numbers belong together and no rounding explains the difference.
    """
    claims = _without_doubles(_claims(evened(reading.text)))
    return tuple(_placed(one, reading) for one in sorted(claims, key=lambda one: (min(one.numbers), one.numbers)))


def _claims(text: str) -> Iterator[Claim]:
    before: Passage | None = None
    for start, end in sentences(text):
        sentence = text[start:end]
        if not _TWO_NUMBERS.search(sentence) and not twice.AGAIN.search(sentence):
            before = None
            continue
        taken_apart = passage(text, start, end)
        yield from _of_sentence(taken_apart, before, sentence, text)
        yield from twice.again(taken_apart, before)
        before = taken_apart
    yield from order.hot_issues(text)
    starts = [match.start() for match in twice.DATELINE.finditer(text)]
    if starts:
        yield from twice.headlines([passage(text, *one) for one in sentences(text)], text, starts)


def _of_sentence(taken_apart: Passage, before: Passage | None, sentence: str, text: str) -> Iterator[Claim]:
    if parts.CUES.search(sentence):
        yield from parts.sums(taken_apart)
        yield from twice.restated(taken_apart, text)
    if shares.CUES.search(sentence):
        yield from shares.shares(taken_apart, [item for row in before.rows for item in row.items] if before else ())
    if rates.CUES.search(sentence):
        yield from rates.rates(taken_apart)
    if growth.CUES.search(sentence):
        yield from growth.growth(taken_apart, text)
    if order.CUES.search(sentence):
        yield from order.order(taken_apart, text)


def _without_doubles(claims: Iterable[Claim]) -> list[Claim]:
    """Keep the claim that says most of several about the same numbers, and no doubt about a sum explained better."""
    kept: dict[tuple[Kind, frozenset[Quantity]], Claim] = {}
    for one in sorted(claims, key=lambda one: _BEST_FIRST[one.state]):
        kept.setdefault((one.kind, frozenset(one.numbers)), one)
    held = [set(one.numbers[1:]) for one in kept.values() if one.kind is Kind.PARTS and one.state is State.HOLDING]
    return [
        one
        for one in kept.values()
        if one.kind is not Kind.PARTS
        or one.state is State.HOLDING
        or not any(len(set(one.numbers[1:]) & other) > 1 for other in held)
    ]


def _placed(claim: Claim, reading: TextMap) -> Relation:
    numbers = tuple(_number(one, reading) for one in claim.numbers)
    return Relation(claim.kind, claim.state, numbers, claim.written, claim.reason)


def _number(quantity: Quantity, reading: TextMap) -> Number:
    place = (quantity.start, quantity.end)
    return Number(reading.text[slice(*place)], tidy(quantity.value), quantity.unit, place, reading.spans(*place))
