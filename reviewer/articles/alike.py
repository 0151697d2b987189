"""What blocks are by what others of the page are: questions of one who speaks elsewhere, rows of a list, labels."""

import re
from collections.abc import Sequence
from typing import Final

from reviewer.articles.blocks import Block

ROWS: Final = 3
"""So many rows make a list."""
_SPOKEN = re.compile(r"(?P<who>[\u4e00-\u9fff]{2,10})[：:][^。]+[？?]$")
"""A question, and who asks it."""
_COMMENTS = re.compile("本[报台刊网](?:特约)?评论员")
LIKELY_TITLE, UNLIKELY_TITLE = 1.0, 10.0
"""What costs less to take for a title is one, as a rule; what costs more is none."""
_ROW = re.compile(r"[^\s，。：；]{2,16}[ \u3000]+[^\s，。：；]{2,8}")


def asked(blocks: Sequence[Block], titles: Sequence[float]) -> set[int]:
    """Return the questions of somebody who speaks in other paragraphs of the page too: ``市民来电：……？``.

    Args:
        blocks: Those of a page.
        titles: What it costs to take each for a title.
    """
    questions = {at: match["who"] for at, one in enumerate(blocks) if (match := _SPOKEN.match(one.text))}
    told = [one.text for one, cost in zip(blocks, titles, strict=True) if cost > UNLIKELY_TITLE]
    return {at for at, who in questions.items() if any(one.startswith((who + "：", who + ":")) for one in told)}


def rows(page: str, blocks: Sequence[Block], titles: Sequence[float]) -> set[int]:
    """Return the rows of lists: several lines alike, each with a gap in it, below a paragraph that leads to them.

    Args:
        page: Its working text.
        blocks: Those of the page.
        titles: What it costs to take each for a title.
    """
    found: set[int] = set()
    for at in (at for at, one in enumerate(blocks) if one.text[-1] in "：:" and titles[at] > LIKELY_TITLE):
        end = at + 1
        while end < len(blocks) and titles[end] < UNLIKELY_TITLE and _is_row(page[blocks[end].start : blocks[end].end]):
            end += 1
        if end - at - 1 >= ROWS:
            found.update(range(at + 1, end))
    return found


def over_titles(blocks: Sequence[Block], titles: Sequence[float]) -> list[int]:
    """Return the lines ``本报评论员`` over a headline: they say what kind of piece it is, and name nobody."""
    return [at for at, one in enumerate(blocks[:-1]) if _COMMENTS.fullmatch(one.text) and titles[at + 1] < LIKELY_TITLE]


def _is_row(printed: str) -> bool:
    return _ROW.fullmatch("".join(one.strip() for one in printed.split("\n"))) is not None
