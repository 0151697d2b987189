"""Where on a page a report known by words begins and ends."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from reviewer.extract.worded.clauses import Number, numbers, sentences
from reviewer.extract.worded.periods import periods_in
from reviewer.extract.worded.plain import BULLET, MARK, Plain
from reviewer.extract.worded.words import figure_in
from reviewer.prose.numbers import numbers_in
from reviewer.report_types.worded import Worded

_DATELINE = re.compile(r"本报讯|本报记者|（记者|（通讯员|新华社|讯（|【本报讯】|电（")
_ITEM = re.compile(rf"(?:{BULLET}|{MARK}|\d{{1,2}}）|[一二三四五六七八九]是)" + r"[^。]{2,24}?\d[\d,.]*[件宗个起条通%]")
"""An item of a list printed one a line."""
_DIGIT = re.compile(r"[0-9一二三四五六七八九十]")
_LINE = re.compile(
    r"(?<![\d.,—-])(?:1[12]\d|12\d{3}|9[56]\d{3,4})(?=[\u4e00-\u9fff”“]{0,8}(?:热线|平台|专线|电话|中心|服务))"
)
"""A line that people call, by its number."""
_PLANNED = re.compile(r"控制在|力争|目标|预计|计划|不低于|不少于|应达|将达|确保|能力")
_LONGEST: Final = 4000
_SILENT: Final = 260
_HEADING: Final = 90
_AHEAD: Final = 160
"""So far below a headline the report must speak again, else another article begins there."""


class Scope(NamedTuple):
    """A report at ``text[start:end]``: its heading, from ``body`` on its sentences."""

    start: int
    body: int
    end: int


def scopes(said: Worded, plain: Plain, barred: Sequence[tuple[int, int]]) -> Iterator[Scope]:
    """Yield where a report may stand: a sentence with one of the needed figures, and a word of the report near it.

    Args:
        said: What it is known by.
        plain: The text.
        barred: Places of it that are read already.
    """
    text, words = plain.text, needed_words(said)
    bounds = list(sentences(text, 0, len(text)))
    for at, (start, end) in enumerate(bounds):
        sentence = text[start:end]
        if not any(word in sentence for word in words) or _is_headline(plain, start, end):
            continue
        first = _begins(said, text, bounds, at, barred)
        if first is not None:
            last = _ends(said, plain, bounds, at, barred)
            yield Scope(bounds[first][0], _speaks_from(said, plain, bounds[first : at + 1]), bounds[last][1])


def _speaks_from(said: Worded, plain: Plain, bounds: list[tuple[int, int]]) -> int:
    """Return where the sentences begin that tell figures, up to the last, which has a needed one."""
    body = bounds[-1][0]
    for start, end in reversed(bounds[:-1]):
        sentence = plain.text[start:end]
        if _is_headline(plain, start, end) or not any(word in sentence for word in said.words):
            break
        every = numbers(plain.text, start, end)
        counts = [one for one in every if one.quantity.unit and not one.is_percent]
        if _needed(said, every, plain.text) or not any(figure_in(said, one.label, False) for one in counts):
            break
        body = start
    return body


@lru_cache(maxsize=64)
def needed_words(said: Worded) -> tuple[str, ...]:
    """Return the words of the figures of which a report needs one."""
    return tuple(word for one in said.figures if one.name in said.needs for word in one.words)


def _is_headline(plain: Plain, start: int, end: int) -> bool:
    """Say whether a line without a full stop tells one number at most, as headlines do, and no items follow."""
    return (
        plain.at[end - 1] < 0
        and plain.text[end : end + 1] != BULLET
        and not _ITEM.match(plain.text, start, end)
        and len(list(numbers_in(plain.text, start, end))) < 2
        and "\n" not in plain.text[start:end]
    )


def _begins(
    said: Worded, text: str, bounds: list[tuple[int, int]], at: int, barred: Sequence[tuple[int, int]]
) -> int | None:
    """Return the sentence where the heading of a report begins whose figures begin in this one."""
    start, end = bounds[at]
    sentence = text[start:end]
    if not _DIGIT.search(sentence) or _is_barred(start, end, barred):
        return None
    needed = _needed(said, numbers(text, start, end), text, said.unless)
    if not needed:
        return None
    first = at
    while first > 0 and start - bounds[first - 1][0] <= _HEADING and not _is_barred(*bounds[first - 1], barred):
        if _DATELINE.search(text[bounds[first][0] : bounds[first][1]]) and start - bounds[first][0] > _HEADING // 2:
            break
        first -= 1
    heading = text[bounds[first][0] : end]
    if _is_of_another_line(said, text[bounds[first][0] : min(needed.values())]):
        return None
    return first if any(word in heading for word in said.words) else None


def _is_of_another_line(said: Worded, before: str) -> bool:
    """Say whether the words before a total name another line, and none by a number that the type knows: 95598热线."""
    known = [word for word in said.words if word.isdigit()]
    if not known or any(re.search(rf"(?<!\d){word}(?!\d)", before) for word in known):
        return False
    return _LINE.search(before) is not None or any(word in before for word in said.others)


def _needed(said: Worded, some: list[Number], text: str, unless: Sequence[str] = ()) -> dict[str, int]:
    """Return the needed figures among these numbers, but those with one of these words before them, and their place."""
    found: dict[str, int] = {}
    for number in some:
        counted = number.is_percent or number.quantity.unit or text[number.quantity.start - 1] == "\n"
        if counted and not any(word in number.lead.rpartition("：")[2] for word in unless):
            hits = [figure_in(said, number.clause, number.is_percent, only=one) for one in said.needs]
            if any(hits) and _PLANNED.search(number.label):
                return {}  # what a plan's total consists of is planned too
            found = {hit.figure.name: number.quantity.start for hit in hits if hit} | found
    return found


def _ends(said: Worded, plain: Plain, bounds: list[tuple[int, int]], at: int, barred: Sequence[tuple[int, int]]) -> int:
    """Return the last sentence: before another report or article, what is read already, or long talk."""
    text = plain.text
    last, silent = at, 0
    seen = set(_needed(said, numbers(text, *bounds[at]), text))
    for number in range(at + 1, len(bounds)):
        start, end = bounds[number]
        sentence = text[start:end]
        if _DATELINE.search(sentence) or _is_barred(start, end, barred) or end - bounds[at][0] > _LONGEST:
            break
        if _is_another(said, text, start, end, seen):
            break
        if _is_headline(plain, start, end) and not _speaking(said).search(text, start, start + _AHEAD):
            break
        silent = 0 if _DIGIT.search(sentence) else silent + end - start
        if silent > _SILENT:
            break
        last = number
    while last > at and _is_headline(plain, *bounds[last]):
        last -= 1
    return last


@lru_cache(maxsize=64)
def _speaking(said: Worded) -> re.Pattern[str]:
    """Return a pattern of what a text says that still speaks of the report: its words, a listed name with a number."""
    words = {word for one in said.figures for word in one.words} | {*said.words}
    words |= {word for one in said.listings for word in one.openers}
    listed = {word for one in said.listings for word in one.words}
    return re.compile(f"{_any(words)}|(?:{_any(listed)})[^。]{{0,6}}?[0-9]")


def _any(words: set[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or "(?!)"


def _is_another(said: Worded, text: str, start: int, end: int, seen: set[str]) -> bool:
    """Say whether a sentence tells a needed figure again, of other days."""
    sentence = text[start:end]
    if not any(word in sentence for word in said.words):
        return False
    if not seen & _needed(said, numbers(text, start, end), text).keys():
        return False
    return any(one.first and one.start < start + 12 for one in periods_in(text, start, min(end, start + 40)))


def _is_barred(start: int, end: int, barred: Sequence[tuple[int, int]]) -> bool:
    return any(low < end and start < high for low, high in barred)
