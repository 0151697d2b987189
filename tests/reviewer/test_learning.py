import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from filelock import FileLock

from reviewer.checks.confusions import WAYS, Confusions, to_json
from reviewer.data import Repair
from reviewer.errors import ReviewerError
from reviewer.review import ReviewSession
from reviewer.review.confusion_rows import Row, in_words, rows
from reviewer.review.learned import Learned
from tests.reviewer.made_reviews import FIRST, page, review_of, value, verify


def misread(day: int) -> str:
    """A page whose transferred 500 was read as 580."""
    return page(FIRST + timedelta(days=day), transferred=580).replace("62 件", "62 仵")


def correct(session: ReviewSession, source: str) -> None:
    session.edit_text(source, session.working(source).text.index("仵"), 1, "件")
    session.set_text(f"{source}.1", "transferred", "500")
    verify(session, f"{source}.1")


def repairs(session: ReviewSession) -> tuple[Repair, ...]:
    (finding,) = session.record("8.1").open_findings
    return finding.repairs


def test_verified_corrections_are_counted_and_kept_and_undone(tmp_path: Path) -> None:
    session = review_of(tmp_path, misread(1), misread(2))
    session.set_text("1.1", "transferred", "500")
    assert session.confusions() == {}
    session.undo()
    correct(session, "1")
    seen = {"text": Confusions({"substituted": 1}, {"08": 1}, {"件仵": 1})}
    assert session.confusions() == seen
    session.close()
    session = ReviewSession.open(tmp_path / "a.review", who="me")
    assert session.confusions() == seen
    session.undo()
    assert session.confusions() == {}
    session.redo()
    assert session.confusions_frame().to_dict("records")[0]["way"] == "substituted"


def test_what_was_seen_often_makes_a_repair_more_probable(tmp_path: Path) -> None:
    session = review_of(tmp_path, *(misread(day) for day in range(1, 9)))
    asked = value(session, "8.1", "transferred")
    before = next(one for one in repairs(session) if one.changes[0].after == 500)
    for source in "1234567":
        correct(session, source)
    after = next(one for one in repairs(session) if one.changes[0].after == 500)
    assert asked == value(session, "8.1", "transferred") == 580
    assert after.probability > before.probability


def test_other_reviews_teach_this_one_and_it_teaches_them(tmp_path: Path) -> None:
    learned = Learned(tmp_path / "own" / "confusions.json")
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    one = review_of(tmp_path / "one", misread(1))
    one.learn_from(learned)
    correct(one, "1")
    one.close()
    two = review_of(tmp_path / "two", misread(2))
    two.learn_from(learned)
    assert two.confusions()["text"].digits == {"08": 1}
    correct(two, "1")
    two.close()
    assert learned.table()["text"].digits == {"08": 2}
    again = ReviewSession.open(tmp_path / "two" / "a.review", who="me")
    again.learn_from(learned)
    assert again.confusions()["text"].digits == {"08": 2}


def test_what_is_forgotten_counts_no_more_and_what_follows_does(tmp_path: Path) -> None:
    learned = Learned(tmp_path / "confusions.json")
    session = review_of(tmp_path, misread(1), misread(2))
    session.learn_from(learned)
    correct(session, "1")
    session.forget_learned()
    assert session.confusions() == {}
    correct(session, "2")
    assert session.confusions()["text"].digits == {"08": 1}
    session.close()
    session = ReviewSession.open(tmp_path / "a.review", who="me")
    session.learn_from(learned)
    assert session.confusions()["text"].digits == {"08": 1}


def taught_anew(folder: Path, learned: Learned) -> ReviewSession:
    """A review that taught one misreading before, open once more."""
    session = review_of(folder, misread(1), misread(2))
    session.learn_from(learned)
    correct(session, "1")
    session.close()
    session = ReviewSession.open(session.path, who="me")
    session.learn_from(learned)
    return session


@pytest.mark.parametrize("forgetting", ["same", "other"])
def test_what_one_desk_forgets_no_other_open_desk_brings_back(tmp_path: Path, forgetting: str) -> None:
    learned = Learned(tmp_path / "confusions.json")
    one = taught_anew(tmp_path, learned)
    two = ReviewSession.open(tmp_path / ("a.review" if forgetting == "same" else "b.review"), who="me")
    two.learn_from(learned)
    two.forget_learned()
    assert learned.table() == {}
    one.keep_learned()
    two.close()
    assert learned.table() == {}
    correct(one, "2")
    one.close()
    assert learned.table()["text"].digits == {"08": 1}


def test_what_two_desks_forget_is_forgotten_once(tmp_path: Path) -> None:
    learned = Learned(tmp_path / "confusions.json")
    one = taught_anew(tmp_path, learned)
    two = ReviewSession.open(one.path, who="me")
    two.learn_from(learned)
    two.forget_learned()
    one.forget_learned()
    two.close()
    correct(one, "2")
    one.close()
    assert learned.table()["text"].digits == {"08": 1}


def test_a_copied_and_a_renamed_review_teach_once(tmp_path: Path) -> None:
    learned = Learned(tmp_path / "confusions.json")
    session = review_of(tmp_path, misread(1), misread(2))
    session.learn_from(learned)
    correct(session, "1")
    session.save_copy(tmp_path / "copy.review")
    session.close()
    (tmp_path / "a.review").rename(tmp_path / "renamed.review")
    for name in ("copy.review", "renamed.review"):
        session = ReviewSession.open(tmp_path / name, who="me")
        session.learn_from(learned)
        assert session.confusions()["text"].digits == {"08": 1}
        session.close()
    assert learned.table()["text"].digits == {"08": 1}


