"""What a block of a page looks like: running text, a title, a line of names, or apart from all articles."""

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median
from typing import Final, NamedTuple

from reviewer.articles.alike import asked, over_titles, rows
from reviewer.articles.apart import ends_in_contact, is_advertisement, is_apart, is_contact
from reviewer.articles.article import PartKind
from reviewer.articles.blocks import BULLETS, CLOSING, TERMINAL, WIDEST_COLUMN, Block, width
from reviewer.articles.bylines import DATELINE, is_byline
from reviewer.articles.name_lines import (
    ends_article,
    ends_only,
    is_bare_name,
    is_name_line,
    is_signature,
    printed_line,
)

_SPEAKS = re.compile(r"(?:强调|指出|说|表示|介绍|要求|认为|获悉|了解到)[，：]")
UNKNOWN: Final = -1.0
"""How far the first line of a page is set in tells nothing."""
NEVER: Final = 50.0
"""What a reading costs that can't be."""
_LIST = re.compile(r"[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.．、)）]")
_CHAPTER = re.compile(
    r"[（(]?(?:[一二三四五六七八九十]{1,3})[、)）]|[问Q][:：]|[①-⑳]|0\d(?=[\u4e00-\u9fff])|【[^】]{2,6}】$"
)
"""How a subhead begins that counts, or asks."""
_ASKS = re.compile(r"[问Q][:：][^。]{3,60}[？?]$")
"""A question of a reader, over its answer."""
_ALONE = re.compile(r"(?!“|记者[：:])[^。]+[？?]")
_SPEAKER = re.compile(r"(?:本报)?记者[：:]")
_LINE_OF_DATA = re.compile(
    r"(?:本[期次](?:统计)?[^：:，。]{2,4}|(?:统计|监测|受理|活动)?(?:区间|时间|时段|周期|日期)|(?:坐诊|答疑|受访|点评|出诊)(?:专家|医生|嘉宾|者)"
    r"|采访对象|嘉宾|主持人)[：:][^。]{2,48}"
)
"""Who answers, or what is counted from when to when: it stands below a headline."""
_IN_LIST = re.compile(r"[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.．、)）]|[①②③④⑤⑥⑦⑧⑨]|[问答Q][:：]")
_POINTS: Final = "▲▼△▽◀◄◁▶►▷↑↓←→"
_CAPTION: Final = 80
"""So long a caption is at most."""
_HAN = re.compile("[\u4e00-\u9fff]")
_SPACED = re.compile("[\u4e00-\u9fff“”‘’！？][ \u3000]+[\u4e00-\u9fff“”‘’]")
_DAY = re.compile(r"(?:\d{4}年)?\d{1,2}月\d{1,2}日")
_SAYS = re.compile(
    r"^(?:目前|会上|本期|据|其中|记者|同时|此外|截至|今年|去年|近日|近年来|随着|通过|为了?|该|他|她|我们|这|那|一名|一位)|[了着过的地得]"
)
"""What a line of running text says more often than a headline."""
_BELOW_IN_BRACKETS = re.compile(r"\n\s*[（(][^（）()]{8,80}[）)]\s*$")
_LEADS_IN = re.compile(r"[：:；;]\s*(?:1|一)[.．、]")
"""A list begins in the midst of a line."""
_HANGS = re.compile(r"[的地得和与及或在为对将把被从以于向由等并、—]$|^[的地得了们]")
"""A headline neither ends nor begins so."""
_PAIRS: Final = ("“”", "（）", "《》", "()", "「」")
WIDEST, USUAL_WIDEST, MOST_LINES, SHORT, ASKED = 64.0, 34.0, 4, 9.0, 26
ALONE: Final = 4.0
"""What it costs to take a question that stands alone for a paragraph."""
UNWRAPPED: Final = 1.5
"""What it costs to take a line that leaves its sentence open for text where paragraphs stand in lines of their own."""
TINIEST: Final = 12
TINY: Final = 2.0
"""So much more where it is shorter than most headlines."""
RAGGED: Final = 3.0
"""By so much the first line of a headline may be narrower than another; that of a paragraph fills its column."""
AS_SET: Final = 1.0
"""What it costs to take a line for a title that is set in as paragraphs are, or fills its column."""


