"""What each block of a page is: running text, a title, a line of names, or apart from all articles."""

import re
from collections.abc import Sequence
from statistics import median
from typing import Final

from reviewer.articles.article import PartKind
from reviewer.articles.blocks import TERMINAL, Block, width
from reviewer.articles.bodies import fit
from reviewer.articles.bylines import DATELINE, is_apart, is_name_line

MOST_LINES, WIDEST, WIDEST_WITH_COMMA, WIDEST_CALL = 4, 64, 40, 24
_TEXT_ENDS: Final = "，、；,;："
_LIST = re.compile(r"[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.．、)）]")
WIDEST_COLUMN: Final = 30.0
_SAYS = re.compile(
    r"^(?:目前|据|其中|会议|记者|同时|此外|截至|今年|去年|近日|该|他|她|我们|为|在|从|对|一|这|那|通过|随着)|[了着过的地得和与在已将有是]"
)
"""What a line of running text says and a headline hardly."""
TORN: Final = 0.9
"""A block goes on with another where so much says so."""


def sorted_blocks(blocks: Sequence[Block], page: str) -> list[PartKind]:
    """Return for each block what it is: PARAGRAPH, HEADLINE (any title), NAMES or OTHER."""
    kinds: list[PartKind] = []
    widths = [width(one.text) / len(one.lines) for one in blocks if len(one.lines) > 2]
    usual = median(widths) if widths else 2 * WIDEST_COLUMN
    last = -1
    for number, block in enumerate(blocks):
        after = blocks[number + 1].text if number + 1 < len(blocks) else ""
        above = blocks[last].text if last >= 0 and not blocks[last].ends_sentence else ""
        kind = _kind(block, above, after, page, usual)
        if kind is PartKind.PARAGRAPH:
            last = number
        kinds.append(kind)
    return kinds


def _kind(block: Block, above: str, after: str, page: str, usual: float) -> PartKind:
    if DATELINE.match(block.text):
        return PartKind.PARAGRAPH
    if is_name_line(block.text):
        return PartKind.NAMES
    if is_apart(block.text):
        return PartKind.OTHER
    return PartKind.HEADLINE if _is_title(block, above, after, page, usual) else PartKind.PARAGRAPH


def _is_title(block: Block, above: str, after: str, page: str, usual: float) -> bool:
    """Say whether a block is a title: short, no sentence, and nothing that the text above or below goes on with."""
    text, wide = block.text, width(block.text)
    if len(block.lines) > MOST_LINES or wide > WIDEST or wide < 2 or text[-1] in _TEXT_ENDS or _LIST.match(text):
        return False
    if "。" in text or (text.rstrip("”’")[-1:] in TERMINAL and (wide > WIDEST_CALL or "，" in text)):
        return False
    if not any("\u4e00" <= sign <= "\u9fff" for sign in text):
        return False
    if "，" in text and (wide > WIDEST_WITH_COMMA or text.count("，") > 1 or len(block.lines) > 2):
        return False
    if (
        len(block.lines) == 1
        and wide >= usual - 1
        and usual < WIDEST_COLUMN
        and not DATELINE.match(after)
        and _SAYS.search(text)
    ):
        return False
    torn_from_above = above and fit(above, text, page) >= TORN and text[-1] in TERMINAL
    return not torn_from_above and fit(text, after, page) < (TORN if "，" in text or above else 2 * TORN)
