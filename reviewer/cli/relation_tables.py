"""Relations for people in a terminal: one line each, what is violated in red."""

from typing import TYPE_CHECKING

from rich.markup import escape

from reviewer.cli.page_tables import print_rows
from reviewer.page.places import line_at
from reviewer.prose import Relation, State, kind_words
from reviewer.wording import say

if TYPE_CHECKING:
    from reviewer.cli.reading_relations import RelatedPage

_COLOURS = {State.HOLDING: "green", State.VIOLATED: "red", State.UNDECIDABLE: "dim"}


def print_relations(page: "RelatedPage") -> None:
    """Print the relations of a page, the violated ones with their sentence below the table."""
    headings = say("行|种类|状态|算式|原文", "line|kind|state|written out|on the page")
    rows = ((_cells(one, page.source.raw), _COLOURS[one.state]) for one in page.relations)
    console = print_rows(page, headings, rows, say("没有互相印证的数字", "no numbers that give each other"))
    for one in page.relations:
        if one.state is State.VIOLATED:
            console.print(f"[red]{say('不符', 'violated')}[/] {escape(one.message)}")


def _cells(relation: Relation, raw: str) -> tuple[str, ...]:
    quoted = " · ".join(one.text for one in relation.numbers)
    state = state_words(relation.state)
    line = str(line_at(raw, relation.numbers[0].spans[0].start))
    return line, kind_words(relation.kind), state, relation.written, quoted


def state_words(state: State) -> str:
    """Return what a state is called, in the language in use."""
    return {
        State.HOLDING: say("相符", "holds"),
        State.VIOLATED: say("不符", "violated"),
        State.UNDECIDABLE: say("无法断定", "undecidable"),
    }[state]
