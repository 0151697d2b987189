"""A page divided into articles: bodies in reading order, each with its titles and names, and what is loose."""

from collections.abc import Sequence
from typing import Final

from reviewer.articles.article import TITLES, Article, Division, Doubt, Part, PartKind
from reviewer.articles.blocks import blocks
from reviewer.articles.bylines import Byline, byline_in
from reviewer.articles.evidence import Evidence
from reviewer.articles.looks import looks
from reviewer.articles.name_lines import is_bare_name, printed_line, reporters_in
from reviewer.articles.phrases import SPACED, part_text
from reviewer.articles.roles import leads, roles
from reviewer.articles.threads import Body, Reading, read_blocks
from reviewer.articles.titles import Match, Matched, Run, Told, matches
from reviewer.data import Span
from reviewer.page import TextMap
from reviewer.wording import say

NEARLY: Final = 0.6
"""Another way to read the page that costs no more than so much more makes what it divides otherwise doubtful."""
LOOKED_AT: Final = 5
"""Of so many ways to read the text of a page it is asked how well its headlines fit."""


def divided(working: TextMap, reports: Sequence[Span]) -> Division:
    """Divide a page, as ``articles.divide`` says."""
    return _Page(working, reports).division()


class _Page:
    def __init__(self, working: TextMap, reports: Sequence[Span]) -> None:
        self.working = working
        places = [working.place(one) for one in reports]
        self.blocks = blocks(working.text, places)
        seen = looks(working.text, self.blocks)
        self.evidence = Evidence(self.blocks, seen, places)
        self.known: dict[tuple[str, tuple[int, ...]], float] = {}
        readings = read_blocks(self.blocks, seen, self.evidence)[:LOOKED_AT]
        found = [(cost, reading, *self._matched(reading)) for cost, reading in readings]
        found.sort(key=lambda one: one[0] + one[3].cost)
        cost, self.reading, self.told, self.matched = found[0]
        least = cost + self.matched.cost + NEARLY
        others = [one[1] for one in found[1:] if one[0] + one[3].cost < least]
        self.doubtful = _otherwise(self.reading, others)

    def _matched(self, reading: Reading) -> tuple[Told, Matched]:
        bodies = [tuple(one.blocks) for one in reading.bodies]
        reports = [at for at, body in enumerate(bodies) if self.evidence.begun_by(body[0]) >= 0]
        told = Told(bodies, reports, self.evidence.kinship, self.known)
        return told, matches(self._runs(reading), told)

    def _runs(self, reading: Reading) -> list[Run]:
        """Return the titles that stand together, each time with the texts above and below them."""
        found: list[Run] = []
        together: list[int] = []
        above = -1
        for at, kind in enumerate((*reading.kinds, PartKind.PARAGRAPH)):
            if kind is PartKind.HEADLINE:
                together.append(at)
            elif kind is PartKind.PARAGRAPH:
                if together:
                    found.append(Run(tuple(together), tuple(self.blocks[one].text for one in together), above, at))
                above, together = at, []
        return found

    def division(self) -> Division:
        """Return the articles with everything that belongs to them, and the rest."""
        used: set[int] = set()
        names = self._names()
        articles = [self._article(number, body, names, used) for number, body in enumerate(self.reading.bodies)]
        kinds = self.reading.kinds
        loose = tuple(self._part(kinds[at], [at]) for at in range(len(self.blocks)) if at not in used)
        return Division(tuple(articles), loose)

    def _names(self) -> dict[int, list[int]]:
        """Return article -> the lines of names printed over it."""
        firsts = {body.blocks[0]: number for number, body in enumerate(self.reading.bodies)}
        taken = {one for body in self.reading.bodies for one in body.names}
        waiting: list[int] = []
        found: dict[int, list[int]] = {}
        for at, kind in enumerate(self.reading.kinds):
            if kind is PartKind.NAMES and at not in taken:
                waiting.append(at)
            elif kind is PartKind.PARAGRAPH:
                if at in firsts:
                    found[firsts[at]] = waiting
                waiting = []
        return found

    def _article(self, number: int, body: Body, names: dict[int, list[int]], used: set[int]) -> Article:
        heads = [one for one in self.matched.heads if one.article == number]
        others = [one for one in self.matched.more if one.article == number]
        own = sorted(at for one in (*heads, *others) for at in one.title.blocks)
        below = {text: title for title, text in body.subheads.items()}
        signed = names.get(number, [])
        if self._is_first_subhead(own, signed, body):
            below[body.blocks[0]] = (signed if body.blocks[0] - 1 in signed else own).pop()
        parts = self._titled(number, own)
        parts += [self._part(PartKind.NAMES, [one]) for one in signed]
        for paragraph in body.paragraphs:
            if paragraph[0] in below:
                parts.append(self._part(PartKind.SUBHEAD, [below[paragraph[0]]]))
            parts.append(self._part(PartKind.PARAGRAPH, paragraph))
        parts += [self._part(PartKind.NAMES, [one]) for one in body.names]
        used.update(own, signed, below.values(), body.blocks, body.names)
        doubts = [] if any(one.kind is PartKind.HEADLINE for one in parts) else [untitled()]
        doubts += [unsure()] if number in self.doubtful else []
        return article_of(self.working, number + 1, parts, (*doubts, *self._doubts(heads)))

    def _is_first_subhead(self, own: Sequence[int], signed: Sequence[int], body: Body) -> bool:
        """Say whether what stands right over the text is like the subheads further down: it is the first of them."""
        at = body.blocks[0] - 1
        above = [one for one in own if one < at]
        if len(body.subheads) < 2 or not above or at not in (*own, *signed):
            return False
        last, head = self.blocks[at].text, self.blocks[above[-1]].text
        if at in signed and not is_bare_name(last):
            return False
        longest = max(len(self.blocks[one].text) for one in body.subheads)
        return len(last) <= longest + 1 and len(last) < len(head) and not leads(head)

    def _titled(self, number: int, numbers: Sequence[int]) -> list[Part]:
        """Return what is printed over an article: kicker, headline and subtitle, of several lines each."""
        groups = [self.blocks[at].lines for at in numbers]
        printed = [[self.working.text[line.start : line.end] for line in group] for group in groups]
        kinds = roles(printed, self.told.said[number].pairs, lambda text: self.told.of(text, number))
        lines = [(line.start, line.end) for group in groups for line in group]
        found = [(kind, [line for line, of in zip(lines, kinds, strict=True) if of is kind]) for kind in TITLES]
        return [self._of_lines(kind, some) for kind, some in found if some]

    def _part(self, kind: PartKind, numbers: Sequence[int]) -> Part:
        ranges = [(self.blocks[one].start, self.blocks[one].end) for one in numbers]
        if len(numbers) == 1 and kind not in SPACED:
            return Part(kind, (extent_of(self.working, *ranges[0]),), self.blocks[numbers[0]].text)
        return self._of_lines(kind, ranges)

    def _of_lines(self, kind: PartKind, ranges: Sequence[tuple[int, int]]) -> Part:
        extents = tuple(extent_of(self.working, *one) for one in ranges)
        return Part(kind, extents, part_text(self.working.text, ranges, kind))

    def _doubts(self, heads: Sequence[Match]) -> tuple[Doubt, ...]:
        return tuple(
            Doubt(
                0,
                one.rival + 1,
                say(
                    "标题“{t}”也像是第 {n} 篇的，请看一眼。",
                    "The headline “{t}” fits article {n} nearly as well; have a look.",
                    t=one.title.text,
                    n=one.rival + 1,
                ),
            )
            for one in heads
            if one.rival >= 0
        )


