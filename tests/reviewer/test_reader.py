from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.data import Field
from reviewer.extract import PageText, Reader, extract
from reviewer.extract.fields import known_text
from reviewer.extract.reader import FOLDED, LEAST, SLIGHT, WRONG
from reviewer.look_alikes import AS_DIGIT
from reviewer.page import TextMap
from reviewer.report_types.loader import load_types
from tests.reviewer.made_reviews import FIRST, page, review_of, verify

SIGNS = st.text("件仵客8B3S0Q", min_size=2, max_size=2).filter(lambda pair: pair[0] != pair[1])


def field_of(raw: str, path: str, signs: Mapping[str, int]) -> Field:
    (record,) = extract(PageText("a", TextMap.whole(raw), 2025, Reader.taught(signs)), load_types()).records
    found = record.field(path)
    assert found
    return found


def test_a_sign_costs_less_the_oftener_it_was_seen() -> None:
    assert Reader().costs("件").get("仵") == SLIGHT
    assert "客" not in Reader().costs("件")
    seldom, often = (Reader.taught({"件客": times}).costs("件")["客"] for times in (1, 30))
    assert LEAST <= often < seldom < WRONG
    assert Reader.taught({"件客": 1}).costs("件")["仵"] == SLIGHT


def test_a_letter_is_read_as_the_digit_it_was_seen_to_be() -> None:
    assert Reader().folded("1S") == ("15", FOLDED)
    assert Reader.taught({"5S": 20}).folded("1S")[1] > 0.9
    assert Reader.taught({"8S": 8}).folded("1S") == ("18", pytest.approx(8 / 12))
    assert Reader.taught({"8S": 8}).folded("18") == ("18", 1.0)


@given(st.dictionaries(SIGNS, st.integers(0, 50), max_size=6), st.text("8B3S0Q客", max_size=5))
def test_what_is_taught_is_a_share_and_leaves_digits_alone(signs: Mapping[str, int], text: str) -> None:
    read, sure = Reader.taught(signs).folded(text)
    assert 0.0 <= sure <= 1.0
    assert len(read) == len(text)
    assert [one for one in text if one.isdigit()] == [new for one, new in zip(text, read, strict=True) if one.isdigit()]


def test_a_sentence_is_found_through_signs_that_were_confused_before() -> None:
    raw = page(FIRST).replace("直接办理", "有接刃坤").replace("转交责任", "转文喜任")
    taught = {"直有": 8, "办刃": 8, "理坤": 8, "交文": 8, "责喜": 8}
    bare, known = (field_of(raw, "handled_directly", signs) for signs in ({}, taught))
    assert known.value == field_of(page(FIRST), "handled_directly", {}).value
    assert bare.value is None or bare.confidence < known.confidence


def test_a_name_is_known_through_a_sign_that_was_confused_before() -> None:
    known = frozenset({"市长信箱"})
    assert known_text("市长信霜", known)[0] == "市长信霜"
    text, once = known_text("市长信霜", known, Reader.taught({"箱霜": 1}))
    assert (text, known_text("市长信霜", known, Reader.taught({"箱霜": 40}))[1]) == (
        "市长信箱",
        pytest.approx(0.96, abs=0.01),
    )
    assert once < 0.9


def test_verified_corrections_sharpen_how_the_next_page_is_read(tmp_path: Path) -> None:
    days = [FIRST + timedelta(days=day) for day in range(6)]
    pages = [page(day).replace("市长信箱", "市长信霜") for day in days]
    session = review_of(tmp_path, *pages[:5])
    name = "channels[0].name"
    before = session.record("1.1").record.field(name)
    assert before
    assert before.value == "市长信霜"
    for source in "1234":
        session.edit_text(source, session.working(source).text.index("霜"), 1, "箱")
        verify(session, f"{source}.1")
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "next.txt").write_text(pages[5], encoding="utf-8")
    session.add_pages([tmp_path / "more"])
    after = session.record("6.1").record.field(name)
    assert after
    assert (after.value, after.text) == ("市长信箱", "市长信霜")


def test_a_sign_read_for_a_digit_is_alike_to_it_everywhere() -> None:
    assert {AS_DIGIT[sign] for sign in AS_DIGIT} == set("0123456789")
    for sign, digit in AS_DIGIT.items():
        assert sign in Reader().alike(digit)
        assert digit in Reader().alike(sign)
        assert Reader().costs(digit)[sign] == Reader().letters()[sign] == SLIGHT
        assert Reader().folded(sign) == (digit, FOLDED)
