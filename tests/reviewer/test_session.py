from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from reviewer.data import Origin, VerdictKind
from reviewer.errors import PageError, RefusedError
from reviewer.review import Changed, ReviewSession
from tests.reviewer.made_reviews import page, picture, place, review_of, value, verify


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ReviewSession]:
    opened = review_of(tmp_path, page())
    yield opened
    opened.close()


def reopened(session: ReviewSession) -> ReviewSession:
    session.close()
    return ReviewSession.open(session.path, who="me")


def test_a_page_is_read_into_rows_and_records(session: ReviewSession) -> None:
    (row,) = session.rows()
    assert (row.record, row.type, row.title, row.state, row.errors) == ("1.1", "hotline_daily", "2025-03-03", "open", 0)
    assert value(session, "1.1", "calls") == 900
    assert session.working("1").text == session.source("1").raw == page()


def test_a_page_without_a_report_has_a_row_too(tmp_path: Path) -> None:
    session = review_of(tmp_path, "今天天气很好。\n")
    (row,) = session.rows()
    assert (row.record, row.state) == ("", "none")
    assert session.progress() == (0, 0, 1, 0)


def test_the_same_content_comes_in_once(session: ReviewSession, tmp_path: Path) -> None:
    (tmp_path / "copy.txt").write_text(page(), encoding="utf-8")
    report = session.add_pages([tmp_path / "copy.txt", tmp_path / "missing.txt"])
    assert (report.added, report.already, len(report.problems)) == ([], ["copy.txt"], 1)
    assert len(session.rows()) == 1


def test_a_cancelled_import_keeps_whole_pages(tmp_path: Path) -> None:
    session = review_of(tmp_path)
    for number in range(5):
        (tmp_path / f"2025-{number}.txt").write_text(page(calls=900 + number), encoding="utf-8")
    told: list[tuple[int, int, str]] = []

    def progress(done: int, total: int, name: str) -> bool:
        told.append((done, total, name))
        return done < 3

    report = session.add_pages([tmp_path], progress)
    assert report.cancelled
    assert len(report.added) == len(session.rows()) == 3
    assert told[-1] == (3, 5, "2025-2.txt")
    assert len(reopened(session).rows()) == 3


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


def test_verify_asks_for_looks_first(session: ReviewSession) -> None:
    with pytest.raises(RefusedError, match="回访"):
        session.verify("1.1")
    stops = []
    while stop := session.next_stop("1.1"):
        session.look("1.1", stop)
        stops.append(stop)
    assert "callbacks" in stops
    assert "calls" not in stops
    session.verify("1.1")
    shown = session.record("1.1")
    assert (shown.verified, shown.verified_by) == (True, "me")
    assert session.progress().verified == 1


def test_verify_refuses_an_open_error_until_it_is_printed_like_that(tmp_path: Path) -> None:
    session = review_of(tmp_path, page(transferred=580))
    session.look("1.1", *session.record("1.1").to_look)
    with pytest.raises(RefusedError, match="1 个错误"):
        session.verify("1.1")
    (finding,) = session.record("1.1").open_findings
    with pytest.raises(RefusedError, match="理由"):
        session.settle("1.1", finding, VerdictKind.ACCEPTED, " ")
    session.settle("1.1", finding, VerdictKind.PRINTED, "")
    verify(session, "1.1")
    assert reopened(session).record("1.1").verdicts[0].kind is VerdictKind.PRINTED


def test_a_verdict_holds_while_its_values_do(tmp_path: Path) -> None:
    session = review_of(tmp_path, page(transferred=580))
    (finding,) = session.record("1.1").open_findings
    session.settle("1.1", finding, VerdictKind.PRINTED, "")
    assert not session.record("1.1").open_findings
    session.set_text("1.1", "transferred", "570")
    assert session.record("1.1").open_findings
    session.set_text("1.1", "transferred", "580")
    assert not session.record("1.1").open_findings
    session.withdraw("1.1", session.record("1.1").verdicts[0])
    assert [one.message for one in session.record("1.1").open_findings] == [finding.message]


def test_a_look_holds_while_the_value_does(session: ReviewSession) -> None:
    session.look("1.1", "callbacks")
    assert "callbacks" not in session.record("1.1").to_look
    start = place(session, "300")
    session.edit_text("1", start, 1, "4")
    assert value(session, "1.1", "callbacks") == 400
    assert "callbacks" in session.record("1.1").to_look


def test_a_verified_record_is_changed_only_after_reopening(session: ReviewSession) -> None:
    verify(session, "1.1")
    for act in (
        lambda: session.set_text("1.1", "calls", "901"),
        lambda: session.remove_row("1.1", "channels", 0),
        lambda: session.remove_record("1.1", "no report"),
        lambda: session.edit_text("1", place(session, "900"), 3, "901"),
        lambda: session.reopen("1.1", ""),
        lambda: session.verify("1.1"),
    ):
        with pytest.raises(RefusedError):
            act()
    session.edit_text("1", place(session, "花"), 1, "树")
    session.note("1.1", "checked by phone")
    session.reopen("1.1", "printed again next day")
    session.set_text("1.1", "calls", "901")
    assert session.record("1.1").notes[0][2] == "checked by phone"


