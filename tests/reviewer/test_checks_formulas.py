"""The checks sheet: LibreOffice computes what we say it will, and notices a cell that was changed on purpose."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from reviewer.checks import parse_equation
from reviewer.export import group_rows, write
from reviewer.report_types import ReportType
from reviewer.reviewed import ReviewedRecord, Verdict, VerdictKind
from reviewer.wording import speaking, use_language
from tests.reviewer.made_exports import daily_type, material, reviewed, spec
from tests.reviewer.recalculation import needs_soffice, recalculated

HOLDS, MISSING, VERDICT = 7, 8, 9

Grid = list[tuple[object, ...]]


def export(folder: Path, records: Sequence[ReviewedRecord], types: Sequence[ReportType] | None = None) -> Path:
    out = folder / "out.xlsx"
    write(out, material(*records, types=types, only_verified=False))
    return out


def values(path: Path, sheet: str = "核对") -> Grid:
    workbook = openpyxl.load_workbook(path, data_only=True)
    return [tuple("" if value is None else value for value in row) for row in workbook[sheet].values]


def holds(path: Path) -> list[object]:
    return holds_in(path, "核对")


def holds_in(path: Path, sheet: str) -> list[object]:
    return [row[HOLDS] for row in values(path, sheet)[1:]]


def many_kinds() -> tuple[list[ReviewedRecord], list[ReportType]]:
    """Records that hold, that don't, that lack numbers; keys that a spreadsheet takes for one number; many terms."""
    daily = daily_type()
    odd = daily_type(
        (
            "2 * calls - 0.5 * transferred = 1784 + rate",
            "online_messages + 1 = 10 + sum(channels.count)",
            "rate = 0.1 * handled_directly + 0.2",
            "sum(channels.count) = 83",
        ),
        name="odd",
        title="it's {odd}",
    )
    records = [
        reviewed("3.1"),
        reviewed("3.10", {"online_messages": 5}, [{"name": "x", "count": 5}]),
        reviewed("4.1", {"transferred": 582}),
        reviewed("4.2", {"calls": None}, verified=False),
        reviewed("4.3", channels=()),
        reviewed("4.4", channels=[{"name": "甲", "count": 83}, {"name": "乙", "count": None}]),
        reviewed("4.5", {"calls": 10**16}),
        reviewed("5.1", {"rate": Decimal("0.3"), "handled_directly": 1}, kind=odd.name),
        reviewed("5.2", {"rate": Decimal("0.31"), "handled_directly": 1}, kind=odd.name),
        reviewed("5.3", {"rate": Decimal("0.1234567890123456789")}, kind=odd.name),
    ]
    return records, [daily, odd]


def test_every_cell_but_the_equation_is_a_formula(tmp_path: Path) -> None:
    path = export(tmp_path, [reviewed("1.1"), reviewed("2.1")])
    sheet = openpyxl.load_workbook(path)["核对"]
    for row in sheet.iter_rows(min_row=2):
        assert [cell.data_type for cell in row] == ["f", "f", "s", "s", "f", "f", "f", "f", "f", "n"]
    assert sheet["E2"].value == "=IF($I2>0,\"\",'12345热线日报'!$G2+'12345热线日报'!$H2)"
    assert "SUMIF(" in sheet["E3"].value
    assert sheet["D2"].value == "来电诉求 = 直接办理 + 转交办理"


def test_what_a_viewer_shows_without_recalculating_is_true(tmp_path: Path) -> None:
    assert holds(export(tmp_path, *many_kinds())) == [
        *("一致", "一致"), *("一致", "一致"), *("不符", "一致"), *("缺数", "一致"),
        *("一致", "缺数"), *("一致", "缺数"), *("缺数", "一致"),
        *("不符", "不符", "一致", "一致"), *("不符", "不符", "不符", "一致"), *("缺数", "不符", "缺数", "一致"),
    ]  # fmt: skip


@needs_soffice
def test_libreoffice_computes_the_same(tmp_path: Path) -> None:
    path = export(tmp_path, *many_kinds())
    ours, theirs = values(path), values(recalculated(path, tmp_path))
    assert len(ours) == len(theirs) == 27
    for row, other in zip(ours, theirs, strict=True):
        for value, computed in zip(row, other, strict=True):
            assert computed == (pytest.approx(value) if isinstance(value, float) else value)


def test_a_relation_that_the_page_does_not_state_is_neither_missing_nor_wrong(tmp_path: Path) -> None:
    path = _with_unstated(tmp_path)
    rows = values(path)[1:]
    assert [row[4:] for row in rows] == [
        (83, 83, 0, "一致", 0, ""),
        (83, 83, 0, "版面未写明", 0, ""),
        (83, 90, -7, "版面未写明", 0, ""),
        ("", "", "", "版面未写明", 1, ""),
        ("", "", "", "缺数", 1, ""),
    ]
    with speaking("en"):
        assert holds_in(_with_unstated(tmp_path), "Checks")[:2] == ["OK", "not stated"]


@needs_soffice
def test_libreoffice_knows_what_the_page_states(tmp_path: Path) -> None:
    path = _with_unstated(tmp_path)
    assert values(recalculated(path, tmp_path)) == values(path)


