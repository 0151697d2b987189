"""Places: from a row of the long table a reader finds the value on its page."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from reviewer.data import Assessment, Field, Look, Origin, Span
from reviewer.errors import ExportError
from reviewer.export import frames, write
from reviewer.export.safe_text import LIMIT, visible
from reviewer.page.places import marked
from reviewer.reviewed import ReviewedRecord
from reviewer.wording import use_language
from tests.reviewer.made_exports import material, odd_everywhere, reviewed

RAW = "头版\n\n12345热线受理来电诉求10\n25件，其中直接\t办理493件，转交办理 532 件。\n"

SNIPPETS = [
    "头版 12345热线受理来电诉求【10 25】件，其中直接 办理493件，转交办理 5",
    "受理来电诉求10 25件，其中直接 办理【493】件，转交办理 532 件。",
    "5件，其中直接 办理493件，转交办理 【532】 件。",
    "",
]

SUFFIXES = ["xlsx", "csv", "parquet", "json"]


def at(text: str) -> tuple[Span, ...]:
    return (Span(RAW.index(text), RAW.index(text) + len(text)),)


def on_page() -> ReviewedRecord:
    """A record of ``RAW``: a number torn over a line end, a repaired one, one illegible, one that isn't there."""
    fields = (
        Field("calls", 1025, "1025", at("10\n25"), Origin.EXTRACTED, 0.97),
        Field("handled_directly", 493, "493", at("493"), Origin.REPAIRED, 1.0),
        Field("transferred", None, "53Z", at("532"), Origin.EXTRACTED, 0.4),
        Field("channels[0].count", 83, "", (), Origin.TYPED, 1.0),
    )
    one = reviewed("7.1")
    looks = {"transferred": Look.MISSING, "channels[0].count": Look.UNCOVERED}
    assessment = Assessment(covered=frozenset({"calls", "handled_directly"}), looks=looks)
    return replace(one, record=replace(one.record, fields=fields), assessment=assessment)


def test_each_value_has_a_row_with_its_line_and_what_vouches_for_it() -> None:
    places = frames(material(on_page(), raw=RAW))["places"]
    assert set(places["record"]) == {"7.1"}
    assert set(places["verified_by"]) == {"李"}
    columns = ["path", "field", "value", "text", "line", "origin", "confidence", "look", "covered"]
    assert places[columns].astype(object).where(places[columns].notna(), None).values.tolist() == [
        ["calls", "来电诉求", "1025", "1025", 3, "extracted", 0.97, None, True],
        ["handled_directly", "直接办理", "493", "493", 4, "repaired", 1.0, None, True],
        ["transferred", "转交办理", None, "53Z", 4, "extracted", 0.4, "missing", False],
        ["channels[0].count", "留言渠道 1 · 件数", "83", None, None, "typed", 1.0, "uncovered", False],
    ]
    assert list(places["snippet"].fillna("")) == SNIPPETS


def test_in_the_workbook_numbers_are_numbers_and_words_are_in_the_language_of_the_desk(tmp_path: Path) -> None:
    use_language("en")
    write(tmp_path / "out.xlsx", material(on_page(), raw=RAW))
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx")["Places"]
    assert (sheet.auto_filter.ref, sheet.freeze_panes) == ("A1:N5", "B2")
    rows = [[cell.value for cell in row[5:13]] for row in sheet.iter_rows(min_row=3, max_row=5)]
    assert rows == [
        [493, "493", 4, SNIPPETS[1], "repaired", 1, None, "yes"],
        [None, "53Z", 4, SNIPPETS[2], "read", 0.4, "missing", None],
        [83, None, None, None, "typed", 1, "in no sum", None],
    ]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_it_goes_into_every_format_and_stays_out_where_it_is_declined(tmp_path: Path, suffix: str) -> None:
    write(tmp_path / f"out.{suffix}", material(on_page(), raw=RAW))
    write(tmp_path / f"bare.{suffix}", material(on_page(), raw=RAW, places=False))
    assert lines_in(tmp_path, "out", suffix) == [3, 4, 4, None]
    assert lines_in(tmp_path, "bare", suffix) is None
    assert "places" not in frames(material(on_page(), places=False))


