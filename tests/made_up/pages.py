"""Whole made-up pages, each with its truth: the same seed always makes the same page."""

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from tests.made_up.articles import REPORT_HEADLINES, article, headline
from tests.made_up.ink import Ink, Pen, Printed, Strip, plain, text_of
from tests.made_up.layout import Layout, set_in_columns
from tests.made_up.misreading import misread
from tests.made_up.reports import write_daily, write_weekly
from tests.made_up.wording import CITIES

KINDS = ("hotline_daily",) * 6 + ("hotline_weekly",) * 2 + ("both",) + ("none",)
_FIRST_DAY, _DAYS = date(2022, 1, 10), 1200


class PrintedReport(NamedTuple):
    """A report as the paper prints it.

    Attributes:
        type: Name of its report type.
        values: Field path -> value as printed; None where the report has none.
        shown: Field path -> the signs printed for it.
        misprinted: Path of the number the paper printed wrong, or empty.
        misread: Paths of values of which a sign was misread.
    """

    type: str
    values: Mapping[str, Printed]
    shown: Mapping[str, str]
    misprinted: str
    misread: frozenset[str]


class MadeUpPage(NamedTuple):
    """A page as a reader of columns delivers it, with the reports printed on it in order."""

    name: str
    ink: tuple[Ink, ...]
    reports: tuple[PrintedReport, ...]

    @property
    def text(self) -> str:
        """The raw text."""
        return text_of(list(self.ink))

    def places(self, report: int, path: str) -> list[int]:
        """Return the offsets in the text at which a value's signs stand."""
        found, at = [], 0
        for one in self.ink:
            if one.report == report and one.path == path:
                found += range(at, at + len(one.sign))
            at += len(one.sign)
        return found


def made_up_page(seed: int, misread_rate: float = 0.0, misprint: bool = False, kind: str = "") -> MadeUpPage:
    """Make a page up.

    Args:
        seed: The same seed and arguments make the same page; the printed page doesn't depend on ``misread_rate``.
        misread_rate: Share of the reports' signs that are misread.
        misprint: Whether the paper itself printed a number wrong.
        kind: ``hotline_daily``, ``hotline_weekly``, ``both`` or ``none``; empty chooses.
    """
    rng = Random(f"page {seed}")
    kind = kind or rng.choice(KINDS)
    day = _FIRST_DAY + timedelta(days=rng.randrange(_DAYS))
    year_in = rng.choice(("name", "name", "report", "article"))
    name = f"{day:%Y-%m-%d}_A{rng.randint(1, 16):02}.txt" if year_in == "name" else f"{seed:05}.txt"
    pens = [_written(rng, one, number, day, year_in, misprint) for number, one in enumerate(_types(rng, kind))]
    strip = _assembled(rng, [pen for _, pen, _ in pens], day, year_in)
    ink = tuple(misread(strip, misread_rate, Random(f"misread {seed}")))
    touched = {(one.report, one.path) for one in ink if one.misread}
    reports = tuple(
        PrintedReport(one, pen.values, pen.shown, wrong, frozenset(path for at, path in touched if at == number))
        for number, (one, pen, wrong) in enumerate(pens)
    )
    return MadeUpPage(name, ink, reports)


def _types(rng: Random, kind: str) -> list[str]:
    both = ["hotline_weekly", "hotline_daily"]
    rng.shuffle(both)
    return {"both": both, "none": []}.get(kind, [kind])


def _written(rng: Random, kind: str, number: int, day: date, year_in: str, misprint: bool) -> tuple[str, Pen, str]:
    pen = Pen(number)
    if kind == "hotline_daily":
        wrong = write_daily(rng, pen, day - timedelta(days=1), year_in == "report", misprint)
    else:
        wrong = write_weekly(rng, pen, day - timedelta(days=rng.randint(1, 3)), year_in == "report", misprint)
    return kind, pen, wrong


def _assembled(rng: Random, reports: list[Pen], day: date, year_in: str) -> Strip:
    """Put reports between articles; headlines stand before, after, far away, or glued to what follows."""
    city = rng.choice(CITIES)
    others = [article(rng, city, day) for _ in range(rng.randint(0 if reports else 1, 5))]
    if year_in == "article" or not others:
        others.append(article(rng, city, day, dated=f"{day.year}年{day.month}月{day.day}日"))
    places = sorted(rng.randint(0, len(others)) for _ in reports)
    strip: Strip = []
    late: list[str] = []
    for place in range(len(others) + 1):
        for pen, wanted in zip(reports, places, strict=True):
            if wanted == place:
                strip += _headed(rng, city, rng.choice(REPORT_HEADLINES).format(c=city), late)
                strip += set_in_columns(pen.strip, Layout.of(rng), rng)
        if place < len(others):
            strip += _headed(rng, city, headline(rng, city), late)
            strip += set_in_columns(plain(others[place]), Layout.of(rng), rng)
    return strip + plain("".join(f"\n{one}\n" for one in late))


def _headed(rng: Random, city: str, words: str, late: list[str]) -> Strip:
    """Return a headline in front, or keep it for the end of the page."""
    where = rng.random()
    if where < 0.45:
        late.append(words)
        return []
    if where < 0.55:
        return plain(f"{words} ")
    return plain(f"\n{words}\n\n")
