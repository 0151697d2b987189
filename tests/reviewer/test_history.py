from collections.abc import Sequence
from pathlib import Path

import pytest

from reviewer.data import VerdictKind
from reviewer.review import HistoryLine, ReviewSession
from reviewer.review.describing import describe, path_of
from reviewer.review.events import KINDS, Event
from reviewer.wording import Language, use_language
from tests.reviewer.made_reviews import page, place, review_of, verify
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
    assert told(session)[5] == "调整“留言渠道”的行"
    assert told(session)[-2:] == ["核定 2025-03-03", "撤销第 8 步"]
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
