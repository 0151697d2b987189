"""Codes that records hold are said in words wherever a person reads them, and stay codes for programs."""

import json
from pathlib import Path

import openpyxl
import pytest

from reviewer.checks.periods import PERIODS
from reviewer.errors import RefusedError
from reviewer.review import ReviewSession
from reviewer.reviewed import VerdictKind
from reviewer.wording import Language, speaking
from tests.reviewer.command_line import reviewer
from tests.reviewer.made_reviews import review_of, value

MONTHLY = "2023年6月，白桦市12345热线受理诉求9100件，直接办理6000件，转办3100件，按期办结率95.5%，满意率97.1%。\n"
KIND = "period_kind"


@pytest.fixture
def session(tmp_path: Path) -> ReviewSession:
    return review_of(tmp_path, MONTHLY)


def cells(path: Path, sheet: str, header: str) -> list[object]:
    rows = list(openpyxl.load_workbook(path)[sheet].iter_rows(values_only=True))
    return [row[rows[0].index(header)] for row in rows[1:]]


@pytest.mark.parametrize(("language", "month", "week"), [("zh", "月", "周"), ("en", "month", "week")])
def test_a_period_is_said_in_words(session: ReviewSession, language: Language, month: str, week: str) -> None:
    with speaking(language):
        kind = next(one for one in session.types if one.name == "hotline_bulletin")
        assert kind.shown(KIND, value(session, "1.1", KIND)) == month  # type: ignore[arg-type]
        session.set_text("1.1", KIND, week)
        assert value(session, "1.1", KIND) == "week"
        assert f" {month} → {week}" in session.history()[-1].text


def test_every_code_can_be_typed_in_either_language_and_is_said_in_both(session: ReviewSession) -> None:
    for code, words in PERIODS.items():
        for typed in (code, *words.values()):
            session.set_text("1.1", KIND, "")
            session.set_text("1.1", KIND, f" {typed} ")
            assert value(session, "1.1", KIND) == code


@pytest.mark.parametrize("typed", ["旬", "周报", "一季度"])
def test_what_is_no_code_is_refused_with_the_choices(session: ReviewSession, typed: str) -> None:
    with pytest.raises(
        RefusedError, match=f"“{typed}”不是可选的值，请键入其中之一：日、周、月、季、半年、年、节假日。"
    ):
        session.set_text("1.1", KIND, typed)
    with speaking("en"), pytest.raises(RefusedError, match="day, week, month"):
        session.set_text("1.1", KIND, typed)
    assert value(session, "1.1", KIND) == "month"


