"""The reader on pages made up with their truth: seeds are fixed, so a failure names a page that can be looked at."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest

from reviewer.checks import assess
from reviewer.data import Field, Record, Severity
from reviewer.extract import PageText, extract
from reviewer.page import TextMap, read_back
from reviewer.report_types import ReportType
from reviewer.report_types.loader import load_types
from tests.bench.scoring import ours, score, script
from tests.made_up.pages import MadeUpPage, made_up_page
from tests.made_up.reports import misprinted

CLEAN = range(150)
WITHOUT = range(60)
MISREAD = range(40)


@pytest.fixture(scope="module")
def types() -> tuple[ReportType, ...]:
    return load_types()


def records_of(page: MadeUpPage, types: Sequence[ReportType]) -> tuple[Record, ...]:
    return extract(PageText(page.name, TextMap.whole(page.text)), types).records


def errors_name(record: Record, types: Sequence[ReportType], path: str) -> bool:
    checks = next(one.checks for one in types if one.name == record.type)
    findings = assess(record, checks).findings
    return any(path in one.paths for one in findings if one.severity is Severity.ERROR)


def with_value(record: Record, field: Field, value: int) -> Record:
    return replace(record, fields=tuple(one._replace(value=value) if one == field else one for one in record.fields))


def test_the_same_seed_makes_the_same_page_and_misreading_changes_no_truth() -> None:
    for seed in CLEAN:
        page, again, misread = made_up_page(seed), made_up_page(seed), made_up_page(seed, 0.05)
        assert page == again
        assert [one.values for one in misread.reports] == [one.values for one in page.reports]
        assert not any(one.misread for one in page.reports)


def test_the_printed_values_stand_on_the_page() -> None:
    for seed in CLEAN:
        page = made_up_page(seed)
        for number, report in enumerate(page.reports):
            for path, shown in report.shown.items():
                standing = "".join(page.text[place] for place in page.places(number, path))
                assert standing.translate({0xFF10 + digit: str(digit) for digit in range(10)}) == shown


def test_misreading_touches_about_the_share_asked_for() -> None:
    ink = [one for seed in MISREAD for one in made_up_page(seed, 0.1).ink if one.report >= 0 and one.sign != "\n"]
    assert 0.08 < sum(one.misread for one in ink) / len(ink) < 0.13


@pytest.mark.parametrize("seed", CLEAN)
def test_a_clean_page_is_read_wholly_right(seed: int, types: tuple[ReportType, ...]) -> None:
    page = made_up_page(seed)
    assert score(page, ours(page, types)).right


@pytest.mark.parametrize("seed", WITHOUT)
def test_a_page_without_a_report_gives_no_record(seed: int, types: tuple[ReportType, ...]) -> None:
    assert not records_of(made_up_page(seed, kind="none"), types)


@pytest.mark.parametrize("seed", range(60))
def test_a_clean_value_stands_where_it_was_printed(seed: int, types: tuple[ReportType, ...]) -> None:
    page = made_up_page(seed)
    records = records_of(page, types)
    for number, report in enumerate(page.reports):
        record = next(one for one in records if one.type == report.type)
        for path in report.shown:
            field = record.field(path)
            assert field is not None
            inked = [place for span in field.spans for place in range(*span) if not page.text[place].isspace()]
            assert inked == page.places(number, path)


@pytest.mark.parametrize("seed", MISREAD)
def test_every_field_of_a_misread_page_keeps_its_way_back(seed: int, types: tuple[ReportType, ...]) -> None:
    page = made_up_page(seed, 0.02)
    working = TextMap.whole(page.text)
    for record in records_of(page, types):
        assert all(read_back(working, one.spans) == one.text for one in record.fields)


@pytest.mark.parametrize("seed", range(40))
def test_of_a_misread_page_nothing_is_lost_invented_or_silently_wrong(seed: int, types: tuple[ReportType, ...]) -> None:
    page = made_up_page(seed, 0.01)
    scored = score(page, ours(page, types))
    assert None not in scored.wrong
    assert not scored.surplus
    assert not any(scored.silent)


@pytest.mark.parametrize("seed", range(100))
def test_a_number_the_paper_printed_wrong_is_read_as_printed_and_named_by_an_error(
    seed: int, types: tuple[ReportType, ...]
) -> None:
    page = made_up_page(seed, misprint=True)
    assert score(page, ours(page, types)).right
    for report in page.reports:
        record = next(one for one in records_of(page, types) if one.type == report.type)
        assert errors_name(record, types, report.misprinted)


@pytest.mark.parametrize("seed", range(40))
def test_a_wrong_digit_in_a_covered_number_always_gives_an_error(seed: int, types: tuple[ReportType, ...]) -> None:
    for record in records_of(made_up_page(seed), types):
        checks = next(one.checks for one in types if one.name == record.type)
        covered = assess(record, checks).covered
        for field in record.fields:
            if field.path in covered:
                assert isinstance(field.value, int)
                wrong = misprinted(Random(seed), field.value)
                assert errors_name(with_value(record, field, wrong), types, field.path)


def test_the_script_of_the_bench_reads_every_clean_page() -> None:
    pages = [made_up_page(seed) for seed in range(400)]
    assert all(score(page, script(page)).right for page in pages)
