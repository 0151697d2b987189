"""Blocks of running text become paragraphs, and paragraphs the bodies of articles, though columns interleave."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from reviewer.articles.blocks import Block
from reviewer.articles.kinship import Kinship

_PAIRS: Final = {"“": "”", "（": "）", "《": "》", "(": ")", "‘": "’", "「": "」"}
_GOES_ON: Final = "，。、；：！？”’）》)」%％"
"""A sentence can't begin with one of these."""
NEXT, AGAIN, TOUCHING, FURTHER, OPEN_BRACKET = 1.0, 0.9, 0.5, 0.35, 1.2


@dataclass(slots=True)
class Body:
    """The paragraphs of one article, each a list of block numbers; growing while a page is read.

    Attributes:
        paragraphs: In reading order.
        numbers: The same, by their numbers among all paragraphs of the page.
        over: Whether the article says that it ends.
    """

    paragraphs: list[list[int]] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    over: bool = False

    @property
    def blocks(self) -> list[int]:
        """Its blocks in reading order."""
        return [one for paragraph in self.paragraphs for one in paragraph]


def continuations(blocks: Sequence[Block], texts: Sequence[int], starts: frozenset[int], page: str) -> dict[int, int]:
    """Return which block goes on with the sentence that a block leaves open.

    Args:
        blocks: All blocks of the page.
        texts: Numbers of those that hold running text, in the order of the page.
        starts: Numbers of those that begin an article.
        page: The texts of all blocks, a line each, in which a word torn in two may stand whole.
    """
    heads = [one for one in texts if one not in starts]
    follows: dict[int, int] = {}
    choices = []
    for at in (one for one in texts if not blocks[one].ends_sentence):
        later = [one for one in heads if one > at]
        for skipped, head in enumerate(later[:4]):
            score = fit(blocks[at].text, blocks[head].text, page) + NEXT * (skipped == 0) - FURTHER * skipped
            passed = [one for one in texts if at < one < head]
            score -= FURTHER * sum(one in starts for one in passed)
            choices.append((score, at, head))
    taken: set[int] = set()
    for score, at, head in sorted(choices, key=lambda one: (-one[0], one[1:])):
        if at not in follows and head not in taken and score > 0:
            follows[at] = head
            taken.add(head)
    return follows


def fit(open_end: str, head: str, page: str) -> float:
    """Return how well a text goes on with an open sentence; 0 where nothing tells."""
    if not head:
        return 0.0
    score = 0.0
    for left, right in _PAIRS.items():
        if open_end.count(left) > open_end.count(right):
            score += OPEN_BRACKET if 0 <= head.find(right) < _first(head, left) else -OPEN_BRACKET / 2
    if head and head[0] in _GOES_ON:
        score += OPEN_BRACKET
    if open_end[-1:].isdigit() != head[:1].isdigit() and head[:1].isdigit():
        score -= TOUCHING / 2
    torn = open_end[-1:] + head[0]
    if torn.isalnum() and torn in page:
        score += AGAIN
    longer = open_end[-2:] + head[:1], open_end[-1:] + head[:2]
    return score + TOUCHING * sum(one in page for one in longer if one.isalnum())


def _first(text: str, sign: str) -> int:
    at = text.find(sign)
    return at if at >= 0 else len(text)


def bodies(
    blocks: Sequence[Block], texts: Sequence[int], begins: frozenset[int], ends: frozenset[int], page: str
) -> tuple[list[Body], Kinship]:
    """Return the bodies of a page's articles in the order they begin, and what their paragraphs have in common.

    Args:
        blocks: All blocks of the page.
        texts: Numbers of those that hold running text, in the order of the page.
        begins: Numbers of those that begin an article.
        ends: Numbers of those after which an article is over.
        page: The texts of all blocks, a line each.
    """
    follows = continuations(blocks, texts, begins, page)
    paragraphs = _paragraphs(texts, follows)
    kinship = Kinship("".join(blocks[one].text for one in paragraph) for paragraph in paragraphs)
    found: list[Body] = []
    for number, paragraph in enumerate(paragraphs):
        if not found or paragraph[0] in begins:
            found.append(Body())
        body = found[-1] if not found[-1].paragraphs else found[_home(number, found, kinship)]
        body.paragraphs.append(paragraph)
        body.numbers.append(number)
        body.over = body.over or paragraph[-1] in ends
    return found, kinship


def _paragraphs(texts: Sequence[int], follows: dict[int, int]) -> list[list[int]]:
    inner = set(follows.values())
    paragraphs = []
    for first in (one for one in texts if one not in inner):
        chain = [first]
        while chain[-1] in follows:
            chain.append(follows[chain[-1]])
        paragraphs.append(chain)
    return paragraphs


FAR_AKIN: Final = 0.25
"""So much more must a paragraph have in common with an article further above to belong to it."""


def _home(number: int, found: Sequence[Body], kinship: Kinship) -> int:
    """Return the article a paragraph without a beginning of its own belongs to: the last, unless one is far nearer."""
    last = len(found) - 1
    near = [at for at in range(max(last - 2, 0), last + 1) if not found[at].over] or [last]
    scores = {at: kinship.nearest(number, found[at].numbers) for at in near}
    best = max(near, key=lambda at: (scores[at], at))
    return best if last not in scores or scores[best] - scores[last] > FAR_AKIN else last
