"""What reading does to a number: the words for it, and the plain numbers it can have been before."""

import re
from collections.abc import Iterator
from enum import StrEnum

DIGITS = "0123456789"
MOST_DECIMALS = 3
"""A decimal point is looked for so many places from the end at most."""
MOST_GLUED = 6
"""So many digits of a neighbour at most are held to be glued to a number."""

_WIDE, _NARROW = "０１２３４５６７８９，．－", "0123456789,.-"
_PLAIN_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?")


class Misread(StrEnum):
    """What reading did to a number; ``computed`` where nothing was read and the equations give the number."""

    SUBSTITUTED = "substituted"
    DROPPED = "dropped"
    DOUBLED = "doubled"
    SWAPPED = "swapped"
    INSERTED = "inserted"
    POINT = "point"
    MARK = "mark"
    SIGN = "sign"
    TORN = "torn"
    GLUED = "glued"
    TWICE = "twice"
    COMPUTED = "computed"


def printed_forms(read: str) -> tuple[str, ...]:
    """Return every plain number that one misreading could have turned into ``read``, itself not among them.

    A torn number's other half isn't in ``read``: it is looked for on the page (``evidence.Beside``).
    """
    return tuple(dict.fromkeys(form for form in one_away(read) if form != read and is_plain(form)))


def narrow(text: str) -> str:
    """Return a text with the signs of numbers that are as wide as Chinese characters made narrow, one for one."""
    for wide, usual in zip(_WIDE, _NARROW, strict=True):
        text = text.replace(wide, usual)  # some thirty times as fast as translate, on a page
    return text


def is_plain(number: str) -> bool:
    """Say whether a text is written as numbers are: no leading zeros, at most one decimal point, perhaps a sign."""
    return _PLAIN_NUMBER.fullmatch(number) is not None


def one_away(read: str) -> Iterator[str]:
    """Yield what one misreading undone makes of ``read``, whether it is a number or not, some of it more than once."""
    yield from _with_other_digits(read)
    yield from _with_other_point(read)
    yield read[1:] if read[0] == "-" else f"-{read}"
    yield from _cut_off(read)


def _with_other_digits(read: str) -> Iterator[str]:
    for place in range(len(read) + 1):
        before, after = read[:place], read[place:]
        yield from (before + digit + after for digit in DIGITS)
        if not after or after[0] not in DIGITS:
            continue
        yield from (before + digit + after[1:] for digit in DIGITS)
        yield before + after[1:]
        if after[1:2] and after[1] in DIGITS:
            yield before + after[1] + after[0] + after[2:]


def _with_other_point(read: str) -> Iterator[str]:
    digits = read.replace(".", "", 1)
    if digits != read:
        yield digits
    for decimals in range(1, min(MOST_DECIMALS, len(digits) - 1) + 1):
        yield f"{digits[:-decimals]}.{digits[-decimals:]}"


def _cut_off(read: str) -> Iterator[str]:
    """Yield what is left when two to ``MOST_GLUED`` digits at either end belong to a neighbour."""
    for digits in range(2, min(MOST_GLUED, len(read) - 1) + 1):
        for rest, kept in ((read[:digits], read[digits:]), (read[-digits:], read[:-digits])):
            if rest.isdigit():
                yield kept
