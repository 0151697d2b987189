"""The space between two phrases of a headline is meant; those between letters, and inside torn words, are not."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from reviewer.articles.article import TITLES, PartKind
from reviewer.articles.blocks import read
from reviewer.page.joining import fold, joined, squeezed

_GAP = re.compile(r"[^\S\n]+")
_WIDE: Final = "\u3000\u2003"
SPACED: Final = (*TITLES, PartKind.SUBHEAD)
"""What may mean its spaces."""
_PHRASE: Final = 4
"""So many signs make a phrase; three do beside three: ``暖人心 惠民生``."""


class _Run(NamedTuple):
    """Signs without a space between them, and how wide the gap after them is; 0 at the end of the line."""

    text: str
    gap: int


def part_text(text: str, ranges: Iterable[tuple[int, int]], kind: PartKind) -> str:
    """Return what stands in these ranges of a working text, as a person reads it: a title with the spaces it means."""
    lines = "\n".join(text[start:end] for start, end in ranges)
    plain = read(lines, 0, len(lines))
    if kind not in SPACED:
        return plain
    spaced = "".join(" ".join(joined(one).text for one in _phrases(line)) for line in lines.split("\n"))
    return _beginning(spaced, squeezed(plain)) or plain


def _beginning(spaced: str, signs: str) -> str:
    """Return as much of a text as these signs take, what is printed twice over once; nothing where it has others."""
    taken = 0
    for at, sign in enumerate(spaced):
        if taken == len(signs):
            return spaced[:at].rstrip()
        if not sign.isspace():
            if sign != signs[taken]:
                return ""
            taken += 1
    return spaced if taken == len(signs) else ""


def _phrases(line: str) -> Iterator[str]:
    """Yield the phrases of a line."""
    runs = _unspaced(_runs(line))
    phrase = ""
    for at, run in enumerate(runs):
        phrase += run.text
        if run.gap and not _is_meant(phrase, runs[at + 1].text):
            continue
        yield phrase
        phrase = ""


def _runs(line: str) -> list[_Run]:
    bare = line.strip()
    gaps = [_width(gap[0]) for gap in _GAP.finditer(bare)]
    return [_Run(text, gap) for text, gap in zip(_GAP.split(bare), [*gaps, 0], strict=True)]


def _width(gap: str) -> int:
    return sum(2 if sign in _WIDE else 1 for sign in gap)


def _unspaced(runs: Sequence[_Run]) -> list[_Run]:
    """Return the runs of a line; where most are single signs, those with the narrowest gaps between them are one."""
    if 2 * sum(len(one.text) == 1 for one in runs) <= len(runs):
        return list(runs)
    narrow = min((one.gap for one in runs if one.gap), default=0)
    found: list[_Run] = []
    for one in runs:
        if found and found[-1].gap == narrow > 0:
            found[-1] = _Run(found[-1].text + one.text, one.gap)
        else:
            found.append(one)
    return found


def _is_meant(before: str, after: str) -> bool:
    """Say whether the space between them parts two phrases: of Chinese signs, each of some length."""
    if fold(before[-1]).isascii() or fold(after[0]).isascii():
        return False
    shorter, longer = sorted(sum(map(str.isalnum, one)) for one in (before, after))
    return shorter >= _PHRASE or shorter == longer == _PHRASE - 1
