"""Figures in prose for people in a terminal: one line each, with the line they stand on."""

from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from reviewer.indicators import Bound, Direction, Indicator, Kind
from reviewer.prose.writing import tidy
from reviewer.values import written
from reviewer.wording import say

if TYPE_CHECKING:
    from reviewer.cli.reading_indicators import FiguresOfPage


def print_indicators(page: "FiguresOfPage") -> None:
    """Print the indicators of a page; those that a person should look at are dim."""
    console = Console()
    console.print(f"\n[bold]{escape(page.shown)}[/]  [dim]{page.source.encoding}[/]")
    if not page.indicators:
        console.print(say("  没有数据指标", "  no indicators"))
        return
    table = Table(box=None, pad_edge=False, header_style="dim")
    headings = say("行|指标|原文|数值|种类|时间|说明", "line|subject|printed|plain|kind|period|more")
    for heading in headings.split("|"):
        table.add_column(heading, overflow="fold")
    for one in page.indicators:
        table.add_row(*map(escape, _cells(one, page.source.raw)), style="dim" if one.uncertain else "")
    console.print(table)


def _cells(one: Indicator, raw: str) -> tuple[str, ...]:
    line = raw.count("\n", 0, one.spans[0].start) + 1
    high = "" if one.high is None else f"–{written(tidy(one.high * one.plain / one.value if one.value else one.high))}"
    plain = written(one.plain) + high + one.plain_unit
    return str(line), one.subject or "?", one.text, plain, kind_words(one.kind), one.period, _more(one)


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
