"""All values of a text: dates and periods first, then the numbers, percentages and ranges outside of them."""

from datetime import date
from typing import Final

from reviewer.values.amounts import amounts_in
from reviewer.values.days import days_in
from reviewer.values.found import Found

_HALF_WIDTH: Final = str.maketrans("０１２３４５６７８９％．－＋，／", "0123456789%.-+,/")


def found_in(text: str, on: date | None) -> tuple[Found, ...]:
    """Find them, as ``values.values_in`` says."""
    even = text.translate(_HALF_WIDTH)
    days = days_in(even, on)
    hidden = list(even)
    for one in days:
        hidden[one.start : one.end] = "\n" * (one.end - one.start)
    amounts = amounts_in("".join(hidden))
    found = sorted([*days, *amounts], key=lambda one: one.start)
    return tuple(one._replace(text=text[one.start : one.end]) for one in found)
