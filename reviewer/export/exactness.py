"""What a spreadsheet can't show as it is: long sums, and days before its calendar."""

from datetime import date
from decimal import Decimal
from typing import Final


def tidy(number: int | Decimal) -> int | Decimal:
    """Return a sum without the digits and zeros that a spreadsheet wouldn't show: at most nine decimals."""
    if isinstance(number, int):
        return number
    rounded: Decimal = round(number, 9)
    return int(rounded) if rounded == int(rounded) else rounded.normalize()


FIRST_EXCEL_DAY: Final = date(1900, 3, 1)
"""Earlier days are another day in Excel (which has a 29 February 1900) than anywhere else, or none at all."""
