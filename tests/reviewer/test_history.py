from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest

from reviewer.articles import PartKind
from reviewer.articles.arranging import LOOSE, Place, given, with_kind
from reviewer.review import HistoryLine, ReviewSession
from reviewer.review.describing import describe, path_of
from reviewer.review.events import KINDS, Event
from reviewer.reviewed import VerdictKind
from reviewer.wording import Language, speaking, use_language
from tests.reviewer.made_reviews import FIRST, page, place, reopened, review_of, verify
from tests.reviewer.test_events import PINNED


def told(session: ReviewSession) -> list[str]:
    return [one.text for one in session.history()]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_words(kind: str, language: Language) -> None:
    use_language(language)
    what, _ = PINNED[kind]
    event = Event(9, "", "me", kind, "1", "1.1", 7, False)
    words = describe(what, event, lambda record, path, value=None: f"<{value or path}>")
    assert words
    assert "{" not in words
    assert isinstance(path_of(what), str)


def test_a_life_of_a_record_in_words(tmp_path: Path) -> None:
    session = review_of(tmp_path, page(transferred=580))
    session.set_text("1.1", "callbacks", "310", "misprint")
    session.restore("1.1", "callbacks")
    session.edit_text("1", place(session, "\n件次"), 1, "")
    (finding,) = session.record("1.1").open_findings
    session.settle("1.1", finding, VerdictKind.ACCEPTED, "so it is")
    session.move_row("1.1", "channels", 0, 1)
    verify(session, "1.1")
    session.undo()
    assert told(session)[:5] == [
        "读入“2025-0.txt”",
        "回访 300 → 310（misprint）",
        "恢复原文读数：回访 310 → 300",
        "删除文字“⏎”",
        f"接受：{finding.message}（so it is）",
    ]
    assert told(session)[5] == "调整“留言渠道”的行：顺序改为 政府网站、市长信箱、中国政府网"
    assert told(session)[-2:] == ["核定 2025-03-03", "撤销第 8 步：核定 2025-03-03"]
    use_language("en")
    assert told(session)[1] == "Call-backs 300 → 310 (misprint)"


def test_lines_are_a_sequence_of_this_moment(tmp_path: Path) -> None:
    session = review_of(tmp_path, page())
    for number in range(120):
        session.note("1.1", str(number))
    history: Sequence[HistoryLine] = session.history()
    session.note("1.1", "later")
    assert len(history) == 121
    assert history[-1].text.endswith("119")
    assert [one.seq for one in history[98:102]] == [99, 100, 101, 102]
    assert history[0].source == "1"
    with pytest.raises(IndexError):
        history[121]


def last(session: ReviewSession) -> tuple[str, str]:
    """The last line in both languages."""
    with speaking("zh"):
        zh = told(session)[-1]
    with speaking("en"):
        return zh, told(session)[-1]


def test_a_value_taken_from_the_page_and_one_kept_over_it_are_told_as_such(tmp_path: Path) -> None:
    session = review_of(tmp_path, page())
    start = place(session, "300 件")
    session.take("1.1", "callbacks", start, start + 3)
    assert last(session) == ("回访 300 → 300，取自原文", "Call-backs 300 → 300, taken from the page")
    session.set_text("1.1", "callbacks", "310")
    session.edit_text("1", place(session, "300 件"), 3, "320")
    session.keep("1.1", "callbacks")
    assert last(session) == ("保留 回访 310，版面读作 320", "Call-backs kept as 310, read as 320")


def test_an_edit_of_the_text_tells_which_values_followed_and_where(tmp_path: Path) -> None:
    session = review_of(tmp_path, page())
    session.edit_text("1", place(session, "900"), 3, "980")
    assert last(session) == (
        "文字“900”改为“980”（第 2 行：来电诉求 900 → 980）",
        "text “900” → “980” (line 2: Calls 900 → 980)",
    )


def test_rows_that_come_and_go_are_told(tmp_path: Path) -> None:
    session = review_of(tmp_path, page())
    session.remove_row("1.1", "channels", 1)
    assert last(session)[0] == "调整“留言渠道”的行：删去 政府网站"
    session.add_row("1.1", "channels", 1)
    assert last(session)[1] == "rows of “Channels” rearranged: an empty row added"


def test_a_look_tells_the_values_that_were_seen(tmp_path: Path) -> None:
    session = review_of(tmp_path, page())
    session.look("1.1", "report_date", "callbacks")
    assert last(session) == ("看过 日期 2025-03-03、回访 300", "looked at Date 2025-03-03, Call-backs 300")


def test_a_verdict_and_its_withdrawal_tell_why_and_about_what(tmp_path: Path) -> None:
    session = review_of(tmp_path, page(transferred=580))
    (finding,) = session.record("1.1").open_findings
    session.settle("1.1", finding, VerdictKind.PRINTED, "the paper says so", {"calls": "980"})
    assert last(session)[0].endswith("；来电诉求应为 980（the paper says so）")
    session.withdraw("1.1", session.record("1.1").verdicts[0])
    assert last(session)[1] == "verdict withdrawn: Calls 900, Handled directly 400, Transferred 580"


