"""What the system refuses is said in our words, in the language of the desk."""

import errno
import os
from pathlib import Path

import pytest

from reviewer.errors import ExportError
from reviewer.export.into_place import sentences
from reviewer.system_words import why_of
from reviewer.wording import speaking


def refused(out: Path) -> str:
    """What an export says whose file vanishes while it is written."""
    with pytest.raises(ExportError) as error, sentences(out):
        (out.parent / "gone").read_text(encoding="utf-8")
    return str(error.value)


def test_a_file_that_is_gone_is_said_in_chinese_and_english(tmp_path: Path) -> None:
    assert "（没有这个文件或文件夹）" in refused(tmp_path / "a.xlsx")
    with speaking("en"):
        assert "(there is no such file or folder)" in refused(tmp_path / "a.xlsx")


@pytest.mark.parametrize("number", [errno.ENOENT, errno.EIO, errno.EISDIR, errno.ENAMETOOLONG, errno.ENOTTY])
def test_no_english_word_stands_in_a_chinese_sentence(number: int) -> None:
    said = why_of(OSError(number, os.strerror(number)))
    assert said
    assert not any(sign.isascii() and sign.isalpha() for sign in said)