def lines_in(folder: Path, name: str, suffix: str) -> list[int | None] | None:
    """Return the lines that an export names, None where it has no places."""
    if suffix == "xlsx":
        book = openpyxl.load_workbook(folder / f"{name}.xlsx")
        return [row[7].value for row in book["出处"].iter_rows(min_row=2)] if "出处" in book.sheetnames else None
    if suffix == "json":
        rows = json.loads((folder / f"{name}.json").read_text(encoding="utf-8")).get("places")
        return rows and [row["line"] for row in rows]
    path = folder / f"{name}.places.{suffix}"
    if not path.exists():
        return None
    if suffix == "parquet":
        return [None if pd.isna(line) else int(line) for line in pd.read_parquet(path)["line"]]
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return [int(row["line"]) if row["line"] else None for row in csv.DictReader(stream)]


def test_a_large_review_is_asked_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reviewer.export.tabulate.MOST_WITH_PLACES", 1)
    records = [reviewed("1.1"), reviewed("2.1")]
    done = write(tmp_path / "out.json", material(*records))
    assert any("出处" in sentence for sentence in done.remarks)
    assert lines_in(tmp_path, "out", "json") is None
    wanted = write(tmp_path / "out.json", material(*records, raw=RAW, places=True))
    assert not any("出处" in sentence for sentence in wanted.remarks)
    assert len(lines_in(tmp_path, "out", "json") or ()) == 18
    assert len(frames(material(*records))["places"]) == 18


def test_more_rows_than_a_sheet_holds_are_refused_before_anything_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reviewer.export.sheets.MOST_ROWS", 100)
    with pytest.raises(ExportError, match="出处"):
        write(tmp_path / "out.xlsx", material(*[reviewed(f"{number}.1") for number in range(12)], raw=RAW))
    assert not list(tmp_path.iterdir())


@given(st.text(alphabet="甲1 \n\t=【】\x07", min_size=1, max_size=300), st.data())
def test_a_snippet_is_one_line_with_the_value_in_it(raw: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(raw) - 1))
    end = data.draw(st.integers(start, min(len(raw), start + 150)))
    snippet = marked(raw, [Span(start, end)])
    assert "\n" not in snippet
    assert f"【{squeezed(raw[start:end])}】" in squeezed(snippet)
    assert squeezed(snippet) == squeezed(f"{raw[max(0, start - 20) : start]}【{raw[start:end]}】{raw[end : end + 20]}")


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_a_value_in_several_parts_has_each_marked_and_long_gaps_are_left_out() -> None:
    raw = "甲" * 30 + "12" + "乙" * 1000 + "34" + "丙" * 5
    middle = "乙" * 100 + "…" + "乙" * 100
    assert marked(raw, [Span(30, 32), Span(1032, 1034)]) == f"{'甲' * 20}【12】{middle}【34】{'丙' * 5}"
    assert marked("（西 宁\n市）", [Span(1, 2), Span(3, 4), Span(5, 6)]) == "（【西 宁 市】）"
    assert marked("甲乙", [Span(1, 1)]) == "甲【】乙"
    assert len(marked("字" * 50_000, [Span(0, 50_000)])) < 300


ODD = "=1+1", "+1", "-2", "@SUM(A1)", "\tx", "<r>x</r>", "_x0041_", "&amp;", "a\x07b\x00", "\ud800\uffff", "长" * 40_000


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_are_texts_on_every_sheet_and_in_every_file(tmp_path: Path, text: str) -> None:
    """Whatever a page, a person or a file's name may hold."""
    one = odd_everywhere(text)
    for suffix in ("xlsx", "csv"):
        write(tmp_path / f"out.{suffix}", material(one, raw=text))
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    with CalamineWorkbook.from_path(tmp_path / "out.xlsx") as quick:
        for sheet in book:
            cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row if cell.value is not None]
            assert sheet.title == "核对" or not any(cell.data_type == "f" for cell in cells)
            there = [cell for row in quick.get_sheet_by_name(sheet.title).iter_rows() for cell in row]
            assert sheet.title in ("列说明", "核对") or any(holds(cell, text) for cell in there)
    for path in tmp_path.glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as stream:
            assert not any(cell.startswith(("=", "+", "@", "\t")) for row in csv.reader(stream) for cell in row)


def holds(cell: object, text: str) -> bool:
    shown = visible(text)
    if not isinstance(cell, str) or len(cell.encode("utf-16-le")) // 2 > LIMIT:
        return False
    return cell == shown or (len(text) > LIMIT and cell.startswith(shown[:9000]) and "截断" in cell)
