"""All values of a text: dates and periods first, then the numbers outside of them and of clock times."""

from datetime import date

from reviewer.values.amounts import amounts_in
from reviewer.values.clock import clock_times
from reviewer.values.days import days_in
from reviewer.values.found import Found
from reviewer.values.numerals import HALF_WIDTH


def found_in(text: str, on: date | None) -> tuple[Found, ...]:
    """Find them, as ``values.values_in`` says."""
    even = text.translate(HALF_WIDTH)
    days = days_in(even, on)
    hidden = list(even)
    for start, end in [*((one.start, one.end) for one in days), *clock_times(even)]:
        hidden[start:end] = "\n" * (end - start)
    amounts = amounts_in("".join(hidden))
    found = sorted([*days, *amounts], key=lambda one: one.start)
    return tuple(one._replace(text=text[one.start : one.end]) for one in found)
