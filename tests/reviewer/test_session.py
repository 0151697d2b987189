from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from reviewer.data import Origin
from reviewer.errors import RefusedError, StoreError
from reviewer.review import Changed, Mend, ReviewSession, standing
from reviewer.reviewed import VerdictKind
from reviewer.wording import speaking
from tests.reviewer.made_reviews import page, picture, place, reopened, review_of, value
from tests.reviewer.test_dividing import SCHOOL


def test_typing_changes_a_value_and_is_saved(session: ReviewSession) -> None:
    session.set_text("1.1", "calls", "1,200", "misprint")
    field = session.record("1.1").record.field("calls")
    assert field
    assert (field.value, field.text, field.origin) == (1200, "900", Origin.TYPED)
    assert [one.message for one in session.record("1.1").open_findings]
    again = reopened(session)
    (correction,) = again.record("1.1").corrections
    assert (correction.before, correction.after, correction.reason, correction.who) == (900, 1200, "misprint", "me")
    assert correction.line == 2
    assert "900" in correction.snippet
    assert again.rows()[0].errors == 1


def test_an_empty_text_makes_a_field_missing(session: ReviewSession) -> None:
    session.set_text("1.1", "callbacks", "  ")
    assert value(session, "1.1", "callbacks") is None
    session.undo()
    assert value(session, "1.1", "callbacks") == 300


def test_what_is_no_value_is_refused_and_nothing_is_saved(session: ReviewSession) -> None:
    before = picture(session)
    with pytest.raises(RefusedError, match="九百"):
        session.set_text("1.1", "calls", "约九百")
    assert picture(session) == before


def test_a_number_of_more_digits_than_can_be_kept_is_refused(session: ReviewSession) -> None:
    with pytest.raises(RefusedError, match="位数太多"):
        session.set_text("1.1", "calls", "9" * 4400)
    assert value(session, "1.1", "calls") == 900


def test_selected_text_becomes_the_value_with_its_place(session: ReviewSession) -> None:
    start = place(session, "62")
    session.take("1.1", "callbacks", start, start + 2)
    field = session.record("1.1").record.field("callbacks")
    assert field
    assert (field.value, field.text, field.origin) == (62, "62", Origin.SELECTED)
    assert [session.source("1").raw[span.start : span.end] for span in field.spans] == ["62"]


def test_a_repair_is_applied_only_when_asked(tmp_path: Path) -> None:
    session = review_of(tmp_path, page(transferred=580))
    (finding,) = session.record("1.1").open_findings
    session.apply_repair("1.1", finding.repairs[0])
    assert not session.record("1.1").open_findings
    with pytest.raises(RefusedError):
        session.apply_repair("1.1", finding.repairs[0])
    session.undo()
    assert session.record("1.1").open_findings == (finding,)


def test_a_repair_that_was_taken_says_why_in_the_language_of_whoever_reads_it(tmp_path: Path) -> None:
    session = review_of(tmp_path, page(transferred=580))
    (finding,) = session.record("1.1").open_findings
    repair = next(one for one in finding.repairs if one.changes[0] == ("transferred", 580, 500))
    session.apply_repair("1.1", repair)
    assert "（“0”读成了“8”）" in session.history()[-1].text
    session.set_text("1.1", "callbacks", "301")
    assert reasons_in(session, tmp_path / "zh.xlsx", "更正") == ["“0”读成了“8”", None]
    with speaking("en"):
        assert reasons_in(session, tmp_path / "en.xlsx", "Corrections") == ["“8” read for “0”", None]
    assert reopened(session).record("1.1").corrections[0].reason == "“0”读成了“8”"


def reasons_in(session: ReviewSession, out: Path, sheet: str) -> list[object]:
    session.export(out, only_verified=False)
    rows = list(openpyxl.load_workbook(out)[sheet].iter_rows(values_only=True))
    at = rows[0].index("理由" if sheet == "更正" else "Reason")
    return [row[at] for row in rows[1:]]


