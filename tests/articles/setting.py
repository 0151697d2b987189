"""How an article's parts come to stand in columns: lines, blank lines, spaces; every sign knows whose it is."""

import re
from random import Random
from typing import NamedTuple

from tests.articles.stories import HEADLINE, NAMES, PARAGRAPH, SUBHEAD

_NEVER_FIRST = "，。；：、！？）》”％%,.)’"
_NEVER_LAST = "（《“‘"
_LISTED = re.compile(r"\d[.．、]")
_HEIGHTS = {"easy": (14, 30), "middle": (10, 26), "hard": (6, 18)}
WHOLE = 10_000


class Ink(NamedTuple):
    """A printed sign; the owner is the number of its part, -1 for what the setting put in."""

    sign: str
    owner: int = -1


Strip = list[Ink]


class Line(NamedTuple):
    """A set line; ``ends`` says that its part ends with it, ``gap`` that a blank line follows all the same."""

    strip: Strip
    kind: str
    ends: bool
    gap: bool = False


class Style(NamedTuple):
    """How one article is set.

    Attributes:
        width: Of the column in Chinese characters, WHOLE for a paragraph a line.
        height: Lines after which a column ends, 0 for one column.
        torn_column: Whether a blank line stands where a column ends, be it in mid-sentence.
        indent: What paragraphs begin with.
        indent_lost: Share of paragraphs that lost it.
        apart: Whether a blank line stands between paragraphs.
        spaced: Whether a space stands between digits and characters.
        spread: Share of lines with a space between all signs.
        full_width: Whether digits are as wide as characters.
        torn: Whether numbers are broken at line ends.
    """

    width: int
    height: int
    torn_column: bool
    indent: str
    indent_lost: float
    apart: bool
    spaced: bool
    spread: float
    full_width: bool
    torn: bool

    @classmethod
    def of(cls, difficulty: str, width: int, rng: Random) -> "Style":
        """Choose one."""
        easy = difficulty == "easy"
        indent = rng.choice(("", "", "　　", "    ", " "))
        return cls(
            width,
            0 if easy and rng.random() < 0.5 else rng.randint(*_HEIGHTS[difficulty]),
            not easy or rng.random() < 0.3,
            indent,
            0.0 if easy else rng.choice((0.0, 0.2)),
            not indent or easy or rng.random() < 0.7,
            rng.random() < 0.4,
            0.0 if easy else rng.choice((0.0, 0.02, 0.05)),
            rng.random() < 0.05,
            rng.random() < 0.5,
        )


def inked(text: str, owner: int) -> Strip:
    """Return a text's signs; its own white space belongs to nobody."""
    return [Ink(sign, -1 if sign.isspace() else owner) for sign in text]


def set_part(kind: str, text: str, owner: int, style: Style, rng: Random) -> list[Line]:
    """Set one part of a body."""
    strip = _digits(inked(text, owner), style)
    indented = kind == PARAGRAPH and rng.random() >= style.indent_lost
    lead = inked(style.indent, -1) if indented else []
    lines = wrapped(strip, style.width - len(lead), style.width, style.torn)
    lines[0] = lead + lines[0]
    set_lines = []
    for number, line in enumerate(lines):
        last = number == len(lines) - 1
        stretched = not last and rng.random() < style.spread
        set_lines.append(Line(spread(line) if stretched else line, kind, last))
    if len(lines) > 1 and _LISTED.match(text) and rng.random() < 0.3:
        set_lines[0] = set_lines[0]._replace(gap=True)
    return set_lines


def columns(lines: list[Line], style: Style) -> list[list[Line]]:
    """Cut a set body where its columns end."""
    if not style.height:
        return [lines]
    return [lines[at : at + style.height] for at in range(0, len(lines), style.height)]


def printed(lines: list[Line], style: Style) -> Strip:
    """Return a column's text, without a line feed at its end."""
    done: Strip = []
    for number, line in enumerate(lines):
        done += line.strip
        if number == len(lines) - 1:
            break
        done += inked("\n\n" if line.gap or _stands_apart(line, lines[number + 1], style) else "\n", -1)
    return done


def _stands_apart(line: Line, following: Line, style: Style) -> bool:
    if not line.ends:
        return False
    if style.apart or {line.kind, following.kind} & {SUBHEAD, NAMES, HEADLINE}:
        return True
    begins_indented = bool(following.strip) and following.strip[0].owner < 0
    return len(line.strip) >= style.width - 2 and not begins_indented


def wrapped(strip: Strip, first: int, width: int, torn: bool = True) -> list[Strip]:
    """Break a strip into lines; the first may be narrower."""
    lines: list[Strip] = [[]]
    used, room = 0.0, float(first)
    for one in strip:
        wide = 0.5 if one.sign < "\x80" else 1.0
        if lines[-1] and used + wide > room and one.sign not in _NEVER_FIRST:
            carried = _carried(lines[-1], one, torn)
            used, room = sum(0.5 if ink.sign < "\x80" else 1.0 for ink in carried), float(width)
            lines.append(carried)
        if one.sign != " " or lines[-1]:
            lines[-1].append(one)
            used += wide
    return lines


def _carried(line: Strip, following: Ink, torn: bool) -> Strip:
    """Take off a line's end what mustn't be torn from what follows."""
    at = len(line)
    while at and (line[at - 1].sign in _NEVER_LAST or (not torn and following.sign.isdigit() and _is_digit(line, at))):
        at -= 1
    if not at:
        return []
    carried = line[at:]
    del line[at:]
    return carried


def _is_digit(line: Strip, at: int) -> bool:
    return line[at - 1].sign.isdigit() or line[at - 1].sign == "."


def spread(line: Strip) -> Strip:
    """Put a space between all signs of a line."""
    done: Strip = []
    for one in line:
        if not one.sign.isspace():
            done += [one, Ink(" ")]
    return done[:-1]


def _digits(strip: Strip, style: Style) -> Strip:
    """Full-width digits, or spaces around the plain ones."""
    if style.full_width:
        return [one._replace(sign=chr(ord(one.sign) + 0xFEE0)) if one.sign in "0123456789" else one for one in strip]
    if not style.spaced:
        return strip
    done: Strip = []
    for one in strip:
        before = done[-1].sign if done else ""
        if before and _is_han(before) != _is_han(one.sign) and (before.isdigit() or one.sign.isdigit()):
            meets = before if _is_han(before) else one.sign
            done += [Ink(" ")] if _is_han(meets) and _is_plain_or_han(before, one.sign) else []
        done.append(one)
    return done


def _is_han(sign: str) -> bool:
    return "\u4e00" <= sign <= "\u9fff"


def _is_plain_or_han(*signs: str) -> bool:
    return all(_is_han(sign) or (sign.isascii() and sign.isdigit()) for sign in signs)
