"""All indicators of a reading, in reading order, each with its places."""

from collections.abc import Iterator

from reviewer.indicators.drafts import Draft
from reviewer.indicators.indicator import Indicator
from reviewer.indicators.leads import lay_out
from reviewer.indicators.sentences import Carried, told
from reviewer.indicators.splitting import sentences
from reviewer.page import TextMap
from reviewer.prose.passages import evened
from reviewer.prose.writing import tidy


def indicators(reading: TextMap) -> tuple[Indicator, ...]:
    """Find the figures of a page and what its sentences say of them, whatever the page is about.

    Args:
        reading: The page as ``page.read_page`` reads it.

    Returns:
        In reading order, none overlapping another; ``reading.text[start:end] == one.text`` for its ``place``.
    """
    return tuple(_placed(draft, sentence, reading) for draft, sentence in _drafts(reading))


def _drafts(reading: TextMap) -> Iterator[tuple[Draft, tuple[int, int]]]:
    text = evened(reading.text)
    carried = Carried()
    for start, end, begins in sentences(reading, text):
        if begins:
            carried = Carried()
        laid = lay_out(text, start, end)
        drafts, carried = told(laid, carried)
        for draft in drafts:
            yield draft, (start, end)


def _placed(draft: Draft, sentence: tuple[int, int], reading: TextMap) -> Indicator:
    one = draft.figure
    return Indicator(
        subject=draft.subject,
        value=one.value,
        unit=one.unit,
        plain=tidy(one.plain),
        plain_unit=one.plain_unit,
        high=one.high,
        kind=draft.kind,
        period=draft.period,
        base=draft.base,
        direction=draft.direction,
        of="" if one.is_rank else draft.of,
        scope=one.scope or (draft.of if one.is_rank else ""),
        bound=draft.bound,
        text=reading.text[one.start : one.end],
        place=(one.start, one.end),
        sentence=sentence,
        spans=reading.spans(one.start, one.end),
        uncertain=draft.uncertain or not draft.subject or one.folded,
        folded=one.folded,
    )