def test_an_english_workbook_has_no_chinese_sentence_of_ours(tmp_path: Path) -> None:
    article = "本报讯 昨天，城里下了一场雨，河水涨了一些，街上行人不多，菜市场照常开门。\n"
    alike = f"{article}\n{article}\n{SCHOOL}\n昨天城里下雨\n"
    session = review_of(tmp_path, page(transferred=580), page(), alike)
    for record in ("1.1", "2.1"):
        for finding in session.record(record).open_findings:
            session.settle(record, finding, VerdictKind.ACCEPTED, "ok")
    assert any(one.doubts for one in session.division("3").articles)
    with speaking("en"):
        session.export(tmp_path / "en.xlsx", only_verified=False)
    book = openpyxl.load_workbook(tmp_path / "en.xlsx")
    ours = {"Accepted findings": "Finding", "Articles": "Doubts"}
    said = [
        str(row[at])
        for sheet, column in ours.items()
        for at in [[cell.value for cell in book[sheet][1]].index(column)]
        for row in book[sheet].iter_rows(min_row=2, values_only=True)
        if row[at]
    ]
    assert len(said) >= 3
    assert not [one for one in said if "的" in one or "。" in one]
    assert "。" in session.record("2.1").verdicts[0].message
    assert all("。" in one.message for one in session.record("2.1").assessment.findings)


def first_repaired(session: ReviewSession) -> str:
    (finding,) = session.record("1.1").open_findings
    return finding.repairs[0].changes[0].path


def test_what_a_headline_says_decides_which_repair_comes_first_also_after_undo(tmp_path: Path) -> None:
    session = review_of(tmp_path, page(direct=498, transferred=582, calls=1030))
    assert first_repaired(session) == "transferred"
    session.edit_text("1", 0, 0, "热线昨接来电1080件\n")
    assert first_repaired(session) == "calls"
    session.undo()
    assert first_repaired(session) == "transferred"
    session.redo()
    assert first_repaired(session) == "calls"
    assert first_repaired(reopened(session)) == "calls"


def test_editing_the_text_reads_the_page_again(session: ReviewSession) -> None:
    session.edit_text("1", place(session, "900"), 3, "901")
    assert value(session, "1.1", "calls") == 901
    (finding,) = session.record("1.1").open_findings
    assert "901" in finding.message
    (correction,) = session.record("1.1").corrections
    assert (correction.path, correction.before, correction.after) == ("calls", 900, 901)
    session.edit_text("1", place(session, "901"), 3, "900")
    assert not session.record("1.1").corrections
    assert session.source("1").raw == page()


def test_typing_that_goes_on_is_one_step(session: ReviewSession) -> None:
    before = session.working("1").text
    start = place(session, "公园")
    for offset, letter in enumerate("今天，"):
        session.edit_text("1", start + offset, 0, letter)
    session.edit_text("1", place(session, "图书馆"), 0, "\n")
    session.undo()
    assert session.working("1").text.startswith("今天，公园")
    session.undo()
    assert session.working("1").text == before
    session.redo()
    assert session.working("1").text.startswith("今天，公园")
    again = reopened(session)
    again.undo()
    assert again.working("1").text == before


def test_a_new_act_ends_what_could_be_redone_but_not_the_history(session: ReviewSession) -> None:
    session.set_text("1.1", "calls", "901")
    session.undo()
    assert session.can_redo
    session.set_text("1.1", "calls", "902")
    assert not session.can_redo
    with pytest.raises(RefusedError):
        session.redo()
    lines = session.history()
    assert [one.stands for one in lines] == [True, False, True, True]
    assert "901" in lines[1].text
    assert lines[1].path == "calls"


def test_undo_passes_over_pages_that_came_in(session: ReviewSession, tmp_path: Path) -> None:
    session.set_text("1.1", "calls", "901")
    (tmp_path / "more.txt").write_text(page(calls=1), encoding="utf-8")
    session.add_pages([tmp_path / "more.txt"])
    session.undo()
    assert value(session, "1.1", "calls") == 900
    assert not session.can_undo
    with pytest.raises(RefusedError):
        session.undo()
    assert len(session.rows()) == 2


def test_a_removed_record_comes_back_by_undo(session: ReviewSession) -> None:
    with pytest.raises(RefusedError):
        session.remove_record("1.1", "")
    session.remove_record("1.1", "an advertisement")
    assert session.records("1") == ()
    session.edit_text("1", 0, 1, "")
    assert session.records("1") == ()
    with pytest.raises(RefusedError):
        session.record("1.1")
    session.undo()
    session.undo()
    assert session.rows()[0].record == "1.1"


