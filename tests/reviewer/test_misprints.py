"""What the paper printed wrong: as printed and as corrected are two values, and every export has both."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from reviewer.data import Field, Origin, Span
from reviewer.export import Values, frames, write
from reviewer.reviewed import Correction, ReviewedRecord, Verdict, VerdictKind
from tests.reviewer.made_exports import AT, material, reviewed

CHECK = "calls = handled_directly + transferred"
RAW = "直接办理493件，\n转交办理582件。"


def verdict(value: int | None, reason: str = "报纸印错") -> Verdict:
    corrected = () if value is None else (("transferred", value),)
    paths = ("transferred", "calls")
    return Verdict(CHECK, paths, (582, 1025), VerdictKind.PRINTED, reason, "不相等。", "王", AT.isoformat(), corrected)


def misprinted(*verdicts: Verdict) -> ReviewedRecord:
    one = reviewed("1.1")
    there = Field("transferred", 582, "582", (Span(14, 17),), Origin.EXTRACTED, 0.97)
    fields = tuple(there if field.path == there.path else field for field in one.record.fields)
    return replace(one, record=replace(one.record, fields=fields), verdicts=verdicts)


@pytest.mark.parametrize(("values", "value", "holds"), [("printed", 582, False), ("corrected", 532, True)])
def test_the_value_column_is_as_chosen_and_the_other_value_is_in_corrections(
    values: Values, value: int, holds: bool
) -> None:
    made = frames(material(misprinted(verdict(532)), raw=RAW, values=values))
    assert list(made["hotline_daily"]["transferred"]) == [value]
    assert made["checks"].set_index("check")["holds"][CHECK] == holds
    change = made["corrections"].iloc[0]
    assert list(change[["fault", "path", "text", "before", "after", "exported"]]) == [
        "print", "transferred", "582", "582", "532", str(value),
    ]  # fmt: skip
    assert list(change[["who", "reason", "line"]]) == ["王", "报纸印错", 2]
    assert change["snippet"] == "直接办理493件， 转交办理【582】件。"
    assert made["accepted"].iloc[0]["seen"] == "582; 1025"
    assert made["accepted"].iloc[0]["meant"] == "转交办理: 532"
    place = made["places"].set_index("path").loc["transferred"]
    assert list(place[["value", "text", "origin"]]) == [str(value), "582", "typed" if holds else "extracted"]


@pytest.mark.parametrize("values", ["printed", "corrected"])
def test_without_a_value_nothing_is_corrected(values: Values) -> None:
    made = frames(material(misprinted(verdict(None)), values=values))
    assert list(made["hotline_daily"]["transferred"]) == [582]
    assert len(made["corrections"]) == 0
    assert made["accepted"]["meant"].isna().all()


def test_the_later_of_two_verdicts_counts() -> None:
    made = frames(material(misprinted(verdict(531), verdict(532, "细看之后")), values="corrected"))
    assert list(made["hotline_daily"]["transferred"]) == [532]
    assert made["corrections"][["after", "reason"]].values.tolist() == [["532", "细看之后"]]


@pytest.mark.parametrize(("values", "used"), [("printed", "582"), ("corrected", "532")])
def test_a_value_first_read_wrong_and_then_found_printed_wrong_says_both(values: Values, used: str) -> None:
    change = Correction("transferred", 562, 582, "562", "看错", "李", "2025-03-27T04:00:00+00:00", 2, "转交")
    one = replace(misprinted(verdict(532)), corrections=(change,))
    made = frames(material(one, raw=RAW, values=values))["corrections"]
    assert made[["fault", "before", "after", "exported"]].values.tolist() == [
        ["reading", "562", "582", used], ["print", "582", "532", used],
    ]  # fmt: skip


@pytest.mark.parametrize(("values", "value", "said"), [("printed", 582, "按所印"), ("corrected", 532, "按更正后")])
def test_the_workbook_says_which_value_it_holds(tmp_path: Path, values: Values, value: int, said: str) -> None:
    done = write(tmp_path / "out.xlsx", material(misprinted(verdict(532)), raw=RAW, values=values))
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert book["12345热线日报"]["H2"].value == value
    change = [cell.value for cell in book["更正"][2]]
    assert change[3:10] == ["报上所印", "transferred", "转交办理", "582", 582, 532, value]
    assert any(said in sentence for sentence in done.remarks)
    assert any(said in str(row[0].value) for row in book["来源"].iter_rows())
