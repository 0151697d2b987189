"""What it costs to read a block of a page in one way or another: widths, indents, words in common, open sentences."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reviewer.articles import costs
from reviewer.articles.apart import is_contact
from reviewer.articles.article import PartKind
from reviewer.articles.blocks import BULLETS, WIDEST_COLUMN, Block
from reviewer.articles.kinship import Kinship
from reviewer.articles.looks import ALONE, Looks
from reviewer.articles.name_lines import ends_article
from reviewer.articles.open_sentences import GOES_ON, fit

if TYPE_CHECKING:
    from reviewer.articles.threads import Thread, Way

_NOTICE = re.compile(
    r"声明|公告|启事|通知|通告|天气|预报|招聘|讣告|公示|告示|导读|日报|周报|月报|摘登|摘编|短评|社评"
    r"|[简短快]讯|要闻|速览|速递|集纳|一句话|快览|任免|名单"
)
_GOES_BACK = re.compile(
    r"会议(?:还|强?[指强要听审通研决认讨传])|会上|座谈会上|同时|此外|其中|另外|与此同时|他|她|该|这|据介绍|据了解|据悉"
    r"|下一步|接下来|随后|当天|当日|为此|因此|对此|目前|如今|不过|而"
    r"|[\u4e00-\u9fa5]{2,4}(?:强调|指出|表示|要求|说|坦言|回忆|提出|介绍说?|认为|告诉记者)[，：]|[从分].{1,6}看，|第[一二三四五](?:[，、]|是)"
)
"""Words that say something was told before."""
_LAST_WORDS = re.compile(
    r"(?:参加|出席|陪同|列席|到会|参会)[^。，]{0,12}。$|(?:还(?:研究|讨论)了)?其他(?:有关)?事项。$|(?:特此|谨此)[^。，]{2,4}。?$|致歉。$"
)
"""An article of officials, or a notice, often ends so."""
_BEGINS = re.compile(
    r"“?(?:会议|会上|据|记者|目前|同时|此外|截至|近日|今年|去年|近年来|当天|活动|下一步|随着|为了|\d{1,2}月\d{1,2}日|其中|在)"
)
"""A paragraph often begins so."""
_OPENS = re.compile(
    r"(?:\d{1,2}月\d{1,2}日，)?记者.{0,8}从.{2,20}?(?:获悉|了解到)|据.{2,14}(?:昨日|日前|近日|今日)|(?:本月|即日|自\d{1,2}月\d{1,2}日)起|据[^，。]{2,24}(?:消息|报道|通报)，|受[^，。]{4,30}委托，|经[^，。]{4,30}批准，|[因为根][^，。]{6,30}，(?:经[^，。]{2,30}，)?(?:现|我(?:局|委|办|院|校|公司|中心)|定于|决定|拟)|近日|日前|连日来|[昨今前][日天晚]|上周|本周"
)
"""An article that says nothing of who wrote it often begins so."""

_SALUTES = re.compile(
    r"(?:尊敬的|亲爱的|敬爱的)[^，。：]{2,24}[：:]|(?:《?[\u4e00-\u9fa5]{0,6}》?)?(?:编辑部|“[^”]{2,8}”(?=[：:]$)|(?:编辑|总编辑?|主编|记者)(?:同志|老师|先生|朋友)们?)[：:]"
    r"|(?:各|全体)[^，。：]{2,30}[：:]$|(?:广大)[^，。：]{2,12}[：:]$"
    r"|本报\d{1,2}月\d{1,2}日[^，。]{0,10}[版刊][^，。]{0,40}(?:一文|报道|消息|稿件)"
    r"|(?:根据|按照|经)[^。]{6,60}?现将[^。]{4,60}?(?:公示|公告|公布|通告)"
)
"""A letter or a notice says first whom it is for, a correction which piece it corrects; or what is made known."""

_AFTERWORD = re.compile(
    r"[【\[（(]?(?:编后|编者|编余|记者手记|记者的话|链接|相关链接|新闻链接|背景|延伸阅读|小贴士|提醒|回音)[^，。]{0,6}?[】\]）)：:]"
)
"""What stands behind an article's last words and belongs to it all the same."""


