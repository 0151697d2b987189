"""A page divided into articles: bodies in reading order, each with its titles and names, and what is loose."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from reviewer.articles.article import TITLES, Article, Division, Doubt, Part, PartKind
from reviewer.articles.blocks import blocks, read
from reviewer.articles.bodies import Body, bodies, fit
from reviewer.articles.bylines import DATELINE, byline_in, ends_article, names_in
from reviewer.articles.kinship import Kinship
from reviewer.articles.sorting import sorted_blocks
from reviewer.articles.titles import Match, Title, leads, matches, roles
from reviewer.data import Span
from reviewer.page import TextMap
from reviewer.wording import say

_NOTICE = re.compile(r"(?:声明|公告|启事|通知|通告|天气|预报|提示|招聘|讣告|公示|告示|导读|日报|周报|月报)")
_DAY = re.compile(r"(?:\d{4}年)?\d{1,2}月\d{1,2}日[，,]")
TOLD, AKIN, LEAST_AKIN = 0.18, 0.12, 0.05
"""A title is a subhead where the article above says so much of it, or of the paragraph below it."""
HARDLY_AKIN: Final = 0.10
"""A paragraph that begins with a day and has less in common with the article above is another report."""


def divided(working: TextMap, reports: Sequence[Span]) -> Division:
    """Divide a page, as ``articles.divide`` says."""
    page = _Page(working, reports)
    found, kinship = bodies(page.blocks, page.texts, page.begins(), page.ends, page.words)
    of_figures = [at for at, body in enumerate(found) if body.blocks[0] in page.reports]
    heads, more = matches(page.titles(), found, kinship, of_figures)
    return page.division(found, heads, more)


class _Page:
    def __init__(self, working: TextMap, reports: Sequence[Span]) -> None:
        self.working = working
        places = [working.place(one) for one in reports]
        self.blocks = blocks(working.text, places)
        self.words = "\n".join(one.text for one in self.blocks)
        self.kinds = sorted_blocks(self.blocks, self.words)
        self.texts = [at for at, kind in enumerate(self.kinds) if kind is PartKind.PARAGRAPH]
        self.subheads: set[int] = set()
        self.ends = frozenset(at for at in self.texts if ends_article(self.blocks[at].text))
        self.reports = self._begun_by(reports)

    def _begun_by(self, reports: Sequence[Span]) -> set[int]:
        starts = [self.working.place(one)[0] for one in reports]
        return {
            at for at in self.texts if any(self.blocks[at].start <= start < self.blocks[at].end for start in starts)
        }

    # where articles begin

    def begins(self) -> frozenset[int]:
        """Return the blocks that begin an article; titles inside one are subheads from now on."""
        kinship = Kinship(self.blocks[at].text for at in self.texts)
        begins: set[int] = set()
        current: list[int] = []
        for number, at in enumerate(self.texts):
            if self._begins(number, at, current, kinship):
                begins.add(at)
                current = []
            current.append(number)
        return frozenset(begins)

    def _begins(self, number: int, at: int, current: Sequence[int], kinship: Kinship) -> bool:
        text = self.blocks[at].text
        if not current or DATELINE.match(text) or at in self.reports:
            return True
        above = self.texts[number - 1]
        between = [one for one in range(above + 1, at) if self.kinds[one] is not PartKind.OTHER]
        is_open = not self.blocks[above].ends_sentence
        if is_open and fit(self.blocks[above].text, text, self.words) >= 0:
            return False
        if above in self.ends or any(self.kinds[one] is PartKind.NAMES for one in between):
            return True
        titles = [one for one in between if self.kinds[one] is PartKind.HEADLINE]
        dated = _DAY.match(text) is not None
        if (
            len(titles) == 1
            and not dated
            and not _NOTICE.search(self.blocks[titles[0]].text)
            and self._is_subhead(titles[0], number, current, kinship)
        ):
            self.subheads.add(titles[0])
            return False
        return bool(titles) or (dated and kinship.between(number, current) < HARDLY_AKIN)

    def _is_subhead(self, title: int, number: int, current: Sequence[int], kinship: Kinship) -> bool:
        """Say whether the article above goes on below a title: it speaks of the same."""
        block, akin = self.blocks[title], kinship.between(number, current)
        if leads(block.text) or len(block.lines) > 2 or akin < LEAST_AKIN:
            return False
        return akin >= AKIN or kinship.of_title(block.text, current) >= TOLD

    # titles

    def titles(self) -> list[Title]:
        """Return the titles that aren't subheads, each with the texts beside it."""
        free = [at for at, kind in enumerate(self.kinds) if kind is PartKind.HEADLINE and at not in self.subheads]
        found = []
        for at in free:
            above = max((one for one in self.texts if one < at), default=-1)
            below = min((one for one in self.texts if one > at), default=len(self.blocks))
            beside = sum(above < one < below for one in free)
            found.append(Title((at,), self.blocks[at].text, above, below, beside))
        return found

    # putting together

    def division(self, found: Sequence[Body], heads: Sequence[Match], more: Sequence[Match]) -> Division:
        """Return the articles with everything that belongs to them, and the rest."""
        used: set[int] = set()
        articles = []
        for number, body in enumerate(found):
            own = [one for one in heads if one.article == number]
            others = [one for one in more if one.article == number]
            article = self._article(number, body, own, others, used)
            articles.append(article)
        loose = tuple(self._part(self.kinds[at], [at]) for at in range(len(self.blocks)) if at not in used)
        return Division(tuple(articles), loose)

    def _article(
        self, number: int, body: Body, heads: Sequence[Match], more: Sequence[Match], used: set[int]
    ) -> Article:
        own = sorted(at for one in (*heads, *more) for at in one.title.blocks)
        parts = self._titles(own)
        used.update(own)
        names: list[Part] = []
        for paragraph in body.paragraphs:
            before = [one for one in range(max(paragraph[0] - 1, 0), paragraph[0]) if one in self.subheads]
            parts += [self._part(PartKind.SUBHEAD, [one]) for one in before]
            parts.append(self._part(PartKind.PARAGRAPH, paragraph))
            used.update((*before, *paragraph))
        for at in (body.blocks[0] - 1, body.blocks[-1] + 1):
            if 0 <= at < len(self.blocks) and self.kinds[at] is PartKind.NAMES and at not in used:
                names.append(self._part(PartKind.NAMES, [at]))
                used.add(at)
        return article_of(number + 1, (*parts, *names), self._doubts(heads))

    def _titles(self, numbers: Sequence[int]) -> list[Part]:
        """Return what is printed over an article: kicker, headline and subtitle, of several lines each."""
        lines = [line for at in numbers for line in self.blocks[at].lines]
        kinds = roles([self._text([line]) for line in lines])
        found = [(kind, [line for line, of in zip(lines, kinds, strict=True) if of is kind]) for kind in TITLES]
        return [self._of_lines(kind, some) for kind, some in found if some]

    def _part(self, kind: PartKind, numbers: Sequence[int]) -> Part:
        return self._of_lines(kind, [(self.blocks[one].start, self.blocks[one].end) for one in numbers])

    def _of_lines(self, kind: PartKind, ranges: Sequence[tuple[int, int]]) -> Part:
        extents = tuple(extent_of(self.working, *one) for one in ranges)
        return Part(kind, extents, self._text(ranges))

    def _text(self, ranges: Sequence[tuple[int, int]]) -> str:
        return part_text(self.working.text, ranges)

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


def article_of(number: int, parts: Sequence[Part], doubts: tuple[Doubt, ...] = (), arranged: bool = False) -> Article:
    """Return an article of these parts, with what they say of who wrote it, where and when."""
    paragraphs = [one.text for one in parts if one.kind is PartKind.PARAGRAPH]
    byline = byline_in(paragraphs[0], paragraphs[-1]) if paragraphs else byline_in("", "")
    named = [name for one in parts if one.kind is PartKind.NAMES for name in names_in(one.text)]
    reporters = tuple(dict.fromkeys((*byline.reporters, *named)))
    return Article(number, tuple(parts), reporters, byline.place, byline.date, doubts, arranged)


def extent_of(working: TextMap, start: int, end: int) -> Span:
    """Return the raw stretch from the first to the last character of ``working.text[start:end]``."""
    spans = working.spans(start, end)
    return Span(min(one.start for one in spans), max(one.end for one in spans)) if spans else Span(0, 0)


def part_text(text: str, ranges: Iterable[tuple[int, int]]) -> str:
    """Return what stands in these ranges of a working text, as a person reads it."""
    runs = [(start, end) for start, end in ranges]
    return read("\n".join(text[start:end] for start, end in runs), 0, sum(end - start + 1 for start, end in runs))
