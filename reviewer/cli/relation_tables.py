"""Relations for people in a terminal: one line each, what is violated in red."""

from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from reviewer.prose import Relation, State, kind_words
from reviewer.wording import say

if TYPE_CHECKING:
    from reviewer.cli.reading_relations import RelatedPage

_COLOURS = {State.HOLDING: "green", State.VIOLATED: "red", State.UNDECIDABLE: "dim"}


def print_relations(page: "RelatedPage") -> None:
    """Print the relations of a page, the violated ones with their sentence below the table."""
    console = Console()
    console.print(f"\n[bold]{escape(page.shown)}[/]  [dim]{page.source.encoding}[/]")
    if not page.relations:
        console.print(say("  没有互相印证的数字", "  no numbers that give each other"))
        return
    table = Table(box=None, pad_edge=False, header_style="dim")
    for heading in say("行|种类|状态|算式|原文", "line|kind|state|written out|on the page").split("|"):
        table.add_column(heading, overflow="fold")
    for one in page.relations:
        table.add_row(*_cells(one, page.source.raw), style=_COLOURS[one.state])
    console.print(table)
    for one in page.relations:
        if one.state is State.VIOLATED:
            console.print(f"[red]{say('不符', 'violated')}[/] {escape(one.message)}")


def _cells(relation: Relation, raw: str) -> tuple[str, ...]:
    line = raw.count("\n", 0, relation.numbers[0].spans[0].start) + 1
    quoted = " · ".join(one.text for one in relation.numbers)
    state = state_words(relation.state)
    return str(line), kind_words(relation.kind), state, escape(relation.written), escape(quoted)


def state_words(state: State) -> str:
    """Return what a state is called, in the language in use."""
    return {
        State.HOLDING: say("相符", "holds"),
        State.VIOLATED: say("不符", "violated"),
        State.UNDECIDABLE: say("无法断定", "undecidable"),
    }[state]
