"""The labels themselves: each figure stands in its text and means the value it is labelled with."""

import re
from decimal import Decimal
from itertools import pairwise

import pytest

from reviewer.indicators import Bound, Direction, Kind
from reviewer.values import read_number
from tests.indicators.labelled import FIELDS, FOLDER, HALVES, Label, Paragraph, entries, paragraphs, squeezed

ALL = paragraphs()
KNOWN = {"id", "half", "text", "indicators"}
KNOWN_OF_ONE = {"value", "high", "at", "nth", "optional", "also", *FIELDS, *(f"{field}_also" for field in FIELDS)}
NUMERAL = "[零〇一二两三四五六七八九十百千]+"
NUMBER = re.compile(rf"(?:零下|-)?(?:\d[\d,]*(?:\.\d+)?[百千]?|{NUMERAL}(?:[万点]{NUMERAL})?)")
RANKS = {"首位": 1, "榜首": 1, "首": 1}


def each() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("paragraph", ALL, ids=lambda one: one.id)


def numbers_in(snippet: str) -> list[Decimal]:
    """Return what the numerals of a snippet mean, each read by itself."""
    found = []
    for one in NUMBER.findall(snippet):
        sign = -1 if one[0] in "零-" and len(one) > 1 else 1
        bare = one.removeprefix("零下").removeprefix("-").replace(",", "")
        number = read_number(bare) or read_number(f"一{bare}")
        if number is not None:
            found += [sign * number] if one[0] == "零" else [sign * number, number]  # the - of 2-4 is no sign
        if bare[-1] in "百千" and bare[0].isdigit():  # 千 of 3千瓦 is the unit's
            found.append(sign * Decimal(bare[:-1]))
    return found


def is_printed(label: Label) -> bool:
    """Return whether the snippet means the labelled value, and the upper end if there is one."""
    if label.at in RANKS:
        return label.value == RANKS[label.at]
    numbers = numbers_in(label.at)
    if "成" in label.at:
        tenths, _, rest = label.at.partition("成")
        ones = numbers_in(rest) or [Decimal(5 if rest.startswith("半") else 0)]
        return label.value == 10 * numbers_in(tenths)[0] + ones[0]
    if "分之" in label.at and "百分之" not in label.at:
        return label.value == numbers[2] / numbers[0]
    return label.value in numbers and label.high in (None, *numbers)


@each()
def test_each_figure_means_its_value(paragraph: Paragraph) -> None:
    for label in paragraph.indicators:
        assert is_printed(label), label


@each()
def test_figures_stand_in_order_and_apart(paragraph: Paragraph) -> None:
    places = [label.place for label in paragraph.indicators]
    assert all(before[1] <= after[0] for before, after in pairwise(places))
    text = squeezed(paragraph.text)
    for start, _ in places:
        assert not re.search(r"\d[.,]?$", text[:start]) or not text[start].isdigit(), text[start:]


@each()
def test_units_stand_in_the_figure_or_after_the_last_of_a_list(paragraph: Paragraph) -> None:
    text = squeezed(paragraph.text)
    for label in paragraph.indicators:
        unit = squeezed(label.right["unit"][0])
        # 多 or 余 may stand inside a unit; 成 is written %, and a rank's unit is 位 whatever is printed.
        bare = re.sub("[多余来]", "", text[label.place[0] :].partition("。")[0])
        assert unit in bare or re.search("成|百分之", label.at) or label.right["kind"][0] == Kind.RANK, label


@each()
def test_kinds_directions_and_bounds_are_known(paragraph: Paragraph) -> None:
    for label in paragraph.indicators:
        assert set(label.right["kind"]) <= set(Kind)
        assert set(label.right["direction"]) <= set(Direction)
        assert set(label.right["bound"]) <= set(Bound)
        if label.right["kind"] != (Kind.CHANGE,) and Kind.CHANGE not in label.right["kind"]:
            assert label.right["direction"] == label.right["base"] == ("",), label
        if label.right["kind"] == (Kind.RANK,):
            assert label.right["unit"][0] == "位"


@each()
def test_words_stand_in_the_text(paragraph: Paragraph) -> None:
    text = squeezed(paragraph.text)
    for label in paragraph.indicators:
        assert label.right["subject"][0]
        assert set(squeezed(label.right["subject"][0])) <= set(text), label
        for field in ("period", "base", "of", "scope"):
            words = [squeezed(one) for one in label.right[field] if one]
            # 2020年 is meant by 2018—2022年 though not in print.
            assert not words or any(one in text for one in words), label


def test_entries_hold_no_other_names() -> None:
    for entry in entries():
        assert set(entry) == KNOWN
        assert all(set(one) <= KNOWN_OF_ONE for one in entry["indicators"]), entry["id"]


def test_no_paragraph_is_there_twice() -> None:
    assert {one.half for one in ALL} == set(HALVES)
    assert len({one.id for one in ALL}) == len(ALL)
    assert len({squeezed(one.text) for one in ALL}) == len(ALL)


def test_both_halves_hold_paragraphs_without_figures_and_broken_ones() -> None:
    for half in HALVES:
        some = paragraphs(half)
        assert 10 * sum(not one.indicators for one in some) >= len(some)
        assert 20 * sum("\n" in one.text for one in some) > len(some)


def test_files_stay_small() -> None:
    assert all(path.stat().st_size < 100_000 for path in FOLDER.glob("paragraphs_*.jsonl"))
