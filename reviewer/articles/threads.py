"""Articles as threads through a page: each block begins one, goes on with one, or stands between them.

The page is read once from top to bottom, keeping the few cheapest ways to read what came so far.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from operator import itemgetter
from typing import Final, NamedTuple, TypeVar

from reviewer.articles import costs
from reviewer.articles.article import PartKind
from reviewer.articles.blocks import Block
from reviewer.articles.evidence import Evidence
from reviewer.articles.looks import Looks

_Made = TypeVar("_Made")
WAYS: Final = 10
"""So many ways to read a page are kept."""
WORSE: Final = 5.0
"""A way that costs so much more than the cheapest is given up."""
LIVE: Final = 4
"""So many articles may go on in turns."""
LEFT_OPEN: Final = 2.25
RECENT: Final = 6
BARE_NAME: Final = 0.8
OF_REPORT: Final = 3.0
"""What it costs to take a line inside a report of figures for a title."""


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
        steps = [step for way in ways for step in _steps(way, at, seen[at], evidence)]
        ways = [make() for _, make in _cheapest(steps)]
    ended = [(way.cost + _left_open(way.live), partial(_reading, way)) for way in ways]
    return [(cost, make()) for cost, make in _cheapest(ended)]


def _cheapest(steps: list[tuple[float, _Made]]) -> list[tuple[float, _Made]]:
    steps.sort(key=itemgetter(0))
    return [one for one in steps[:WAYS] if one[0] <= steps[0][0] + WORSE]


def _left_open(live: Sequence[Thread]) -> float:
    return LEFT_OPEN * sum(one.opens for one in live)


def _steps(way: Way, at: int, look: Looks, evidence: Evidence) -> Iterator[tuple[float, partial[Way]]]:
    """Yield each way to read a block after what came before it: what it costs then, and what makes it."""
    if look.kind is PartKind.OTHER:
        yield way.cost, partial(_apart, way, at, PartKind.OTHER, way.cost)
    elif look.kind is PartKind.NAMES:
        yield from _as_names(way, at, look)
    else:
        yield from _as_text(way, at, look, evidence)
        if look.kind is None:
            cost = way.cost + look.title + OF_REPORT * evidence.inside_report(at)
            yield cost, partial(_apart, way, at, PartKind.HEADLINE, cost)
        if (
            look.name
            and way.titles
            and way.titles[-1] == at - 1
            and not evidence.in_series[at]
            and at < evidence.last_text
        ):
            yield way.cost + BARE_NAME, partial(_apart, way, at, PartKind.NAMES, way.cost + BARE_NAME)


def _as_names(way: Way, at: int, look: Looks) -> Iterator[tuple[float, partial[Way]]]:
    """Names below a text belong to it, or else to the article that begins below them."""
    cost = way.cost + costs.NAMES_FIRST + costs.NAMES_UNTITLED * (not way.titles) + costs.NAMES_END * look.ends
    yield cost, partial(_apart, way, at, PartKind.NAMES, cost, not look.ends)
    if way.live and not way.titles and not way.live[-1].opens:
        cost = way.cost + costs.NAMED * way.live[-1].named + costs.SIGNED * way.live[-1].over
        yield cost, partial(_signed, way, at, cost)


def _as_text(way: Way, at: int, look: Looks, evidence: Evidence) -> Iterator[tuple[float, partial[Way]]]:
    cost = way.cost + look.text
    begun = cost + evidence.begins(way, at)
    yield begun, partial(_begun, way, at, look, begun, evidence)
    if look.begins:
        return
    for place, thread in enumerate(way.live):
        behind = len(way.live) - 1 - place
        if thread.opens:
            price = cost + evidence.joins(way, thread, behind, at)
            yield price, partial(_gone_on, way, place, at, look, price, evidence, True)
        if not thread.opens or evidence.is_item(thread):
            price = cost + evidence.follows(way, thread, behind, at) + costs.UNENDED * thread.opens
            yield price, partial(_gone_on, way, place, at, look, price, evidence, False)


def _apart(way: Way, at: int, kind: PartKind, cost: float, names: bool = True) -> Way:
    """Return the way on over a block that is no running text; names are of the article that comes."""
    step = Step(at, kind, -1, False, way.step)
    titles = (*way.titles, at) if kind is PartKind.HEADLINE else way.titles
    return Way(cost, step, way.live, way.begun, titles, way.names or (names and kind is PartKind.NAMES))


def _signed(way: Way, at: int, cost: float) -> Way:
    """Return the way on over a line of names that ends the article above."""
    last = way.live[-1]
    step = Step(at, PartKind.NAMES, last.number, False, way.step)
    return way._replace(cost=cost, step=step, live=(*way.live[:-1], last._replace(over=True)))


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
        report=max(thread.report, evidence.begun_by(at)),  # the last: figures may begin inside an article
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
