"""Articles as threads through a page: each block begins one, goes on with one, or stands between them.

The page is read once from top to bottom, keeping the few cheapest ways to read what came so far.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from reviewer.articles.article import PartKind
from reviewer.articles.blocks import Block
from reviewer.articles.evidence import Evidence
from reviewer.articles.looks import Looks

WAYS: Final = 8
"""So many ways to read a page are kept."""
WORSE: Final = 6.0
"""A way that costs so much more than the cheapest is given up."""
LIVE: Final = 4
"""So many articles may go on in turns."""
LEFT_OPEN: Final = 4.0
RECENT: Final = 6


class Thread(NamedTuple):
    """An article while the page is read.

    Attributes:
        number: In the order in which articles begin.
        blocks: Numbers of its first and last blocks of text.
        opens: Whether its last sentence is open.
        wide: Width of its column, 0 while nothing tells.
        indent: How far its first paragraph is set in.
        over: Whether it said that it ends.
        named: Whether it said at its beginning who wrote it.
        report: Number of the report of figures that it is, -1 for none.
        subheads: Numbers of its subheads.
    """

    number: int
    blocks: tuple[int, ...]
    opens: bool
    wide: float
    indent: float
    over: bool = False
    named: bool = False
    report: int = -1
    subheads: tuple[int, ...] = ()


class Step(NamedTuple):
    """What a block is read as; ``joins`` where it goes on with its article's last paragraph."""

    block: int
    kind: PartKind
    thread: int
    joins: bool
    before: "Step | None"


class Way(NamedTuple):
    """A way to read a page down to some block.

    Attributes:
        cost: What it costs.
        step: The last step, with those before it.
        live: The articles that may go on, the last one touched last.
        begun: How many articles have begun.
        titles: Titles since the last text.
        names: Whether a line of names stands there that belongs to what comes.
    """

    cost: float
    step: Step | None
    live: tuple[Thread, ...]
    begun: int
    titles: tuple[int, ...] = ()
    names: bool = False


@dataclass(slots=True)
class Body:
    """The paragraphs of one article, each a list of block numbers.

    Attributes:
        paragraphs: In reading order.
        subheads: Subhead -> the block of text below it.
        names: Lines of names in it.
    """

    paragraphs: list[list[int]] = field(default_factory=list)
    subheads: dict[int, int] = field(default_factory=dict)
    names: list[int] = field(default_factory=list)

    @property
    def blocks(self) -> list[int]:
        """Its blocks of text in reading order."""
        return [one for paragraph in self.paragraphs for one in paragraph]


class Reading(NamedTuple):
    """What a page's blocks are, and the bodies of its articles in the order they begin."""

    kinds: list[PartKind]
    bodies: list[Body]


def read_blocks(blocks: Sequence[Block], seen: Sequence[Looks], evidence: Evidence) -> list[tuple[float, Reading]]:
    """Return the cheapest ways to read a page, each with its cost, the cheapest first."""
    ways = [Way(0.0, None, (), 0)]
    for at in range(len(blocks)):
        ways = _cheapest(one for way in ways for one in _steps(way, at, seen[at], evidence))
    ways = _cheapest(way._replace(cost=way.cost + _left_open(way.live)) for way in ways)
    return [(way.cost, _reading(way)) for way in ways]


def _cheapest(ways: Iterator[Way]) -> list[Way]:
    ordered = sorted(ways, key=lambda one: one.cost)
    return [one for one in ordered[:WAYS] if one.cost <= ordered[0].cost + WORSE]


def _left_open(live: Sequence[Thread]) -> float:
    return LEFT_OPEN * sum(one.opens for one in live)


def _steps(way: Way, at: int, look: Looks, evidence: Evidence) -> Iterator[Way]:
    """Yield each way to read a block after what came before it."""
    if look.kind is PartKind.OTHER:
        yield way._replace(step=Step(at, PartKind.OTHER, -1, False, way.step))
    elif look.kind is PartKind.NAMES:
        yield from _as_names(way, at, look)
    else:
        yield from _as_text(way, at, look, evidence)
        if look.kind is None:
            step = Step(at, PartKind.HEADLINE, -1, False, way.step)
            yield way._replace(cost=way.cost + look.title, step=step, titles=(*way.titles, at))
        if look.name and way.titles and way.titles[-1] == at - 1:
            step = Step(at, PartKind.NAMES, -1, False, way.step)
            yield way._replace(cost=way.cost + 0.8, step=step, names=True)


