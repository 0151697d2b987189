"""Signs on made-up paper: each knows which value of which report it belongs to, wherever the layout takes it."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

Printed = int | Decimal | date | str | None
"""A value as the paper prints it; None for a field it doesn't print."""


class Ink(NamedTuple):
    """One sign. ``report`` is the number of its report on the page, -1 for the rest of the paper."""

    sign: str
    report: int = -1
    path: str = ""
    misread: bool = False


Strip = list[Ink]


class Pen:
    """Writes a report sign by sign and keeps what was printed, by field path."""

    def __init__(self, report: int) -> None:
        self.report = report
        self.strip: Strip = []
        self.values: dict[str, Printed] = {}
        self.shown: dict[str, str] = {}

    def write(self, text: str) -> None:
        """Write words of the sentence."""
        self.strip += [Ink(sign, self.report) for sign in text]

    def enter(self, path: str, text: str, value: Printed) -> None:
        """Write a value into its field."""
        self.strip += [Ink(sign, self.report, path) for sign in text]
        self.values[path], self.shown[path] = value, text

    def number(self, path: str, value: int) -> None:
        """Write a plain number."""
        self.enter(path, str(value), value)

    def leave_out(self, path: str) -> None:
        """Note that the report has no such value."""
        self.values[path] = None


def plain(text: str) -> Strip:
    """Return ink that belongs to no report."""
    return [Ink(sign) for sign in text]


def text_of(strip: Strip) -> str:
    """Return what is written."""
    return "".join(one.sign for one in strip)
