"""Which numbers a spreadsheet and a float64 can hold without changing a digit."""

from datetime import date
from decimal import Decimal
from typing import Final, TypeGuard

MOST_DIGITS: Final = 15
_TOO_LARGE: Final = 10**MOST_DIGITS


def is_exact(value: object) -> TypeGuard[int | Decimal]:
    """Say whether a value is a number that a float64 holds digit by digit: up to 15 of them, and below 10^15."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return False
    if isinstance(value, int):
        return -_TOO_LARGE < value < _TOO_LARGE
    if not value.is_finite() or abs(value) >= _TOO_LARGE:
        return False
    digits = value.as_tuple()
    assert isinstance(digits.exponent, int)
    return len(digits.digits) <= MOST_DIGITS and digits.exponent >= -MOST_DIGITS


def tidy(number: int | Decimal) -> int | Decimal:
    """Return a sum without the digits and zeros that a spreadsheet wouldn't show: at most nine decimals."""
    if isinstance(number, int):
        return number
    rounded: Decimal = round(number, 9)
    return int(rounded) if rounded == int(rounded) else rounded.normalize()


FIRST_EXCEL_DAY: Final = date(1900, 3, 1)
"""Earlier days are another day in Excel (which has a 29 February 1900) than anywhere else, or none at all."""