class Looks(NamedTuple):
    """How a block looks.

    Attributes:
        kind: What it surely is; None where its surroundings tell.
        begins: Whether it begins an article: a dateline.
        opens: Whether it leaves a sentence open.
        dated: Whether it begins with a day.
        indent: How far its first line is set in.
        wide: Width of its column; 0 where nothing tells.
        widest: Width of its widest line.
        title: What it costs to take it for a title.
        text: What it costs to take it for running text.
        name: Whether it may be just a name.
        ends: Whether it is a line of names such as stands at the end of an article only.
        chapter: Whether it begins as a subhead does that counts.
        listed: Whether it is one of a list, of questions and answers.
    """

    kind: PartKind | None
    begins: bool
    opens: bool
    dated: bool
    indent: float
    wide: float
    widest: float
    title: float
    text: float
    ends: bool = False
    name: bool = False
    chapter: bool = False
    listed: bool = False


def looks(page: str, blocks: Sequence[Block]) -> list[Looks]:
    """Return how each block of a page looks."""
    in_columns = _in_columns(page, blocks)
    found = [_looks(page[one.start : one.end], one, in_columns) for one in blocks]
    set_in, full = _usual_indent(blocks), _usual_width(blocks)
    found = [_as_set(one, look, set_in, full) for one, look in zip(blocks, found, strict=True)]
    if found:
        found[0] = found[0]._replace(indent=UNKNOWN)
    found = [_label(at, found, blocks) for at in range(len(found))]
    titles = [one.title for one in found]
    for at in over_titles(blocks, titles):
        found[at] = found[at]._replace(kind=None, title=0.0, name=False)
    for at in asked(blocks, titles) | rows(page, blocks, titles):
        if found[at].kind is None:
            found[at] = found[at]._replace(kind=PartKind.PARAGRAPH, text=0.0, opens=False, wide=0.0)
    for at in range(len(found) - 1):
        if _is_captioned(blocks[at], blocks[at + 1]):
            found[at : at + 2] = (one._replace(kind=PartKind.OTHER) for one in found[at : at + 2])
    return found


def _is_captioned(block: Block, below: Block) -> bool:
    """Say whether a few lines that point at a picture stand over the line that says who took it."""
    points = block.text[0] in _POINTS and len(block.text) <= _CAPTION and not ends_article(block.text)
    return points and len(below.text) <= _CAPTION // 2 and below.text.rstrip("）)").endswith("摄")


def _usual_indent(blocks: Sequence[Block]) -> float:
    """Return how far the paragraphs of a page are set in; 0 where not most of them are."""
    indents = [one.lines[0].indent for one in blocks if len(one.lines) > 2 or one.lines[0].width > WIDEST_COLUMN]
    return median(indents) if indents else 0.0


def _usual_width(blocks: Sequence[Block]) -> float:
    """Return how wide the columns of a page are: what most lines but the last of their paragraphs are; 0 for none."""
    widths = Counter(round(line.width + line.indent) for one in blocks for line in one.lines[:-1])
    return max(widths, key=widths.__getitem__, default=0)


def _as_set(block: Block, look: Looks, set_in: float, full: float) -> Looks:
    """Count it against a title that it is set as running text is."""
    line = block.lines[0]
    if look.title >= NEVER or look.kind is not None or not look.opens:
        return look
    indented = set_in >= 1 and abs(line.indent - set_in) < 1
    filled = len(block.lines) == 1 and abs(line.width + line.indent - full) <= 1
    return look._replace(title=look.title + AS_SET * indented + AS_SET / 2 * filled)


def _in_columns(page: str, blocks: Sequence[Block]) -> bool:
    """Say whether the lines of a page are set in columns: most of its text stands in lines that end in mid-sentence."""
    lines = [line for one in blocks for line in one.lines if line.width > SHORT]
    inside = [
        one
        for one in lines
        if page[one.start : one.end].rstrip(CLOSING)[-1:] not in TERMINAL and one.width <= WIDEST_COLUMN
    ]
    return 2 * sum(one.width for one in inside) > sum(one.width for one in lines)


def _label(at: int, found: Sequence[Looks], blocks: Sequence[Block]) -> Looks:
    """What stands twice on a page, each time among other things, is the label of a column and no title."""
    look, text = found[at], blocks[at].text
    if look.kind is None and look.title < NEVER and sum(one.text == text for one in blocks) > 1:
        beside = text in (one.text for one in blocks[max(at - 1, 0) : at + 2] if one is not blocks[at])
        return look if beside else look._replace(kind=PartKind.OTHER)
    return look