def test_an_older_copy_takes_nothing_from_what_the_original_taught(tmp_path: Path) -> None:
    learned = Learned(tmp_path / "confusions.json")
    session = review_of(tmp_path, misread(1), misread(2))
    session.learn_from(learned)
    correct(session, "1")
    session.save_copy(tmp_path / "copy.review")
    correct(session, "2")
    session.close()
    copy = ReviewSession.open(tmp_path / "copy.review", who="me")
    copy.learn_from(learned)
    copy.keep_learned()
    assert learned.table()["text"].digits == {"08": 2}
    copy.forget_learned()
    assert learned.table() == {}
    copy.close()
    session = ReviewSession.open(tmp_path / "a.review", who="me")
    session.learn_from(learned)
    assert session.confusions() == {}
    session.undo()
    session.close()
    assert learned.table() == {}


def test_what_the_original_took_back_no_older_copy_teaches_again(tmp_path: Path) -> None:
    learned = Learned(tmp_path / "confusions.json")
    session = taught_anew(tmp_path, learned)
    session.save_copy(tmp_path / "copy.review")
    session.reopen("1.1", "again")
    session.set_text("1.1", "transferred", "580")
    session.close()
    assert learned.table() == {}
    copy = ReviewSession.open(tmp_path / "copy.review", who="me")
    copy.learn_from(learned)
    copy.close()
    assert learned.table() == {}


def test_a_file_of_an_earlier_version_is_read_and_replaced(tmp_path: Path) -> None:
    learned = Learned(tmp_path / "confusions.json")
    taught_anew(tmp_path, learned).close()
    held = json.loads(learned.path.read_text(encoding="utf-8"))
    del held["last"]
    learned.path.write_text(json.dumps(held), encoding="utf-8")
    assert learned.table()["text"].digits == {"08": 1}
    session = ReviewSession.open(tmp_path / "a.review", who="me")
    session.learn_from(learned)
    correct(session, "2")
    session.close()
    assert learned.table()["text"].digits == {"08": 2}


def test_what_was_kept_under_a_reviews_path_is_taken_over(tmp_path: Path) -> None:
    session = review_of(tmp_path, misread(1), misread(2), misread(3))
    correct(session, "1")
    taught, twice = session.confusions(), {"text": Confusions({}, {"08": 2}, {})}
    path, address = str(tmp_path / "a.review"), "postgresql+psycopg://li:SECRET@db/march"
    reviews = {path: to_json(taught), address: to_json(twice)}
    file = tmp_path / "confusions.json"
    held = {"imported": to_json({}), "reviews": reviews, "forgotten": {path: to_json(taught)}}
    file.write_text(json.dumps(held), encoding="utf-8")
    session.learn_from(Learned(file))
    assert session.confusions()["text"].digits == {"08": 2}  # the database's two; its own one was forgotten once
    correct(session, "2")
    session.close()
    held = json.loads(file.read_text(encoding="utf-8"))
    assert "SECRET" not in file.read_text(encoding="utf-8")
    assert path not in {**held["reviews"], **held["forgotten"]}
    assert Learned(file).table()["text"].digits == {"08": 3}
    session = ReviewSession.open(path, who="me")
    session.learn_from(Learned(file))
    assert session.confusions()["text"].digits == {"08": 3}
    session.close()


def test_desks_that_close_at_once_lose_nothing(tmp_path: Path) -> None:
    file = tmp_path / "confusions.json"
    table = {"text": Confusions({}, {"08": 1}, {})}
    (tmp_path / "other.json").write_text(json.dumps(to_json(table)), encoding="utf-8")

    def close(desk: int) -> None:
        for review in range(8):
            Learned(file).keep(table, f"{desk} {review}")
        Learned(file).add(tmp_path / "other.json")

    with ThreadPoolExecutor() as desks:
        list(desks.map(close, range(4)))
    assert Learned(file).table()["text"].digits == {"08": 4 * 9}
    assert {one.name for one in tmp_path.iterdir()} == {file.name, f"{file.name}.lock", "other.json"}


def test_a_desk_that_is_kept_out_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reviewer.review.learned.SECONDS", 0.0)
    learned = Learned(tmp_path / "confusions.json")
    with FileLock(f"{learned.path}.lock"), pytest.raises(ReviewerError, match="confusions"):
        learned.forget()
    learned.forget()
    assert learned.table() == {}


def test_a_table_goes_to_another_desk_and_back(tmp_path: Path) -> None:
    learned, other = Learned(tmp_path / "a.json"), Learned(tmp_path / "b" / "b.json")
    session = review_of(tmp_path, misread(1))
    session.learn_from(learned)
    correct(session, "1")
    learned.write_to(tmp_path / "table.json", session.confusions())
    other.add(tmp_path / "table.json")
    other.add(tmp_path / "table.json")
    assert list(rows(other.table())) == [
        Row("text", "substituted", "", "", 2),
        Row("text", "", "0", "8", 2),
        Row("text", "", "件", "仵", 2),
    ]


@pytest.mark.parametrize("text", ["", "no json", "[]", '{"format": 1}', json.dumps({"imported": {"format": 9}})])
def test_a_file_that_is_no_table_is_refused_and_left_alone(tmp_path: Path, text: str) -> None:
    file = tmp_path / "confusions.json"
    file.write_text(text, encoding="utf-8")
    session = review_of(tmp_path, page())
    with pytest.raises(ReviewerError, match="confusions"):
        session.learn_from(Learned(file))
    session.close()
    with pytest.raises(ReviewerError, match="confusions"):
        Learned(tmp_path / "other.json").add(file)
    assert file.read_text(encoding="utf-8") == text


def test_every_way_that_is_counted_has_words() -> None:
    assert [in_words(way) for way in WAYS]