def test_joining_lines_in_a_verified_record_is_allowed(session: ReviewSession) -> None:
    verify(session, "1.1")
    session.edit_text("1", place(session, "\n件次"), 1, "")
    assert session.record("1.1").verified


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


def test_neighbours_with_the_same_date_are_an_error(tmp_path: Path) -> None:
    session = review_of(tmp_path, page(), page(calls=901, direct=401))
    assert [row.errors for row in session.rows()] == [0, 1]
    session.look("2.1", *session.record("2.1").to_look)
    with pytest.raises(RefusedError):
        session.verify("2.1")
    heard: list[Changed] = []
    session.listen(heard.append)
    session.set_text("1.1", "report_date", "2025-03-02")
    assert "2.1" in heard[0].records
    assert [row.errors for row in session.rows()] == [0, 0]
    again = reopened(session)
    assert [row.errors for row in again.rows()] == [0, 0]
    again.undo()
    (finding,) = again.record("2.1").open_findings
    again.settle("2.1", finding, VerdictKind.ACCEPTED, "a second edition")
    assert [row.errors for row in again.rows()] == [0, 0]
    verify(again, "2.1")


def test_search_finds_text_over_line_ends_and_values(session: ReviewSession) -> None:
    assert session.search("诉求900件次") == {"1"}
    assert session.search("2025-03-03") == {"1"}
    assert session.search("100%") == set()
    session.set_text("1.1", "callbacks", "31415")
    assert session.search("31415") == {"1"}
    session.edit_text("1", place(session, "图书馆"), 3, "博物馆")
    assert session.search("图书馆") == set()
    assert session.search("博物馆") == {"1"}


def test_one_comes_back_to_where_one_left(session: ReviewSession) -> None:
    assert session.left_at() == ("", "")
    session.remember("1.1", "calls")
    session.remember("1.1", "callbacks")
    assert reopened(session).left_at() == ("1.1", "callbacks")


def test_another_encoding_reads_the_page_again(tmp_path: Path) -> None:
    (tmp_path / "2025-03.txt").write_bytes(page().encode("gb18030"))
    session = ReviewSession.open(tmp_path / "a.review")
    session.add_pages([tmp_path / "2025-03.txt"])
    session.set_text("1.1", "calls", "901")
    session.edit_text("1", 0, 0, "x")
    with pytest.raises(RefusedError):
        session.read_again("1", "gbk")
    session.read_again("1", "gbk", force=True)
    assert session.source("1").encoding == "gbk"
    assert session.working("1").text == page()
    assert value(session, "1.1", "calls") == 901
    assert value(session, "1.1", "callbacks") == 300
    session.undo()
    assert session.source("1").encoding == "gb18030"
    assert session.working("1").text == "x" + page()
    (tmp_path / "2025-03.txt").unlink()
    with pytest.raises(PageError):
        session.read_again("1", "gb18030", force=True)


def test_a_users_own_types_travel_with_the_review(tmp_path: Path) -> None:
    folder = tmp_path / "types"
    folder.mkdir()
    (folder / "rain.toml").write_text(
        'name = "rain"\ntitle = { zh = "雨量", en = "Rain" }\n'
        '[[sentence]]\nstarts_record = true\ntext = "昨日城区平均雨量{rain:decimal}毫米"\n',
        encoding="utf-8",
    )
    (tmp_path / "page.txt").write_text("昨日城区平均雨量 12.50 毫米。\n", encoding="utf-8")
    session = ReviewSession.open(tmp_path / "a.review", types=folder)
    session.add_pages([tmp_path / "page.txt"])
    (folder / "rain.toml").unlink()
    again = reopened(session)
    assert "rain" in {one.name for one in again.types}
    assert value(again, "1.1", "rain") == Decimal("12.50")


def test_types_added_later_read_the_pages_again(session: ReviewSession, tmp_path: Path) -> None:
    folder = tmp_path / "types"
    folder.mkdir()
    (folder / "library.toml").write_text(
        'name = "library"\ntitle = { zh = "图书馆", en = "Library" }\n'
        '[[sentence]]\nstarts_record = true\ntext = "图书馆{opening:text}开放"\n',
        encoding="utf-8",
    )
    session.set_text("1.1", "calls", "901")
    session.use_types(folder)
    session.use_types(folder)
    assert [row.type for row in session.rows()] == ["hotline_daily", "library"]
    assert value(session, "1.2", "opening") == "周末"
    assert value(session, "1.1", "calls") == 901
    session.undo()
    assert len(session.rows()) == 1
    assert len(session.history()) == 5