def _looks(printed: str, block: Block, in_columns: bool) -> Looks:
    text = block.text
    widest = max(one.width + one.indent for one in block.lines)
    listed = _IN_LIST.match(text) is not None or text[0] in BULLETS
    signed = ends_article(text)
    ended = signed or ends_in_contact(text) or (listed and text[-1] in "；;") or _LINE_OF_DATA.fullmatch(text)
    opens = not (block.ends_sentence or ended)
    begins = DATELINE.match(text) is not None and not is_byline(text, printed_line(printed))
    exact = widest <= WIDEST_COLUMN and (len(block.lines) > 1 or (opens and in_columns))
    title = NEVER if begins or (signed and "。" in text) else _title(printed, block)
    return Looks(
        None if begins else _sure(printed, block, title),
        begins,
        opens,
        _DAY.match(text) is not None,
        block.lines[0].indent,
        widest if exact else 0.0,
        widest,
        title,
        0.0
        if begins
        else _text(printed, block, opens)
        + (UNWRAPPED + TINY * (widest < TINIEST)) * (opens and not in_columns and widest < 30),
        ends_only(text),
        is_bare_name(printed),
        _CHAPTER.match(text) is not None,
        listed,
    )


def _sure(printed: str, block: Block, title: float) -> PartKind | None:
    if is_name_line(printed_line(printed)) or is_signature(block.text):
        return PartKind.NAMES
    if is_contact(block.text) or _LINE_OF_DATA.fullmatch(block.text):
        return PartKind.PARAGRAPH
    if not _LIST.match(block.text) and (is_apart(block.text) or is_advertisement(printed)):
        return PartKind.OTHER
    return PartKind.PARAGRAPH if title >= NEVER else None


def _measured(printed: str) -> list[float]:
    """Return how wide each line of a title is: one printed twice counts once, a subtitle in brackets not at all."""
    above = _BELOW_IN_BRACKETS.sub("", printed)
    return [width(one) for one in dict.fromkeys(one.strip() for one in above.split("\n"))]


def _title(printed: str, block: Block) -> float:
    """Return what it costs to take a block for a title: short, no sentence, nothing left open."""
    text = block.text
    widths = _measured(printed)
    wide, many = sum(widths), len(widths)
    bare = text.rstrip("”’")
    if wide > WIDEST or many > MOST_LINES + 1 or wide < 2 or not _HAN.search(text):
        return NEVER
    if text[-1] in "，、；,;" or text[0] in "，。、；：！？”’）》" or bare[-1:] == "。":
        return NEVER
    if text[0] in BULLETS and wide > USUAL_WIDEST / 2:
        return NEVER
    if _SPEAKER.match(text):
        return NEVER
    if _ASKS.match(text):
        return 0.4
    commas = text.count("，") + 2 * text.count("；")
    cost = (
        6.0 * text.count("。")
        + (0.8 if commas < 2 or (commas <= many and max(widths) - widths[0] - block.lines[0].indent > RAGGED) else 1.8)
        * commas
    )
    cost += max(wide - USUAL_WIDEST, 0) * 0.15 + max(many - MOST_LINES + 1, 0) * 1.2
    cost += (bare[-1:] in TERMINAL) * (0.4 if wide <= 24 else 2.0) + (text[-1] in "：:") * 3.5
    cost += (0.8 if _CHAPTER.match(text) else 3.0 * (_LIST.match(text) is not None)) + 1.0 * (
        _SAYS.search(text) is not None
    )
    cost += 1.2 * (wide < 4) + 3.0 * (_SPEAKS.search(text) is not None) + 1.2 * text[-1].isdigit()
    cost += 2.5 * (_HANGS.search(text) is not None) + 3.0 * _unbalanced(text)
    cost += 6.0 * (_LEADS_IN.search(text) is not None)
    return cost - 1.0 * (_SPACED.search(printed) is not None or _doubled(printed, text))


def _text(printed: str, block: Block, opens: bool) -> float:
    """Return what it costs to take a block for running text: it fills its lines, and ends or goes on."""
    asks = len(block.text) <= ASKED and _ALONE.fullmatch(block.text) is not None
    if not opens:
        return ALONE * asks
    widths = [one.width for one in block.lines]
    cost = 0.6
    cost += 6.0 * _doubled(printed, block.text) + 1.5 * (_SPACED.search(printed) is not None and len(widths) < 3)
    if max(widths) <= WIDEST_COLUMN:
        full = max(widths) - 2.0
        ragged = sum(one < full for one in widths[1:]) + (widths[0] + block.lines[0].indent < full)
        cost += 1.8 * min(ragged, 2)
    return cost


def _doubled(printed: str, text: str) -> bool:
    return 2 * len(text) <= sum(not sign.isspace() for sign in printed)


def _unbalanced(text: str) -> bool:
    return any(text.count(one) != text.count(other) for one, other in _PAIRS)
