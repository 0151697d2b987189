"""How well a text goes on with a sentence that another leaves open."""

from typing import Final

from reviewer.articles import costs

_OPENINGS: Final = {"“": "”", "（": "）", "《": "》", "(": ")", "‘": "’", "「": "」"}
GOES_ON: Final = "，。、；：！？”’）》)」%％"
"""A sentence can't begin with one of these."""


def fit(open_end: str, head: str, page: str) -> float:
    """Return how well a text goes on with an open sentence; 0 where nothing tells.

    Args:
        open_end: The text that leaves its sentence open.
        head: The text that may go on with it.
        page: All texts of the page, in which a word torn in two may stand whole.
    """
    score = 0.0
    for left, right in _OPENINGS.items():
        if open_end.count(left) > open_end.count(right):
            closes, opens = head.find(right), head.find(left)
            score += costs.OPEN_BRACKET if closes >= 0 and (opens < 0 or closes < opens) else -costs.OPEN_BRACKET / 2
    if head[0] in GOES_ON:
        score += costs.OPEN_BRACKET
    if head[0].isdigit() and not open_end[-1].isdigit():
        score -= costs.TOUCHING / 2
    torn = open_end[-1] + head[0]
    if torn.isalnum() and torn in page:
        score += costs.TORN
    longer = open_end[-2:] + head[0], open_end[-1] + head[:2]
    return score + costs.TOUCHING * sum(one in page for one in longer if len(one) > 2 and one.isalnum())
