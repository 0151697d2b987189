"""All relations of a reading, in reading order, each with its places."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from reviewer.page import TextMap
from reviewer.prose import growth, order, pairs, parts, rates, shares, twice
from reviewer.prose.numbers import Quantity
from reviewer.prose.passages import Passage, evened, passage, sentences
from reviewer.prose.relation import Claim, Kind, Number, Relation, State
from reviewer.prose.rounding import HOLDS, sum_agrees
from reviewer.prose.writing import tidy

_NUMBER = r"(?:\d+|百分之|[一二三四五六七八九]成|[一二三四五六七八九十百千]{2,})"
_TWO_NUMBERS = re.compile(rf"{_NUMBER}(?s:.*?){_NUMBER}")
_FROM_BEFORE: Final = 6
"""Of the sentence before, so many numbers from its beginning and from its end may be what this one splits."""

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


class _Sentences:
    """The sentences of a reading, each taken apart at most once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.bounds = list(sentences(text))
        self._taken: dict[int, Passage] = {}

    def passage(self, number: int) -> Passage:
        if number not in self._taken:
            self._taken[number] = passage(self.text, *self.bounds[number])
        return self._taken[number]


def _claims(text: str) -> Iterator[Claim]:
    told = _Sentences(text)
    before: Passage | None = None
    for number, (start, end) in enumerate(told.bounds):
        sentence = text[start:end]
        again = twice.AGAIN.search(sentence) is not None
        if not again and not _TWO_NUMBERS.search(sentence):
            before = None
            continue
        here = told.passage(number)
        yield from _of_sentence(here, before, sentence, text)
        if again:
            yield from twice.again(here, before)
        before = here
    yield from order.hot_issues(text)
    for head, body in twice.articles(text, told.bounds):
        yield from twice.headlines(head, told.passage(body.start), [told.passage(one) for one in body])


def _of_sentence(here: Passage, before: Passage | None, sentence: str, text: str) -> Iterator[Claim]:
    earlier = before.counts(_FROM_BEFORE) if before else ()
    sums = list(parts.plain_lists(here, earlier))
    if parts.CUES.search(sentence):
        sums += parts.sums(here, earlier)
        yield from twice.restated(here, text)
    if pairs.CUES.search(sentence):
        sums += pairs.pairs(here, earlier)
    yield from sums
    if shares.CUES.search(sentence):
        yield from shares.shares(here, earlier, _split(sums))
    if rates.CUES.search(sentence):
        yield from rates.rates(here)
    if growth.CUES.search(sentence):
        yield from growth.growth(here, text)
    if order.CUES.search(sentence):
        yield from order.order(here, text)


def _split(sums: Iterable[Claim]) -> dict[Quantity, Quantity]:
    """Return part -> whole of the sums that hold; of two wholes none is the base of a share."""
    split: dict[Quantity, Quantity] = {}
    for one in sums:
        whole, *its_parts = one.numbers
        if one.state is State.HOLDING and sum_agrees([whole], its_parts) == HOLDS:
            split.update(dict.fromkeys(its_parts, whole))
    return split


def _without_doubles(claims: Iterable[Claim]) -> list[Claim]:
    """Keep the claim that says most of several about the same numbers, and no doubt about a sum explained better."""
    kept: dict[tuple[Kind, frozenset[Quantity]], Claim] = {}
    for one in sorted(claims, key=lambda one: _BEST_FIRST[one.state]):
        kept.setdefault((one.kind, frozenset(one.numbers)), one)
    sum_of: dict[Quantity, int] = {}
    for number, one in enumerate(kept.values()):
        if one.kind is Kind.PARTS and one.state is State.HOLDING:
            sum_of.update((part, number) for part in one.numbers[1:])
    return [one for one in kept.values() if not _explained_better(one, sum_of)]


def _explained_better(claim: Claim, sum_of: Mapping[Quantity, int]) -> bool:
    """Return whether two parts of this sum are parts of one that holds."""
    if claim.kind is not Kind.PARTS or claim.state is State.HOLDING:
        return False
    sums = [sum_of[part] for part in claim.numbers[1:] if part in sum_of]
    return len(set(sums)) < len(sums)


def _placed(claim: Claim, reading: TextMap) -> Relation:
    numbers = tuple(_number(one, reading) for one in claim.numbers)
    return Relation(claim.kind, claim.state, numbers, claim.written, claim.reason)


def _number(quantity: Quantity, reading: TextMap) -> Number:
    place = (quantity.start, quantity.end)
    return Number(reading.text[slice(*place)], tidy(quantity.value), quantity.unit, place, reading.spans(*place))
