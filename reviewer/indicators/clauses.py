"""What the clauses before a figure's own, or the words before what it came from, say that it is about."""

import re
from typing import Final

from reviewer.indicators.leads import Lead
from reviewer.indicators.subjects import left_subject

_CAME: Final = re.compile(r"(?P<what>.{2,}?)[由从][^，由从\d]{1,8}$")
_COMES_TO: Final = re.compile(r"[^，；。\d]{1,6}?[到至为成](?=[^，；。]{0,4}?[\d一二两三四五六七八九十])")
_INTRODUCED: Final = re.compile(r"(?:^|[^不就还也便即只总若于但])(?:则|正|依次|分别)?是(?P<what>[^，是\d]{2,16})$")
_NO_NAME: Final = re.compile(
    "[了着在到从把将被让都就也要他她你我]|[过的地]$|^(?:其中|此外|另外|同时|据|按|与|跟|同|对)"
    "|“[^”]*$|^[^“]*”|[^\u4e00-\u9fff“”、]"
)
_LONG: Final = 16


def without_origin(words: str, text: str, end: int) -> str:
    """Return the words before a figure without what it came from: *煤气从每罐七十八元涨到……* is of 煤气.

    Args:
        words: The words right before the figure.
        text: The sentence's text.
        end: Where the figure ends.
    """
    came = _CAME.search(words)
    return came["what"] if came and _COMES_TO.match(text, end) else words


def introduced(lead: Lead) -> str:
    """Return what the clause before says that something is: *降幅最大的是冬瓜，每公斤1.6元*."""
    match = _INTRODUCED.search(_clause_before(lead))
    if match is None:
        return ""
    return match["what"] if match["what"].endswith("的") else left_subject(match["what"])[0]


def named_before(lead: Lead) -> str:
    """Return the clause before where it does nothing but name something: *这样的独居老人，小魏手里有38位*."""
    clause = _clause_before(lead)
    named, has_verb = left_subject(clause)
    return "" if has_verb or len(clause) > _LONG or _NO_NAME.search(clause) else named


def _clause_before(lead: Lead) -> str:
    return lead.clauses[-2] if len(lead.clauses) > 1 else ""