def _otherwise(reading: Reading, others: Sequence[Reading]) -> set[int]:
    """Return the articles of a reading that others of a page, nearly as good, divide otherwise."""
    known = [{tuple(body.blocks) for body in one.bodies} for one in others]
    bodies = enumerate(reading.bodies)
    return {number for number, body in bodies if any(tuple(body.blocks) not in one for one in known)}


def unsure() -> Doubt:
    """Return the doubt whether an article is right as a whole."""
    return Doubt(
        -1,
        0,
        say(
            "程序不确定这一篇的标题和段落是否都对，请看一眼。",
            "The program isn't sure of the headline and paragraphs of this article; have a look.",
        ),
    )


def untitled() -> Doubt:
    """Return the doubt of an article for which no headline was found."""
    return Doubt(
        -1,
        0,
        say("这一篇没有找到标题，请看一眼。", "No headline was found for this article; have a look."),
    )


def doubled(headlines: Sequence[str]) -> Doubt:
    """Return the doubt of an article that has more than one headline."""
    return Doubt(
        -1,
        0,
        say(
            "这一篇有 {n} 个标题：“{t}”，请看一眼。",
            "This article has {n} headlines: “{t}”; have a look.",
            n=len(headlines),
            t=say("”“", "”, “").join(headlines),
        ),
    )


def article_of(
    working: TextMap, number: int, parts: Sequence[Part], doubts: tuple[Doubt, ...] = (), arranged: bool = False
) -> Article:
    """Return an article of these parts, with what they say of who wrote it, where and when."""
    paragraphs = [one for one in parts if one.kind is PartKind.PARAGRAPH]
    printed = [_printed(working, one) for one in paragraphs] or [""]
    byline = byline_in(paragraphs[0].text if paragraphs else "", printed[0], printed[-1])
    inside = _of_items([byline_in(one.text, text, text) for one, text in zip(paragraphs, printed, strict=False)])
    named = [name for one in parts if one.kind is PartKind.NAMES for name in reporters_in(_printed(working, one))]
    reporters = tuple(dict.fromkeys((*(inside or byline.reporters), *named)))
    return Article(number, tuple(parts), reporters, byline.place, byline.date, doubts, arranged)


def _of_items(items: Sequence[Byline]) -> tuple[str, ...]:
    """Return the names of news in brief, each with who wrote it; none where one article has one byline."""
    signed = [one.reporters for one in items if one.reporters]
    return tuple(name for one in signed for name in one) if 2 * len(signed) > len(items) > 1 else ()


def _printed(working: TextMap, part: Part) -> str:
    """Return a part with the spaces that part names."""
    return "".join(printed_line(working.text[slice(*working.place(one))]) for one in part.extents)


def extent_of(working: TextMap, start: int, end: int) -> Span:
    """Return the raw stretch from the first to the last character of ``working.text[start:end]``."""
    spans = working.spans(start, end)
    return Span(min(one.start for one in spans), max(one.end for one in spans)) if spans else Span(0, 0)
