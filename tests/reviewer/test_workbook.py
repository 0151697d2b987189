"""The workbook: real values, safe text, safe names, and nothing in place that doesn't read back as it was meant."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl.workbook import Workbook
from python_calamine import CalamineWorkbook

from reviewer.cli.tables import look_words
from reviewer.data import Look
from reviewer.errors import ExportError
from reviewer.export import Material, read_back, sheet_values, workbook, write
from reviewer.export.read_back import compare
from reviewer.export.safe_text import LIMIT, visible
from reviewer.export.tables import Table
from reviewer.export.tabulate import tabulate
from reviewer.values import written
from reviewer.wording import Language, speaking, use_language
from tests.reviewer.made_exports import corrected, daily_type, material, reviewed

DAILY, CHANNELS = "12345热线日报", "12345热线日报·留言渠道"


def export(folder: Path, given: Material) -> Workbook:
    write(folder / "out.xlsx", given)
    return openpyxl.load_workbook(folder / "out.xlsx")


def read(path: Path, sheet: str) -> list[list[object]]:
    with CalamineWorkbook.from_path(path) as book:
        return [list(row) for row in book.get_sheet_by_name(sheet).iter_rows()]


def test_numbers_and_dates_are_real_and_headers_are_for_people(tmp_path: Path) -> None:
    book = export(tmp_path, material(reviewed("1.1", {"rate": Decimal("90.9")})))
    sheet = book[DAILY]
    header, row = ([cell.value for cell in cells] for cells in sheet.iter_rows())
    assert header[:9] == [
        "记录", "来源", "状态", "日期", "来电诉求", "网民留言", "直接办理", "转交办理", "办结率（%）",
    ]  # fmt: skip
    assert header[9] == "核定人"
    assert header[10].startswith("核定时间（UTC")
    assert row[:9] == ["#1.1", "pages/1.txt", "已核定", datetime(2025, 3, 26), 1025, 83, 493, 532, 90.9]
    assert (sheet["D2"].number_format, sheet["D2"].is_date, sheet["K2"].is_date) == ("yyyy-mm-dd", True, True)
    assert [cell.data_type for cell in sheet[2]] == ["s", "s", "s", "d", "n", "n", "n", "n", "n", "s", "d"]


def test_the_last_sheet_explains_every_column_of_every_sheet(tmp_path: Path) -> None:
    book = export(tmp_path, material(corrected(reviewed())))
    assert book.sheetnames == [DAILY, CHANNELS, "核对", "更正", "认可的问题", "出处", "来源", "列说明"]
    rows = list(book["列说明"].iter_rows(min_row=2, values_only=True))
    for name in book.sheetnames:
        headers = [cell.value.partition("（UTC")[0] for cell in book[name][1]]
        assert [row[5] for row in rows if row[1] == name] == headers
    of_channels = [row for row in rows if row[0] == "hotline_daily.channels"]
    assert [row[4] for row in of_channels] == ["record", "row", "status", "name", "count"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_a_column_is_explained_with_are_the_words_its_cells_have(language: Language) -> None:
    with speaking(language):
        explained = {column.kind: column.meaning for table in _tables() for column in table.columns}
        for kind in ("status", "verdict", "fault", "origin", "look"):
            for word in filter(None, sheet_values.words_of(kind).values()):
                assert str(word) in explained[kind]


def test_every_reason_to_look_that_leaves_the_review_has_a_word() -> None:
    assert set(sheet_values.words_of("look")) == set(Look) - {Look.MISSED}
    assert set(look_words()) == set(Look)


def _tables() -> tuple[Table, ...]:
    return tabulate(material(corrected(reviewed()))).tables


def test_headers_stay_in_sight_and_can_filter_and_columns_fit(tmp_path: Path) -> None:
    book = export(tmp_path, material(reviewed("1.1", channels=[{"name": "很长很长的渠道名称" * 3, "count": 1}])))
    for sheet in book:
        assert sheet.freeze_panes in ("A2", "B2")
        assert sheet.auto_filter.ref is not None
    widths = book[CHANNELS].column_dimensions
    assert widths["D"].width > 54
    assert widths["E"].width < 12


def test_the_trail_says_what_became_of_each_value(tmp_path: Path) -> None:
    book = export(tmp_path, material(corrected(reviewed("1.1"))))
    change = [cell.value for cell in book["更正"][2]]
    assert change[:4] == ["#1.1", "pages/1.txt", "已核定", "识读"]
    assert change[4:11] == ["transferred", "转交办理", "582", 582, 532, 532, "李"]
    assert change[12:] == ["看错", 143, "转交相关责任单位582件"]
    verdict = [cell.value for cell in book["认可的问题"][2]]
    assert (verdict[4], verdict[9], verdict[12]) == ("报上就是这样印的", "不是从大到小。", "报纸如此")
    source = [cell.value for cell in book["来源"][2]]
    assert source[:5] == ["#1", "pages/1.txt", "/data/pages/1.txt", "ab" * 32, "utf-8"]
    assert source[6:10] == [1, 1, 1, "0.1.0"]
    quick = openpyxl.load_workbook(tmp_path / "out.xlsx", read_only=True)  # believes the size the sheet states
    assert quick["来源"].max_row == 4
    quick.close()
    assert book["来源"]["A4"].value == "共 1 条记录，已核定 1 条；这里有 1 条。"


def test_records_that_are_not_verified_are_marked_in_word_and_colour(tmp_path: Path) -> None:
    book = export(tmp_path, material(reviewed("1.1"), reviewed("2.1", verified=False), only_verified=False))
    assert [row[2].value for row in book[DAILY].iter_rows(min_row=2)] == ["已核定", "未核定"]
    rules = [rule.formula for area in book[DAILY].conditional_formatting for rule in area.rules]
    assert ['$C2="未核定"'] in rules


def test_in_english_all_headers_and_sheets_are_english(tmp_path: Path) -> None:
    use_language("en")
    book = export(tmp_path, material(corrected(reviewed())))
    assert book.sheetnames == [
        "12345 hotline daily report", "12345 hotline daily…·Channels", "Checks", "Corrections",
        "Accepted findings", "Places", "Sources", "Columns",
    ]  # fmt: skip
    for name in book.sheetnames:
        assert all(str(cell.value).isascii() for cell in book[name][1])
        assert book[name]["A2"].value


texts = st.text(min_size=1, max_size=60) | st.sampled_from("=+-@\t'<&_").flatmap(
    lambda sign: st.text().map(sign.__add__)
)


@given(st.lists(texts, min_size=1, max_size=5))
@example(["=1+1", "+1", "-1", "@SUM(A1)", "'=1", '=HYPERLINK("x")'])
@example(["<r>x</r>", "_x0041_", "_x005F_x0041_", "&amp;", "]]>", " a ", "a\nb", "\x07\r\x00", "😀\ud800\uffff"])
def test_any_text_comes_back_as_text_and_is_never_a_formula(given_texts: list[str]) -> None:
    rows = [{"name": text, "count": 1} for text in given_texts]
    with TemporaryDirectory() as name:
        folder = Path(name)
        sheet = export(folder, material(reviewed("1.1", {"online_messages": len(rows)}, rows)))[CHANNELS]
        assert {cell.data_type for (cell,) in sheet["D2" : f"D{len(rows) + 1}"]} == {"s"}
        assert [row[3] for row in read(folder / "out.xlsx", CHANNELS)[1:]] == [visible(text) for text in given_texts]


numbers = (
    st.integers(-(10**20), 10**20)
    | st.decimals(allow_nan=False, allow_infinity=False, places=4)
    | st.decimals(-(10**20), 10**20, allow_nan=False, allow_infinity=False)
)


@given(st.lists(st.tuples(numbers, st.dates()), min_size=1, max_size=5))
@example([(Decimal("1E+20"), date(1900, 2, 28)), (10**15, date(1900, 3, 1)), (10**15 - 1, date(9999, 12, 31))])
def test_any_number_and_any_date_comes_back_equal(pairs: list[tuple[int | Decimal, date]]) -> None:
    records = [
        reviewed(f"{place}.1", {"rate": number, "report_date": day}) for place, (number, day) in enumerate(pairs)
    ]
    with TemporaryDirectory() as name:
        write(Path(name, "out.xlsx"), material(*records))
        rows = read(Path(name, "out.xlsx"), DAILY)[1:]
    for row, (number, day) in zip(rows, pairs, strict=True):
        assert Decimal(row[8] if isinstance(row[8], str) else repr(row[8])) == number
        assert row[3] == (day if day >= date(1900, 3, 1) else written(day))


def test_a_number_kept_as_text_is_marked(tmp_path: Path) -> None:
    sheet = export(tmp_path, material(reviewed("1.1", {"rate": Decimal("0.12345678901234567")})))[DAILY]
    assert sheet["I2"].value == "0.12345678901234567"
    rules = {str(area.sqref): [rule.formula for rule in area.rules] for area in sheet.conditional_formatting}
    assert rules["I2"] == [["ISTEXT($I2)"]]


@pytest.mark.parametrize("sign", ["长", "😀"])
def test_a_text_too_long_for_a_cell_is_cut_with_a_mark_and_a_sentence(tmp_path: Path, sign: str) -> None:
    done = write(tmp_path / "out.xlsx", material(reviewed("1.1", channels=[{"name": sign * 40_000, "count": 83}])))
    text = read(tmp_path / "out.xlsx", CHANNELS)[1][3]
    assert isinstance(text, str)
    assert text.endswith("…【已截断，原有 40000 字】")
    assert LIMIT - 2 <= len(text.encode("utf-16-le")) // 2 <= LIMIT
    assert any("截断" in sentence and "渠道" in sentence for sentence in done.remarks)
    assert read(tmp_path / "out.xlsx", "来源")[-1][0] == done.remarks[-1]


def test_two_types_with_one_title_get_sheets_of_their_own(tmp_path: Path) -> None:
    types = [daily_type(), daily_type(name="other")]
    book = export(tmp_path, material(reviewed("1.1"), reviewed("2.1", kind="other"), types=types))
    assert [name for name in book.sheetnames if name.startswith(DAILY)] == [
        DAILY, CHANNELS, f"{DAILY} 2", f"{CHANNELS} 2",
    ]  # fmt: skip


def test_a_type_without_records_has_no_sheet(tmp_path: Path) -> None:
    types = [daily_type(name="unused", title="没用到"), daily_type()]
    book = export(tmp_path, material(reviewed("1.1"), types=types))
    assert not [name for name in book.sheetnames if "没用到" in name]
    assert not [row for row in book["列说明"].iter_rows(values_only=True) if row[0].startswith("unused")]


def test_sheets_are_printed_across_with_their_headers_on_every_page(tmp_path: Path) -> None:
    for sheet in export(tmp_path, material(corrected(reviewed()))):
        assert (sheet.page_setup.orientation, sheet.print_title_rows) == ("landscape", "$1:$1")
        on_one_page_across = sheet.sheet_properties.pageSetUpPr is not None and sheet.page_setup.fitToHeight == 0
        assert on_one_page_across is (sheet.print_title_cols is None)


@pytest.fixture
def garbled(monkeypatch: pytest.MonkeyPatch) -> dict[bytes, bytes]:
    """Let a faulty disk change bytes of the written sheets before they are read back."""
    swaps: dict[bytes, bytes] = {}

    def spoilt(path: Path, *rest: object) -> None:
        with ZipFile(path) as old:
            members = {name: old.read(name) for name in old.namelist()}
        with ZipFile(path, "w", ZIP_DEFLATED) as new:
            for name, data in members.items():
                for right, wrong in swaps.items():
                    assert any(right in one for one in members.values())
                    data = data.replace(right, wrong)
                new.writestr(name, data)
        compare(path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(workbook, "compare", spoilt)
    return swaps


@pytest.mark.parametrize(
    ("right", "wrong", "cell"),
    [
        (b"<v>493</v>", b"<v>439</v>", "G2"),
        (b'<v>1025</v></c><c r="F2"', b'<v>1026</v></c><c r="F2"', "E2"),
        (b"<v>13</v>", b"<f>10+3</f><v>13</v>", "E3"),
        (b'<c r="B2" s="3"><v>1</v>', b'<c r="B2" s="1" t="str"><v>1</v>', "B2"),
        (b'<c r="D2" s="2"><v>', b'<c r="D2" s="1"><v>', "D2"),
        (b"<is>", b"<it>", "Expecting"),
        ("微信公众号".encode(), "微信公众导".encode(), "D2"),
        (b"$G2+", b"$G2-", "E2"),
        (b"<v>45742</v>", b"<v>45743</v>", "D2"),
        (b'<row r="2"><c r="A2"', b'<row r="2"><c r="Z9"', "A1"),
        ("来电诉求".encode(), "去电诉求".encode(), "A1"),
        (b"channels[1].count", b"channels[1].coumt", "D10"),
    ],
)
def test_a_file_that_reads_back_differently_is_never_put_in_place(
    tmp_path: Path,
    garbled: dict[bytes, bytes],
    monkeypatch: pytest.MonkeyPatch,
    right: bytes,
    wrong: bytes,
    cell: str,
) -> None:
    monkeypatch.setattr(read_back, "PART", 4)
    out = tmp_path / "out.xlsx"
    out.write_bytes(b"the previous one")
    garbled[right] = wrong
    with pytest.raises(ExportError, match=cell):
        write(out, material(reviewed("1.1")))
    assert out.read_bytes() == b"the previous one"
    assert list(tmp_path.iterdir()) == [out]


def test_fields_a_type_no_longer_has_are_spoken_of(tmp_path: Path) -> None:
    old = replace(daily_type(), holes=daily_type().holes[:-2], checks=daily_type(()).checks)
    done = write(tmp_path / "out.xlsx", material(reviewed("1.1"), types=[old]))
    assert any("transferred (1)" in sentence for sentence in done.remarks)
