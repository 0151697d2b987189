"""Figures in prose for people in a terminal: one line each, with the line they stand on."""

from typing import TYPE_CHECKING

from reviewer.cli.page_tables import print_rows
from reviewer.indicators import Bound, Direction, Indicator, Kind
from reviewer.page.places import line_at
from reviewer.prose.writing import tidy
from reviewer.values import written
from reviewer.wording import say

if TYPE_CHECKING:
    from reviewer.cli.reading_indicators import FiguresOfPage


def print_indicators(page: "FiguresOfPage") -> None:
    """Print the indicators of a page; those that a person should look at are dim."""
    headings = say("行|指标|原文|数值|种类|时间|说明", "line|subject|printed|plain|kind|period|more")
    rows = ((_cells(one, page.source.raw), "dim" if one.uncertain else "") for one in page.indicators)
    print_rows(page, headings, rows, say("没有数据指标", "no indicators"))


def _cells(one: Indicator, raw: str) -> tuple[str, ...]:
    high = "" if one.high is None else f"–{written(tidy(one.high * one.plain / one.value if one.value else one.high))}"
    plain = written(one.plain) + high + one.plain_unit
    line = str(line_at(raw, one.spans[0].start))
    return line, one.subject or "?", one.text, plain, kind_words(one.kind), one.period, _more(one)


def _more(one: Indicator) -> str:
    """Return base, direction, whole, scope and bound in a few words."""
    signs = {Direction.UP: "↑", Direction.DOWN: "↓", Direction.NONE: ""}
    words = [
        signs[one.direction] + one.base,
        say("占{x}", "of {x}", x=one.of) if one.of else "",
        one.scope,
        bound_words(one.bound),
    ]
    return " ".join(word for word in words if word)


def kind_words(kind: Kind) -> str:
    """Return what a kind is called, in the language in use."""
    return {
        Kind.LEVEL: say("数量", "level"),
        Kind.SHARE: say("占比", "share"),
        Kind.CHANGE: say("增减", "change"),
        Kind.RANK: say("位次", "rank"),
    }[kind]


def bound_words(bound: Bound) -> str:
    """Return what a bound is called, in the language in use."""
    return {
        Bound.NONE: "",
        Bound.ABOUT: say("约", "about"),
        Bound.OVER: say("多于", "over"),
        Bound.UNDER: say("少于", "under"),
        Bound.REACH: say("达", "reaches"),
    }[bound]
