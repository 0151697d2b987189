import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.errors import PageError
from reviewer.reading.decoding import ENCODINGS, decode, plausibility

SIMPLIFIED = "今年三月的最后一天，热线接听群众来电诉求1143件次，其中直接办理560件。\n热点问题：物业管理、市政设施。\n"
TRADITIONAL = "今年三月的最後一天，熱線接聽群眾來電訴求1143件次，其中直接辦理560件。\n熱點問題：物業管理、市政設施。\n"


@pytest.mark.parametrize(
    ("data", "codec"),
    [
        (SIMPLIFIED.encode("utf-8"), "utf-8"),
        (SIMPLIFIED.encode("utf-8-sig"), "utf-8-sig"),
        (b"\xff\xfe" + SIMPLIFIED.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + SIMPLIFIED.encode("utf-16-be"), "utf-16-be"),
        (SIMPLIFIED.encode("utf-16-le"), "utf-16-le"),
        (SIMPLIFIED.encode("utf-16-be"), "utf-16-be"),
        (SIMPLIFIED.encode("gb18030"), "gb18030"),
    ],
)
def test_finds_the_encoding_of_simplified_chinese(data: bytes, codec: str) -> None:
    assert decode(data) == (SIMPLIFIED, codec)


@pytest.mark.parametrize("codec", ["utf-8", "big5", "gb18030", "utf-16-le", "utf-16-be"])
def test_finds_the_encoding_of_traditional_chinese(codec: str) -> None:
    assert decode(TRADITIONAL.encode(codec)) == (TRADITIONAL, codec)


@pytest.mark.parametrize("codec", ["gb18030", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("size", range(12, len(SIMPLIFIED)))
def test_a_dozen_characters_are_enough(codec: str, size: int) -> None:
    assert decode(SIMPLIFIED[:size].encode(codec)) == (SIMPLIFIED[:size], codec)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_finds_utf_16_in_plain_ascii(codec: str) -> None:
    assert decode("12345 report\n".encode(codec)) == ("12345 report\n", codec)


def test_a_character_beyond_big5_is_read_as_hong_kong_writes_it() -> None:
    text = TRADITIONAL + "深水埗\n"
    assert decode(text.encode("big5hkscs")) == (text, "big5hkscs")


@pytest.mark.parametrize("text", ["\x00\x01\x02\x03" * 40, "abc\x00def", "\x01\x02\x03\x04\x05"])
def test_binary_data_is_refused(text: str) -> None:
    with pytest.raises(PageError, match="二进制"):
        decode(text.encode("latin-1"))


def test_a_picture_is_refused() -> None:
    with pytest.raises(PageError, match="二进制"):
        decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 4)


def test_what_no_encoding_explains_is_refused() -> None:
    with pytest.raises(PageError, match="编码"):
        decode(bytes(range(128, 256)) * 20)


def test_a_torn_utf_8_file_is_not_read_as_something_else() -> None:
    with pytest.raises(PageError, match="编码"):
        decode(SIMPLIFIED.encode("utf-8")[:-2] + b"\n")


def test_the_encoding_chosen_by_hand_is_used() -> None:
    assert decode("件次\n".encode("gb18030"), "big5") == ("璃棒\n", "big5")


@pytest.mark.parametrize("codec", ["utf-8", "no such codec", "rot13", ""])
def test_a_wrong_encoding_by_hand_gets_a_sentence(codec: str) -> None:
    data = SIMPLIFIED.encode("gb18030") if codec else b"\0\0"
    with pytest.raises(PageError):
        decode(data, codec)


def test_the_mark_is_taken_off_in_an_encoding_chosen_by_hand() -> None:
    assert decode("\ufeff件".encode("utf-16-le"), "utf-16-le") == ("件", "utf-16-le")


@pytest.mark.parametrize("codec", ENCODINGS)
def test_every_encoding_offered_by_hand_exists(codec: str) -> None:
    assert decode("1143\n".encode(codec), codec) == ("1143\n", codec)


@pytest.mark.parametrize(
    ("ends", "read"),
    [("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\nb", "a\nb"), ("a\r\r\nb\n\r", "a\n\nb\n\n"), ("a\fb\r\n", "a\fb\n")],
)
def test_every_line_end_becomes_one_newline(ends: str, read: str) -> None:
    assert decode(ends.encode()) == (read, "utf-8")


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"], exclude_characters="\ufeff")))
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode()) == (text, "utf-8")


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_a_sentence(data: bytes) -> None:
    try:
        text, _codec = decode(data)
    except PageError:
        return
    assert not {"\0", "\r"} & set(text)


def test_plausibility_tells_chinese_from_noise() -> None:
    assert plausibility(SIMPLIFIED) > 0.7
    assert plausibility(SIMPLIFIED.encode("utf-16-le").decode("utf-16-be", "replace")) < 0.3
    assert plausibility("1143") == 1.0


def test_a_page_in_utf_8_imports_no_statistics() -> None:
    code = "import sys; from reviewer.reading.decoding import decode; decode('件'.encode()); print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "charset_normalizer" not in modules.split()