class Evidence:
    """A page's evidence; costs are about the logarithm of how seldom a thing is seen."""

    def __init__(self, blocks: Sequence[Block], seen: Sequence[Looks], reports: Sequence[tuple[int, int]]) -> None:
        self.blocks = blocks
        self.seen = seen
        self.words = "\n".join(one.text for one in blocks)
        self.kinship = Kinship([one.text for one in blocks])
        self.reports = [self._within(one) for one in reports]
        self._signed = [ends_article(one.text) or is_contact(one.text) for one in blocks]
        self._adds = [is_contact(one.text) or _AFTERWORD.match(one.text) is not None for one in blocks]
        self._opens = [_OPENS.match(one.text) is not None for one in blocks]
        self._goes_back = [_GOES_BACK.match(one.text) is not None for one in blocks]
        self._ends = [_LAST_WORDS.search(one.text) is not None for one in blocks]
        self._salutes = [_SALUTES.match(one.text) is not None for one in blocks]
        self.in_series = self._in_series()
        self.last_text = max(
            (at for at, one in enumerate(seen) if one.kind is PartKind.PARAGRAPH or one.begins), default=0
        )
        self._akin: dict[tuple[int, int], float] = {}

    def _within(self, extent: tuple[int, int]) -> range:
        inside = [at for at, one in enumerate(self.blocks) if extent[0] < one.end and one.start < extent[1]]
        return range(inside[0], inside[-1] + 1) if inside else range(0)

    def _in_series(self) -> list[bool]:
        """Say of each block whether it is one of several short lines between the paragraphs of one article."""
        found = [False] * len(self.blocks)
        before = -1
        for at, look in enumerate(self.seen):
            if look.begins:
                before = -1
            alone = (
                at + 1 < len(self.seen) and self.seen[at + 1].title > 2.0 and (not at or self.seen[at - 1].title > 2.0)
            )
            if look.kind is None and look.title < 1.5 and look.widest <= costs.SUBHEAD and alone:
                if before >= 0:
                    found[before] = found[at] = True
                before = at
        return found

    # what a block says by itself

    def begun_by(self, at: int) -> int:
        """Return the number of the report of figures that begins with a block, -1 for none."""
        return next((number for number, one in enumerate(self.reports) if one and one[0] == at), -1)

    def inside_report(self, at: int) -> bool:
        """Say whether a block stands in a report of figures, and not as its first."""
        return any(at in one and at != one[0] for one in self.reports)

    def signed(self, at: int) -> bool:
        """Say whether a block ends with who wrote it."""
        return self._signed[at]

    def named(self, at: int) -> bool:
        """Say whether a block begins with who wrote it."""
        return self.seen[at].begins and ("记者" in self.blocks[at].text[:40] or "通讯员" in self.blocks[at].text[:40])

    # what a block is to those before it

    def begins(self, way: "Way", at: int) -> float:
        """Return what it costs that an article begins here."""
        look, open_above = self.seen[at], bool(way.live) and way.live[-1].opens
        if look.begins:  # who wrote it can't stand above it as well
            return costs.DATELINE_OPEN * open_above + costs.NAMED_TWICE * (way.names and self.named(at))
        cost = (
            self._reported(at)
            + costs.BEGINS
            - costs.DATED * look.dated
            + costs.OPEN_ABOVE * open_above
            + self._inside(at, -1)
        )
        cost += costs.ONE_LINE * (look.opens and len(self.blocks[at].lines) == 1)
        cost -= costs.SALUTES * self._salutes[at]
        cost += costs.ASKS * (look.text >= ALONE)
        over_it = self._printed_over(way, at)
        if not way.live:
            return cost - max(costs.FIRST, over_it)
        cost += costs.GOES_BACK * self._goes_back[at]
        cost += costs.LED_TO * self._leads_on(way.live[-1])
        cost -= costs.ENDED_ABOVE * way.live[-1].over + costs.LAST_WORDS * self._ends[way.live[-1].blocks[-1]]
        cost -= over_it + costs.OPENS * self._opens[at] * (1 if way.titles else 0.5)
        if not way.titles:
            cost += costs.LISTED * (look.listed and not self._signed[at])
            cost += costs.NO_TITLE * (look.opens or not way.live[-1].over)
        return cost

    def _printed_over(self, way: "Way", at: int) -> float:
        """Return what speaks for it that an article begins below the names and titles that stand above a block."""
        names = costs.NAMES_ABOVE * way.names
        if not way.titles:
            return names
        chapter = costs.CHAPTER * self.seen[way.titles[-1]].chapter
        return names + costs.TITLED + self._heads(way.titles, at) - chapter

    def _reported(self, at: int) -> float:
        """A report of figures begins with its day; figures that begin otherwise may stand inside an article."""
        if self.begun_by(at) < 0:
            return 0.0
        return costs.DATED_REPORT if self.seen[at].dated else costs.REPORT

    def joins(self, way: "Way", thread: "Thread", behind: int, at: int) -> float:
        """Return what it costs that a block goes on with the sentence that an article leaves open."""
        look, text = self.seen[at], self.blocks[at].text
        cost = (
            costs.BEHIND * behind
            + costs.TITLE_WITHIN * bool(way.titles)
            + costs.NAMES_WITHIN * way.names
            + self._width(thread, at)
        )
        cost += (
            costs.SET_IN * (look.indent > 0 or text[0] in BULLETS)
            + costs.ANEW * (_BEGINS.match(text) is not None)
            + self._inside(at, thread.report)
        )
        return cost - costs.FITS * min(fit(self.blocks[thread.blocks[-1]].text, text, self.words), 2.0)

    def follows(self, way: "Way", thread: "Thread", behind: int, at: int) -> float:
        """Return what it costs that a block begins another paragraph of an article."""
        look, text = self.seen[at], self.blocks[at].text
        cost = costs.RESUMES * (behind > 0) + costs.PER_BEHIND * behind + costs.NAMES_BETWEEN * way.names
        if self._next_item(thread, at):
            cost -= costs.LED_TO
        elif self.seen[at].listed and self._signed[at] and not self._leads_on(thread):
            cost += costs.OF_OTHERS
        elif thread.over and not self._adds[at]:
            brief = not behind and not way.titles and self._in_brief(thread, at)
            cost += costs.NEXT_IN_BRIEF if brief else costs.OVER
        cost += (
            costs.LEFT * (way.live[-1].opens and behind > 0) + self._inside(at, thread.report) + self._width(thread, at)
        )
        cost -= 0.5 * costs.LED_TO * self._leads_on(thread)
        cost += costs.SET_OUT * (thread.indent > 0 and not look.indent) + costs.SET_IN_TOO * (
            look.indent > 0 and not thread.indent
        )
        cost += costs.OPEN_BRACKET * 2 * (text[0] in GOES_ON)
        if not self.inside_report(at):  # reports of all days say the same words
            akin = max((self.akin(at, other) for other in thread.blocks), default=0.0)
            cost += costs.PER_AKIN * (costs.AKIN - min(akin, costs.MOST_AKIN)) + costs.NOT_AKIN * (akin < costs.LITTLE)
        return cost + self._subhead(way, thread, behind, at) + costs.SALUTES * self._salutes[at]

    def is_item(self, thread: "Thread") -> bool:
        """Say whether an article's last words may be an item of a list, and a paragraph of their own."""
        return self.blocks[thread.blocks[-1]].text[-1] in "；;"

    def _leads_on(self, thread: "Thread") -> bool:
        """Say whether an article's last paragraph leads to a list, or is in one that goes on."""
        return self.blocks[thread.blocks[-1]].text[-1] in "：:；;"

    def _in_brief(self, thread: "Thread", at: int) -> bool:
        """Say whether an article is news in brief, each signed, and a block the next of them."""
        return all(ends_article(self.blocks[one].text) for one in (*thread.blocks, at))

    def _next_item(self, thread: "Thread", at: int) -> bool:
        """Say whether a block is the next item of the list that an article's last paragraph is in."""
        sign = self.blocks[at].text[0]
        return sign in BULLETS and any(self.blocks[one].text[0] == sign for one in thread.blocks)

    def akin(self, at: int, other: int) -> float:
        """Return how much of what a block says another says too."""
        key = (at, other)
        if key not in self._akin:
            self._akin[key] = self.kinship.between(at, other)
        return self._akin[key]

    def _inside(self, at: int, report: int) -> float:
        """A block inside a report of figures belongs to it, and another report isn't of the same article."""
        of = next((number for number, one in enumerate(self.reports) if at in one), -1)
        if of < 0 or of == report:
            return -3.0 * (of >= 0)
        return 3.0 * (report >= 0 or self.begun_by(at) != of)

    def _width(self, thread: "Thread", at: int) -> float:
        """Return what it costs that a block is set as wide as it is in an article's columns."""
        look = self.seen[at]
        if look.widest > WIDEST_COLUMN:
            return costs.OTHER_WIDTH * (thread.wide > 0)
        if not thread.wide:
            return costs.OTHER_WIDTH * (look.wide > 0 and self._unwrapped(thread))
        off = abs(look.wide - thread.wide) if look.wide else max(look.widest - thread.wide, 0.0)
        return -costs.AS_WIDE * bool(look.wide) if off <= 1.0 else min(costs.PER_WIDE * (off - 1.0), costs.MOST_WIDE)

    def _unwrapped(self, thread: "Thread") -> bool:
        return any(self.seen[one].widest > WIDEST_COLUMN for one in thread.blocks)

    def _subhead(self, way: "Way", thread: "Thread", behind: int, at: int) -> float:
        """Return what it costs that the title above a block is a subhead of its article."""
        if not way.titles:
            return 0.0
        if behind:
            return costs.TITLE_BEHIND
        title = self.blocks[way.titles[-1]]
        cost = costs.OF_SUBHEAD + costs.MORE_TITLES * (len(way.titles) - 1) + costs.MORE_LINES * (len(title.lines) > 1)
        if self.seen[way.titles[-1]].chapter:
            return cost - costs.CHAPTER / 2
        cost += costs.PER_SIGN * max(len(title.text) / len(title.lines) - 11, 0) + costs.OF_NOTICE * (
            _NOTICE.search(title.text) is not None
        )
        cost -= costs.OF_THREAD * self.kinship.of_title(title.text, self.kinship.said(thread.blocks))
        cost += costs.PRINTED_TWICE * (2 * len(title.text) <= sum(one.width for one in title.lines))
        cost += costs.OVER_LIST * (self.blocks[at].text[0] in BULLETS and not self._next_item(thread, at))
        return cost - costs.SECOND * bool(thread.subheads) - costs.SERIES * self.in_series[way.titles[-1]]

    def _heads(self, titles: Sequence[int], at: int) -> float:
        """Return what speaks for it that titles are printed over an article that begins here."""
        said = "".join(self.blocks[one].text for one in titles[-3:])
        long = len(titles) > 1 or len(self.blocks[titles[-1]].lines) > 1
        akin = self.kinship.of_title(said, self.kinship.said((at,)))
        return (
            costs.TOLD * akin
            + (costs.LONG if long else min(max(len(said) - 8, 0) * 0.1, 0.8))
            + costs.NOTICE * (_NOTICE.search(said) is not None)
        )