def test_a_record_can_be_made_of_a_selection(session: ReviewSession) -> None:
    text = session.working("1").text
    empty = session.add_record("1", "hotline_weekly", 0, 5)
    assert empty == "1.2"
    assert value(session, empty, "total_requests") is None
    session.set_text(empty, "total_requests", "7000")
    session.remove_record("1.1", "read anew by hand")
    whole = session.add_record("1", "hotline_daily", 0, len(text))
    assert value(session, whole, "calls") == 900
    assert {one.record.id for one in reopened(session).records("1")} == {empty, whole}


def test_a_listener_hears_what_changed(session: ReviewSession) -> None:
    heard: list[Changed] = []
    session.listen(heard.append)
    session.set_text("1.1", "calls", "901")
    assert heard == [Changed(frozenset({"1"}), frozenset({"1.1"}))]


def test_search_finds_text_over_line_ends_and_values(session: ReviewSession) -> None:
    assert session.search("诉求900件次") == {"1"}
    assert session.search("2025-03-03") == {"1"}
    assert session.search("100%") == set()
    session.set_text("1.1", "callbacks", "31415")
    assert session.search("31415") == {"1"}
    session.edit_text("1", place(session, "图书馆"), 3, "博物馆")
    assert session.search("图书馆") == set()
    assert session.search("博物馆") == {"1"}


@pytest.mark.parametrize("printed", ["1,143", "１，１４３", "1 1 4 3"])
def test_search_finds_a_value_however_it_is_printed(tmp_path: Path, printed: str) -> None:
    session = review_of(tmp_path, page().replace("900", printed))
    assert value(session, "1.1", "calls") == 1143
    assert session.search("1143") == {"1"}


def test_search_finds_what_a_person_typed_with_blanks_and_quotes(session: ReviewSession) -> None:
    session.set_text("1.1", "hot_issues[0].remark", 'No  "serious" complaints　today')
    assert session.search("no complaints") == set()
    assert session.search('"serious" COMPLAINTS today') == session.search("complaints") == {"1"}


@pytest.mark.parametrize(
    "typed", ["手机ＡＰＰ", "ÄPP", "手机\u2003APP", "手机\tAPP", "手机\\tAPP", "Straße", "İzmir", "σς"]
)
def test_search_finds_a_value_as_it_was_typed(session: ReviewSession, typed: str) -> None:
    session.set_text("1.1", "hot_issues[0].remark", typed)
    assert value(session, "1.1", "hot_issues[0].remark") == typed
    assert session.search(typed) == session.search(typed[-2:]) == session.search(typed.upper()) == {"1"}
    assert session.search("手机ＡＢ") == set()


def test_half_a_character_is_refused_with_a_sentence(session: ReviewSession) -> None:
    before = picture(session)
    acts: list[Callable[[], object]] = [
        lambda: session.note("1.1", "a\ud800"),
        lambda: session.edit_text("1", 0, 0, "\ud83d"),
        lambda: session.set_text("1.1", "callbacks", "3", "\udfff"),
        lambda: session.set_text("1.1", "hot_issues[0].remark", "\udcc4"),
        lambda: session.search("\udcc4"),
        lambda: session.elsewhere(Mend("\udcc4", "件")),
        lambda: session.remember("1.1", "\udcc4"),
    ]
    for act in acts:
        with pytest.raises(StoreError, match="UTF-8"):
            act()
    assert picture(session) == before
    session.note("1.1", "a")
    assert reopened(session).record("1.1").notes[0][2] == "a"


def test_one_comes_back_to_where_one_left(session: ReviewSession) -> None:
    assert session.left_at() == ("", "")
    session.remember("1.1", "calls")
    session.remember("1.1", "callbacks")
    assert reopened(session).left_at() == ("1.1", "callbacks")


def test_a_search_in_parts_finds_what_is_read_edited_and_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standing, "AT_ONCE", 2)
    session = review_of(tmp_path, *(page(calls=900 + at, direct=400 + at) for at in range(7)))
    session.edit_text("3", 0, 0, "猫头鹰")
    session.set_text("5.1", "callbacks", "77077")
    session.edit_text("6", 0, len("公园"), "")
    parts = list(session.searching("公园里的花"))
    assert set().union(*parts) == {"1", "2", "3", "4", "5", "7"}
    assert max(map(len, parts)) <= 2
    assert [session.search(one) for one in ("猫头鹰", "77077", "906")] == [{"3"}, {"5"}, {"7"}]
