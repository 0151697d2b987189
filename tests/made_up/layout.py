"""How a strip of text comes to stand in a newspaper's column, and what a reader of columns makes of it."""

from random import Random
from typing import NamedTuple

from tests.made_up.ink import Ink, Strip

_NEVER_FIRST = "，。；：、！？）》”％%,)"


class Layout(NamedTuple):
    """How one article is set.

    Attributes:
        width: Of the column, in Chinese characters.
        blank: Share of line ends at which a blank line stands in the middle of a sentence.
        spaced: Whether a space stands between digits and characters.
        spread: Share of lines in which a space stands between all signs.
        full_width: Whether digits are printed as wide as characters.
        torn: Whether a number may be broken at the end of a line.
        indent: What paragraphs begin with.
        apart: Whether a blank line stands between paragraphs.
    """

    width: int
    blank: float
    spaced: bool
    spread: float
    full_width: bool
    torn: bool
    indent: str
    apart: bool

    @classmethod
    def of(cls, rng: Random) -> "Layout":
        """Choose one."""
        return cls(
            width=rng.randint(10, 30),
            blank=rng.choice((0.0, 0.03, 0.08)),
            spaced=rng.random() < 0.5,
            spread=rng.choice((0.0, 0.0, 0.04)),
            full_width=rng.random() < 0.06,
            torn=rng.random() < 0.5,
            indent=rng.choice(("", "", " ", "　　", "    ")),
            apart=rng.random() < 0.7,
        )


def set_in_columns(strip: Strip, layout: Layout, rng: Random) -> Strip:
    """Return the article with its line ends, blank lines and spaces."""
    done: Strip = []
    for paragraph in _paragraphs(strip):
        lines = _lines(_inked(paragraph, layout), layout)
        done += [Ink(sign) for sign in layout.indent]
        for number, line in enumerate(lines):
            last = number == len(lines) - 1
            done += _spread(line) if not last and rng.random() < layout.spread else line
            gap = "\n\n" if not last and rng.random() < layout.blank else "\n"
            done += [Ink(sign) for sign in gap]
        if layout.apart:
            done.append(Ink("\n"))
    return done


def _paragraphs(strip: Strip) -> list[Strip]:
    paragraphs: list[Strip] = [[]]
    for one in strip:
        if one.sign == "\n":
            paragraphs.append([])
        else:
            paragraphs[-1].append(one)
    return [one for one in paragraphs if one]


def _inked(paragraph: Strip, layout: Layout) -> Strip:
    """Full-width digits, or spaces around the plain ones."""
    if layout.full_width:
        return [
            one._replace(sign=chr(ord(one.sign) + 0xFEE0)) if one.sign in "0123456789" else one for one in paragraph
        ]
    if not layout.spaced:
        return paragraph
    done: Strip = []
    for one in paragraph:
        before = done[-1].sign if done else ""
        if before and _is_wide(before) != _is_wide(one.sign) and (before.isdigit() or one.sign.isdigit()):
            done.append(Ink(" "))
        done.append(one)
    return done


def _is_wide(sign: str) -> bool:
    return "\u4e00" <= sign <= "\u9fff"


def _lines(paragraph: Strip, layout: Layout) -> list[Strip]:
    lines: list[Strip] = [[]]
    used = len(layout.indent) / 1.0
    for one in paragraph:
        wide = 0.5 if one.sign < "\x80" else 1.0
        if used + wide > layout.width and one.sign not in _NEVER_FIRST:
            carried = [] if layout.torn else _number_at_end(lines[-1], one)
            lines.append([*carried])
            used = 0.5 * len(carried)
        if one.sign != " " or lines[-1]:
            lines[-1].append(one)
        used += wide
    return lines


def _number_at_end(line: Strip, following: Ink) -> Strip:
    """Take the number that would be torn off the end of a line."""
    if not following.sign.isdigit():
        return []
    at = len(line)
    while at and (line[at - 1].sign.isdigit() or line[at - 1].sign == "."):
        at -= 1
    if at == 0:
        return []
    carried = line[at:]
    del line[at:]
    return carried


def _spread(line: Strip) -> Strip:
    done: Strip = []
    for one in line:
        if one.sign != " ":
            done += [one, Ink(" ")]
    return done[:-1]
