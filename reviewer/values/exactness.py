"""Which numbers a float64 holds digit by digit, as spreadsheets, frames and most readers of JSON keep numbers."""

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