def _as_names(way: Way, at: int, look: Looks) -> Iterator[Way]:
    """Names below a text belong to it, or else to the article that begins below them."""
    free = Step(at, PartKind.NAMES, -1, False, way.step)
    yield way._replace(
        cost=way.cost + 0.4 + (not way.titles) + 3.0 * look.ends, step=free, names=way.names or not look.ends
    )
    if way.live and not way.titles and not way.live[-1].opens:
        last = way.live[-1]
        step = free._replace(thread=last.number)
        live = (*way.live[:-1], last._replace(over=True))
        yield way._replace(cost=way.cost + 1.5 * last.named + 3.0 * last.over, step=step, live=live)


def _as_text(way: Way, at: int, look: Looks, evidence: Evidence) -> Iterator[Way]:
    cost = way.cost + look.text
    yield _begun(way, at, look, cost + evidence.begins(way, at), evidence)
    if look.begins:
        return
    for place, thread in enumerate(way.live):
        behind = len(way.live) - 1 - place
        if thread.opens:
            price = evidence.joins(way, thread, behind, at)
            yield _gone_on(way, place, at, look, cost + price, evidence, True)
        else:
            price = evidence.follows(way, thread, behind, at)
            yield _gone_on(way, place, at, look, cost + price, evidence, False)


def _begun(way: Way, at: int, look: Looks, cost: float, evidence: Evidence) -> Way:
    thread = Thread(
        way.begun,
        (at,),
        look.opens,
        look.wide,
        look.indent,
        evidence.signed(at),
        evidence.named(at) or way.names,
        evidence.begun_by(at),
    )
    live = [*way.live, thread]
    while len(live) > LIVE:
        cost += LEFT_OPEN * live.pop(0).opens
    step = Step(at, PartKind.PARAGRAPH, way.begun, False, way.step)
    return Way(cost, step, tuple(live), way.begun + 1)


def _gone_on(way: Way, place: int, at: int, look: Looks, cost: float, evidence: Evidence, joins: bool) -> Way:
    thread = way.live[place]
    sub = not joins and place == len(way.live) - 1 and way.titles
    again = thread._replace(
        blocks=(*thread.blocks[-RECENT:], at) if len(thread.blocks) > RECENT else (*thread.blocks, at),
        opens=look.opens,
        indent=max(thread.indent, look.indent),
        wide=max(thread.wide, look.wide) if thread.wide else look.wide,
        over=evidence.signed(at),
        subheads=(*thread.subheads, way.titles[-1]) if sub else thread.subheads,
    )
    step = way.step
    if sub:
        step = Step(way.titles[-1], PartKind.SUBHEAD, thread.number, False, step)
    step = Step(at, PartKind.PARAGRAPH, thread.number, joins, step)
    live = (*way.live[:place], *way.live[place + 1 :], again)
    return Way(cost, step, live, way.begun)


def _reading(way: Way) -> Reading:
    """Return what a way says, from its steps."""
    steps = []
    step = way.step
    while step:
        steps.append(step)
        step = step.before
    steps.reverse()
    kinds: dict[int, PartKind] = {}
    found = [Body() for _ in range(way.begun)]
    subhead = -1
    for one in steps:
        kinds[one.block] = one.kind
        if one.kind is PartKind.SUBHEAD:
            subhead = one.block
        elif one.thread >= 0:
            _put(found[one.thread], one, subhead)
            subhead = -1
    return Reading([kinds[at] for at in sorted(kinds)], found)


def _put(body: Body, step: Step, subhead: int) -> None:
    if step.kind is PartKind.NAMES:
        body.names.append(step.block)
    elif step.joins:
        body.paragraphs[-1].append(step.block)
    else:
        body.paragraphs.append([step.block])
        if subhead >= 0:
            body.subheads[subhead] = step.block
