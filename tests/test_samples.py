import json
from pathlib import Path

import pytest

from reviewer.extract import PageText, extract
from reviewer.page import TextMap, read_back
from reviewer.reading.files import read_source
from reviewer.report_types import ReportType
from reviewer.report_types.loader import load_types
from tests.sample_pages import SAMPLES, expectation_beside, result_of, sample_pages, written


@pytest.fixture(scope="module")
def types() -> tuple[ReportType, ...]:
    return load_types()


def test_every_expectation_has_its_page_and_every_page_its_expectation() -> None:
    pages = sample_pages()
    assert len(pages) >= 16
    assert sorted(SAMPLES.iterdir()) == sorted([*pages, *map(expectation_beside, pages)])


@pytest.mark.parametrize("page", sample_pages(), ids=lambda page: page.stem)
def test_a_sample_reads_as_expected(page: Path, types: tuple[ReportType, ...]) -> None:
    beside = expectation_beside(page)
    assert beside.is_file(), f"{page.name} has no expectation: python -m tests.write_expectations {page.stem}"
    result = result_of(page, types)
    expected = json.loads(beside.read_text(encoding="utf-8"))
    assert result == expected
    assert written(result) == beside.read_text(encoding="utf-8")


@pytest.mark.parametrize("page", sample_pages(), ids=lambda page: page.stem)
def test_a_sample_s_fields_stand_where_they_say(page: Path, types: tuple[ReportType, ...]) -> None:
    working = TextMap.whole(read_source(page, page.name).raw)
    for record in extract(PageText(page.name, working), types).records:
        assert all(read_back(working, one.spans) == one.text for one in record.fields)
