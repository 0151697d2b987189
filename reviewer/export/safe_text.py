"""Text that a spreadsheet shows as it is: never a formula, nothing unprintable, nothing longer than a cell holds."""

import re
from typing import Final

from reviewer.wording import say

LIMIT: Final = 32_767
"""UTF-16 code units in a cell of Excel."""

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_COMPUTED = ("=", "+", "-", "@", "\t")


def visible(text: str) -> str:
    """Return the text with control characters as pictures (``␇``) and what no file can hold as ``\ufffd``.

    Line ends and tabs stay.
    """
    return _UNSEEN.sub(_picture, text) if _UNSEEN.search(text) else text


def fitted(text: str) -> str:
    """Return the text as a cell of Excel can hold it: visible, and cut with a mark where it is too long."""
    text = visible(text)
    if len(text) <= LIMIT // 2 or _units(text) <= LIMIT:
        return text
    mark = say("…【已截断，原有 {n} 字】", "… [cut; {n} characters in all]", n=len(text))
    kept = text[: LIMIT - len(mark)]
    while _units(kept) > LIMIT - len(mark):
        kept = kept[: -max(1, (_units(kept) - LIMIT + len(mark)) // 2)]
    return kept + mark


def too_long(text: str) -> bool:
    """Say whether a cell of Excel can't hold all of the text."""
    return len(text) > LIMIT // 2 and _units(text) > LIMIT


def guarded(text: str) -> str:
    """Return the text for CSV: with ``'`` before what Excel would compute on opening the file."""
    text = visible(text)
    return f"'{text}" if text.startswith(_COMPUTED) else text


def _units(text: str) -> int:
    return len(text) + len(_ASTRAL.findall(text))


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "\ufffd"