def test_the_workbook_says_words_and_files_for_programs_keep_the_code(session: ReviewSession, tmp_path: Path) -> None:
    session.set_text("1.1", KIND, "年")
    session.export(tmp_path / "a.xlsx", only_verified=False)
    assert cells(tmp_path / "a.xlsx", "热线情况通报", "周期") == ["年"]
    assert [cells(tmp_path / "a.xlsx", "更正", one) for one in ("改前", "改后", "导出的值")] == [["月"], ["年"], ["年"]]
    assert "年" in cells(tmp_path / "a.xlsx", "出处", "值")
    frames = session.frames(only_verified=False)
    assert list(frames["hotline_bulletin"][KIND]) == ["year"]
    assert list(frames["corrections"]["before"]) == ["month"]
    session.export(tmp_path / "a.json", only_verified=False)
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["records"][0]["values"][KIND] == "year"
    session.export(tmp_path / "a.parquet", only_verified=False)
    session.export(tmp_path / "a.csv", only_verified=False)
    assert ",year," in (tmp_path / "a.hotline_bulletin.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(("system", "month"), [("zh_CN.UTF-8", "周期            月"), ("en_US.UTF-8", "Period  month")])
def test_the_terminal_says_words_and_its_json_the_code(session: ReviewSession, system: str, month: str) -> None:
    session.close()
    shown = " ".join(reviewer("show", session.path, LC_ALL=system).stdout.split())
    assert " ".join(month.split()) in shown
    assert '"period_kind": "month"' in reviewer("show", session.path, "--format", "jsonl").stdout


def test_the_label_of_the_rate_within_the_time_fits_both_of_its_names(session: ReviewSession) -> None:
    kind = next(one for one in session.types if one.name == "hotline_bulletin")
    assert kind.label("on_time_rate") == "按期（按时）办结率（%）"
    assert kind.label("on_time") == "按期（按时）"


@pytest.mark.parametrize(
    ("typed", "number"), [("9101件", 9101), ("9101.", 9101), ("9,101 件。", None), ("９１０１件", 9101)]
)
def test_a_unit_that_the_page_prints_there_may_be_typed(session: ReviewSession, typed: str, number: int | None) -> None:
    if number is None:
        with pytest.raises(RefusedError):
            session.set_text("1.1", "received", typed)
    else:
        session.set_text("1.1", "received", typed)
        assert value(session, "1.1", "received") == number


@pytest.mark.parametrize("typed", ["9101人", "9101宗", "9101分"])
def test_any_other_unit_is_refused_with_what_to_type(session: ReviewSession, typed: str) -> None:
    with pytest.raises(RefusedError, match="只键入 9101"):
        session.set_text("1.1", "received", typed)
    assert value(session, "1.1", "received") == 9100


@pytest.mark.parametrize("typed", ["3千件次", "3万诉求", "3亿件次", "3萬件次"])
def test_no_number_is_proposed_where_the_unit_multiplies_it(session: ReviewSession, typed: str) -> None:
    with pytest.raises(RefusedError, match=f"“{typed}”不是整数") as caught:
        session.set_text("1.1", "received", typed)
    assert "只键入" not in str(caught.value)


@pytest.mark.parametrize(
    ("language", "sheet", "stated", "words"),
    [
        ("zh", "热线情况通报", "版面写明的关系", "受理总量 = 直接办理 + 转办"),
        ("en", "Hotline bulletin", "What the page states", "Received = Handled directly + Transferred"),
    ],
)
def test_what_the_page_states_is_said_in_words_that_the_formulas_find(
    session: ReviewSession, tmp_path: Path, language: Language, sheet: str, stated: str, words: str
) -> None:
    with speaking(language):
        session.export(tmp_path / "a.xlsx", only_verified=False)
    (said,) = cells(tmp_path / "a.xlsx", sheet, stated)
    assert words in str(said).split("；")
    checks = openpyxl.load_workbook(tmp_path / "a.xlsx")[{"zh": "核对", "en": "Checks"}[language]]
    assert f'FIND("；{words}；"' in next(row[7].value for row in checks.iter_rows(min_row=2) if row[3].value == words)
    assert "received = handled_directly" in str(session.frames(only_verified=False)["hotline_bulletin"]["sums"][0])


def test_the_figure_that_grew_is_said_in_words_and_typed_in_words(tmp_path: Path) -> None:
    session = review_of(
        tmp_path, "2023年6月，白桦市12345热线受理诉求9100件，同比增长6.3%，直接办理6000件，转办3100件。\n"
    )
    session.export(tmp_path / "a.xlsx", only_verified=False)
    assert cells(tmp_path / "a.xlsx", "热线情况通报·增减", "指标") == ["受理总量"]
    assert list(session.frames(only_verified=False)["hotline_bulletin.growths"]["of"]) == ["received"]
    session.set_text("1.1", "growths[0].of", "转办")
    assert value(session, "1.1", "growths[0].of") == "transferred"


def test_an_accepted_finding_is_named_in_words(tmp_path: Path) -> None:
    wrong = MONTHLY.replace("6000", "6001")
    session = review_of(tmp_path, wrong)
    (finding,) = [one for one in session.record("1.1").assessment.findings if one.check.startswith("received = ")]
    session.settle("1.1", finding, VerdictKind.PRINTED, "报上如此")
    session.export(tmp_path / "a.xlsx", only_verified=False)
    assert cells(tmp_path / "a.xlsx", "认可的问题", "核对项") == ["受理总量 = 直接办理 + 转办"]
    assert list(session.frames(only_verified=False)["accepted"]["check"]) == [
        "received = handled_directly + transferred"
    ]


def test_no_name_of_a_program_stands_in_what_a_chinese_sheet_explains(session: ReviewSession, tmp_path: Path) -> None:
    session.export(tmp_path / "a.xlsx", only_verified=False)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert set(cells(tmp_path / "a.xlsx", "列说明", "工作表")) == set(book.sheetnames)
    assert all("一" <= str(one)[0] <= "鿿" for one in cells(tmp_path / "a.xlsx", "列说明", "种类"))
    meanings = [str(one) for one in cells(tmp_path / "a.xlsx", "列说明", "说明")]
    assert any("参与核对：受理总量 = 直接办理 + 转办" in one for one in meanings)
    assert not [one for one in meanings if "handled_directly" in one]


def test_what_a_figure_in_prose_says_is_said_in_words(tmp_path: Path) -> None:
    session = review_of(tmp_path, "本报讯 去年全市用水总量约1.7亿立方米，同比下降4.2%。\n")
    record = session.want_figures("1", session.division("1").articles[0])
    with speaking("en"):
        session.export(tmp_path / "a.xlsx", only_verified=False)
        sheet = "Figures in prose·Figures"
        assert cells(tmp_path / "a.xlsx", sheet, "Kind") == ["level", "change"]
        assert cells(tmp_path / "a.xlsx", sheet, "Direction") == [None, "down"]
        assert cells(tmp_path / "a.xlsx", sheet, "Hedge") == ["about", None]
        session.set_text(record, "figures[0].bound", "over")
    assert next(iter(session.frames(only_verified=False)["indicators.figures"]["bound"])) == "超过"


@pytest.mark.parametrize(("language", "said"), [("zh", "周期：月 → 周。"), ("en", "Period: month → week.")])
def test_an_act_in_a_terminal_says_words(session: ReviewSession, language: Language, said: str) -> None:
    session.close()
    assert said in reviewer("review", session.path, "set", "1.1", KIND, "周", "--lang", language).stdout


def test_what_should_have_been_printed_is_told_in_words(session: ReviewSession) -> None:
    session.set_text("1.1", "period_end", "2023年6月7日")
    (finding,) = [one for one in session.record("1.1").open_findings if KIND in one.paths]
    session.settle("1.1", finding, VerdictKind.PRINTED, "报上如此", {KIND: "周"})
    assert session.record("1.1").verdicts[0].corrected == ((KIND, "week"),)
    assert "周期应为 周（" in session.history()[-1].text
    session.close()
    shown = reviewer("show", session.path, "--lang", "zh").stdout
    assert "周期应为 周（" in shown


def test_the_terminal_leaves_what_the_page_states_to_its_equations(session: ReviewSession) -> None:
    session.close()
    shown = reviewer("show", session.path, "--lang", "zh").stdout
    assert "6000 + 3100 = 9100" in shown
    assert "handled_directly" not in shown
    assert "版面写明的关系" not in shown
