from pathlib import Path
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from reviewer.review.queue import Line, Queue, kept_json
from tests.reviewer.made_reviews import page, review_of


def line(record: str, day: str = "", errors: int = 0) -> Line:
    return Line(record, "rain", day, "open", errors, f'[["{day}"],[],[]]')


def test_rows_come_in_the_order_of_the_pages(tmp_path: Path) -> None:
    queue = Queue({})
    queue.load([("10", kept_json("ten", [])), ("9", kept_json("nine", [line("9.1"), line("9.2", errors=2)]))])
    assert [(row.source, row.record, row.name, row.errors) for row in queue.rows()] == [
        ("9", "9.1", "nine", 0),
        ("9", "9.2", "nine", 2),
        ("10", "", "ten", 0),
    ]
    assert queue.rows()[2].state == "none"


@given(st.integers(0, 2**32))
def test_rows_put_in_place_are_those_made_anew(seed: int) -> None:
    chance = Random(seed)
    queue, kept = Queue({}), dict[str, str]()
    for _ in range(20):
        source = str(chance.randint(1, max(len(kept), 0) + 1)) if kept else "1"
        lines = [line(f"{source}.{number}", errors=chance.randint(0, 2)) for number in range(chance.randint(0, 3))]
        queue.put(source, source, lines)
        kept[source] = kept_json(source, lines)
        if chance.random() < 0.7:
            queue.rows()
    fresh = Queue({})
    fresh.load(kept.items())
    assert queue.rows() == fresh.rows()


def test_who_holds_the_rows_keeps_them_as_they_were(tmp_path: Path) -> None:
    session = review_of(tmp_path, page())
    rows = session.rows()
    before = list(rows)
    session.set_text("1.1", "calls", "901")
    assert list(rows) == before
    assert session.rows() != before
