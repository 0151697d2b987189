"""A sentence laid out: its figures, each with the words since the one before it at the same depth of brackets."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from reviewer.indicators.figures import Figure, figures_in
from reviewer.indicators.periods import Period, periods_in

_BRACKET = re.compile(r"[（）]")
_CLAUSE = re.compile(r"[，；：。！？]")


class Lead(NamedTuple):
    """A figure with the words before it.

    Attributes:
        figure: The figure.
        words: Since the figure before it at the same depth, brackets that hold figures left out.
        clauses: ``words`` at its commas; the last one ends where the figure begins.
        owner: Index of the figure in whose brackets it stands; -1 outside of them.
        first: Whether it is the first figure at its depth.
    """

    figure: Figure
    words: str
    clauses: tuple[str, ...]
    owner: int
    first: bool

    @property
    def label(self) -> str:
        """The words since the last comma."""
        return self.clauses[-1]


class Laid(NamedTuple):
    """A sentence at ``text[start:end]``."""

    text: str
    start: int
    end: int
    leads: tuple[Lead, ...]
    periods: tuple[Period, ...]


def lay_out(text: str, start: int, end: int) -> Laid:
    """Find the periods and figures of a sentence and the words before each."""
    periods = periods_in(text, start, end)
    figures = figures_in(text, start, end, periods)
    return Laid(text, start, end, tuple(_leads(text, start, figures)), tuple(periods))


def _leads(text: str, start: int, figures: Sequence[Figure]) -> list[Lead]:
    """Go through the figures once; a stack holds, for each open bracket, where its words begin and whose it is."""
    leads: list[Lead] = []
    depth: list[tuple[list[str], int]] = [([], -1)]
    begun: list[bool] = [True]
    at, last = start, -1
    for number, figure in enumerate(figures):
        for bracket in _BRACKET.finditer(text, at, figure.begins):
            depth[-1][0].append(text[at : bracket.start()])
            at = bracket.end()
            if bracket[0] == "（":
                depth.append(([], last))
                begun.append(True)
            elif len(depth) > 1:
                inner, _ = depth.pop()
                if begun.pop():
                    depth[-1][0].append(f"（{''.join(inner)}）")
        depth[-1][0].append(text[at : figure.begins])
        words = "".join(depth[-1][0])
        depth[-1][0].clear()
        if not begun[-1]:
            words = _without_tail(words)
        leads.append(Lead(figure, words, tuple(_CLAUSE.split(words)), depth[-1][1], begun[-1]))
        begun[-1] = False
        at, last = figure.ends, number
    return leads


_TAIL = re.compile(
    r"(?!—)[^，；：、。（）]{1,20}?(?=[，；：、。])|[^，；：、。（）]{2,14}?(?=(?:和|及|以及|与)[^，；：、。和及与]*$)"
)


def _without_tail(words: str) -> str:
    """Return the words between two figures without those that still belong to the first: *217家节水型单位、28家……*."""
    match = _TAIL.match(words)
    return words[match.end() :] if match else words