def test_a_warning_accepted_without_a_reason_has_no_empty_brackets(tmp_path: Path) -> None:
    session = review_of(tmp_path, page(), page(FIRST + timedelta(days=2)))
    (finding,) = session.record("2.1").open_findings
    session.settle("2.1", finding, VerdictKind.ACCEPTED, "")
    assert last(session)[0] == f"接受：{finding.message}"


def test_undo_and_redo_tell_what_they_undid(tmp_path: Path) -> None:
    session = review_of(tmp_path, page())
    session.set_text("1.1", "callbacks", "310")
    session.undo()
    assert last(session) == ("撤销第 2 步：回访 300 → 310", "step 2 undone: Call-backs 300 → 310")
    session.redo()
    assert last(session)[1] == "step 2 done again: Call-backs 300 → 310"


def test_report_types_are_called_by_their_titles(tmp_path: Path) -> None:
    session = review_of(tmp_path, page())
    session.set_rekeying("hotline_daily", True)
    assert last(session)[1] == "uncovered numbers of “12345 hotline daily report” are typed blind"
    session.add_record("1", "hotline_daily", 0, 10)
    assert last(session)[0] == "手工添加记录：12345热线日报"


def test_what_became_of_a_part_of_the_page_is_told(tmp_path: Path) -> None:
    session = review_of(tmp_path, "市图书馆周末开放\n\n  本报讯（记者 周远）图书馆周末开放，读者很多，座无虚席。\n")
    (article,) = session.division("1").articles
    session.arrange("1", "kind", lambda one: with_kind(one, Place(0, 0), PartKind.KICKER), article.headline)
    assert last(session) == ("改定“市图书馆周末开放”是什么：眉题", "said what “市图书馆周末开放” is: kicker")
    session.arrange("1", "given", lambda one: given(one, Place(0, 0), Place(LOOSE, 0)), article.headline)
    assert last(session)[1] == "“市图书馆周末开放” given to another place: no article"


def test_a_verdict_is_told_in_the_language_in_use(tmp_path: Path) -> None:
    session = review_of(tmp_path, page(transferred=580), page(FIRST + timedelta(days=2)))
    (wrong,), (late,) = (session.record(one).open_findings for one in ("1.1", "2.1"))
    session.settle("1.1", wrong, VerdictKind.PRINTED, "")
    session.settle("2.1", late, VerdictKind.ACCEPTED, "")
    use_language("en")
    session = reopened(session)
    english = "Calls is given as 900"
    assert session.record("1.1").verdicts[0].message.startswith(english)
    assert "reports of 1 day are missing" in session.record("2.1").verdicts[0].message
    assert told(session)[2].startswith(f"printed like that: {english}")
    session.export(tmp_path / "en.xlsx", only_verified=False)
    with speaking("zh"):
        session.export(tmp_path / "zh.xlsx", only_verified=False)
    found = {one: openpyxl.load_workbook(tmp_path / f"{one}.xlsx") for one in ("en", "zh")}
    assert found["en"]["Accepted findings"]["J2"].value.startswith(english)
    assert found["zh"]["认可的问题"]["J2"].value == wrong.message
    session.withdraw("1.1", session.record("1.1").verdicts[0])
    assert not session.record("1.1").verdicts


def test_a_verdict_on_what_the_neighbours_said_is_told_in_the_language_in_use(tmp_path: Path) -> None:
    session = review_of(tmp_path, page(), page(FIRST + timedelta(days=2)))
    (late,) = session.record("2.1").open_findings
    session.settle("2.1", late, VerdictKind.ACCEPTED, "")
    session = reopened(session)
    assert last(session)[0] == f"接受：{late.message}"
    english = "Before this one, reports of 1 day are missing: 2025-03-04."
    with speaking("en"):
        assert told(session)[-1] == f"accepted: {english}"
    (tmp_path / "2025-between.txt").write_text(page(FIRST + timedelta(days=1)), encoding="utf-8")
    session.add_pages([tmp_path / "2025-between.txt"])
    assert not session.record("2.1").assessment.findings
    with speaking("en"):
        assert str(session.record("2.1").verdicts[0].message) == english
        session.export(tmp_path / "en.xlsx", only_verified=False)
    assert openpyxl.load_workbook(tmp_path / "en.xlsx")["Accepted findings"]["J2"].value == english


def test_a_verdict_on_what_is_missing_is_told_in_the_language_in_use(tmp_path: Path) -> None:
    session = review_of(tmp_path, page())
    session.set_text("1.1", "calls", "")
    (missing,) = (one for one in session.record("1.1").open_findings if one.check == "required")
    session.settle("1.1", missing, VerdictKind.PRINTED, "so it is")
    with speaking("en"):
        assert told(session)[-1].startswith("printed like that: Calls is missing")


def test_a_verdict_on_values_that_are_gone_is_told_in_the_language_in_use(tmp_path: Path) -> None:
    session = review_of(tmp_path, page(transferred=580))
    (finding,) = session.record("1.1").open_findings
    session.settle("1.1", finding, VerdictKind.PRINTED, "")
    session.set_text("1.1", "calls", "980")
    assert not session.record("1.1").verdicts
    assert last(session)[0] == "来电诉求 900 → 980"
    with speaking("en"):
        assert told(session)[1].startswith("printed like that: Calls is given as 900")