def _with_unstated(folder: Path) -> Path:
    """Sums of which the page states the first and the last, with a number missing in the last two."""
    sums = spec("sums", "text", "写明的关系", "Sums stated", required=False)
    check = "online_messages = sum(channels.count)"
    kind = daily_type((), more=[sums])
    waiting = [replace(parse_equation(check), where_stated=True)]
    kind = replace(kind, checks=replace(kind.checks, equations=tuple(waiting), stated="sums"))
    lacking = [{"name": "甲", "count": None}]
    records = [
        reviewed("1.1", {"sums": f"{check} ？"}),
        reviewed("2.1"),
        reviewed("3.1", {"online_messages": 90}),
        reviewed("4.1", channels=lacking),
        reviewed("5.1", {"sums": check}, lacking),
    ]
    return export(folder, records, [kind])


@needs_soffice
def test_a_cell_changed_on_purpose_turns_its_check_wrong(tmp_path: Path) -> None:
    path = export(tmp_path, [reviewed("1.1"), reviewed("2.1"), reviewed("2.2")])
    assert holds(recalculated(path, tmp_path)) == ["一致"] * 6
    workbook = openpyxl.load_workbook(path)
    workbook["12345热线日报"]["H3"] = 533
    workbook["12345热线日报·留言渠道"]["E6"] = 71
    workbook["12345热线日报·留言渠道"]["E2"] = None
    workbook.save(path)
    rows = values(recalculated(path, tmp_path))
    assert [row[HOLDS] for row in rows[1:]] == ["一致", "缺数", "不符", "一致", "一致", "不符"]
    assert rows[3][4:7] == (1026, 1025, 1)
    assert rows[6][4:7] == (84, 83, 1)
    assert rows[2][MISSING] == 1


@needs_soffice
def test_sorting_the_rows_of_a_group_changes_no_check(tmp_path: Path) -> None:
    path = export(tmp_path, [reviewed("1.1"), reviewed("1.10", {"online_messages": 9}, [{"name": "丙", "count": 9}])])
    workbook = openpyxl.load_workbook(path)
    sheet = workbook["12345热线日报·留言渠道"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    for number, row in enumerate(reversed(rows), 2):
        for column, value in enumerate(row, 1):
            sheet.cell(number, column).value = value
    workbook.save(path)
    assert holds(recalculated(path, tmp_path)) == ["一致"] * 4


@needs_soffice
def test_in_a_long_workbook_formulas_look_only_where_their_records_rows_stand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(group_rows, "MOST_LOOKS", 0)
    records, types = many_kinds()
    out = tmp_path / "out.xlsx"
    done = write(out, material(*records, types=types, only_verified=False))
    assert "$A$2:$A$3" in str(openpyxl.load_workbook(out)["核对"]["E3"].value)
    assert "$A$4:$A$4" in str(openpyxl.load_workbook(out)["核对"]["E5"].value)
    assert values(out) == values(recalculated(out, tmp_path))
    assert any("不要给它重新排序" in sentence for sentence in done.remarks)


@pytest.mark.parametrize(
    ("kind", "zh", "en"),
    [(VerdictKind.PRINTED, "报上就是这样印的", "printed like that"), (VerdictKind.ACCEPTED, "认可", "accepted")],
)
def test_what_is_wrong_beside_a_verified_record_says_what_a_person_said_of_it(
    tmp_path: Path, kind: VerdictKind, zh: str, en: str
) -> None:
    check = "calls = handled_directly + transferred"
    said = Verdict(check, (), (), kind, "", "", "me", "2025-03-03T08:00:00+00:00")
    wrong = reviewed("1.1", {"transferred": 582})
    records = [
        replace(wrong, verdicts=(said,)),
        replace(reviewed("2.1"), verdicts=(said,)),
        reviewed("3.1", {"transferred": 582}),
    ]
    rows = values(export(tmp_path, records))
    assert [(row[HOLDS], row[VERDICT]) for row in rows[1:]] == [
        *(("不符", zh), ("一致", "")), *(("一致", ""), ("一致", "")), *(("不符", ""), ("一致", "")),
    ]  # fmt: skip
    with speaking("en"):
        assert values(export(tmp_path, records), "Checks")[1][VERDICT] == en


def test_the_sheet_speaks_the_language_of_the_desk(tmp_path: Path) -> None:
    use_language("en")
    path = export(tmp_path, [reviewed("1.1", {"transferred": 582})])
    rows = values(path, "Checks")
    assert rows[0] == (
        "Record", "Status", "Equation, for programs", "Equation", "Adds up to", "Stated", "Difference", "Check",
        "Missing", "Verdict",
    )  # fmt: skip
    assert [row[HOLDS] for row in rows[1:]] == ["WRONG", "OK"]
    assert rows[1][3] == "Calls = Handled directly + Transferred"
    assert rows[2][3] == "Web messages = the sum of “Channels·Count”"


def test_colours_follow_the_cells(tmp_path: Path) -> None:
    path = export(tmp_path, [reviewed("1.1"), reviewed("2.1", verified=False)])
    workbook = openpyxl.load_workbook(path)
    rules = {str(area.sqref): [rule.formula for rule in area.rules] for area in workbook["核对"].conditional_formatting}
    assert rules == {"H2:H5": [['"不符"'], ['"缺数"'], ['"一致"']], "A2:J5": [['$B2="未核定"']]}
