import hashlib
import os
import sqlite3
import sys
from pathlib import Path

import pytest

from reviewer.errors import PageError
from reviewer.reading.files import MAX_BYTES, find_pages, kinds_of, read_source, written_path


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("件\n", encoding="utf-8")


def test_a_folder_is_searched_through_and_sorted_as_people_count(tmp_path: Path) -> None:
    write(
        tmp_path, "10.txt", "9.txt", "b/2.TXT", "b/10.text", "a.txt", "notes.md", ".hidden.txt", ".git/x.txt", "b10.txt"
    )
    found = find_pages([tmp_path])
    assert [page.name for page in found.pages] == ["9.txt", "10.txt", "a.txt", "b/2.TXT", "b/10.text", "b10.txt"]
    assert found.pages[3].path == tmp_path / "b" / "2.TXT"
    assert not found.problems
    assert found.others == ["notes.md"]


def test_files_of_other_kinds_are_named_but_for_our_own(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b/paper.PDF", "b/c.xlsx", "d.pdf", "a.review", "a.review-wal", ".hidden", "README")
    found = find_pages([tmp_path])
    assert found.others == ["b/c.xlsx", "b/paper.PDF", "d.pdf", "README"]
    assert kinds_of(found.others) == ".pdf 2、.xlsx 1、无后缀 1"


def test_files_and_folders_come_in_the_order_given(tmp_path: Path) -> None:
    write(tmp_path, "b/1.txt", "a/1.txt", "z.txt")
    found = find_pages([tmp_path / "z.txt", str(tmp_path / "b"), tmp_path / "a"])
    assert [page.path.relative_to(tmp_path).as_posix() for page in found.pages] == ["z.txt", "b/1.txt", "a/1.txt"]
    assert [page.name for page in found.pages] == ["z.txt", "1.txt", "1.txt"]


def test_every_path_without_a_page_gets_a_sentence_and_stops_nothing(tmp_path: Path) -> None:
    write(tmp_path, "page.txt", "paper.pdf", "empty/notes.md")
    found = find_pages([tmp_path / "gone.txt", tmp_path / "paper.pdf", tmp_path / "empty", tmp_path / "page.txt"])
    assert [page.name for page in found.pages] == ["page.txt"]
    gone, pdf, empty = map(str, found.problems)
    assert "gone.txt" in gone
    assert "不在了" in gone
    assert "paper.pdf" in pdf
    assert "empty" in empty


def test_links_in_circles_end(tmp_path: Path) -> None:
    write(tmp_path, "a/1.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "a" / "self").symlink_to("self")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    found = find_pages([tmp_path])
    assert [page.name for page in found.pages] == ["a/1.txt", "loop.txt"]
    with pytest.raises(PageError, match=r"loop\.txt"):
        read_source(*found.pages[1])
    assert len(find_pages([tmp_path / "a" / "self"]).problems) == 1


def test_a_linked_folder_is_searched(tmp_path: Path) -> None:
    write(tmp_path, "elsewhere/1.txt", "opened/2.txt")
    (tmp_path / "opened" / "1").symlink_to(tmp_path / "elsewhere")
    assert [page.name for page in find_pages([tmp_path / "opened"]).pages] == ["1/1.txt", "2.txt"]


def test_reads_a_page(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    data = "第一行\r\n第二行\f".encode("gb18030")
    path.write_bytes(data)
    source = read_source(path, "pages/page.txt")
    assert source.raw == "第一行\n第二行\f"
    assert (source.name, source.path, source.encoding) == ("pages/page.txt", str(path), "gb18030")
    assert source.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("data", [b"", b" \r\n\t\f\n", "　\n".encode(), b"\xef\xbb\xbf", b"\xff\xfe"])
def test_a_file_without_text_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(data)
    with pytest.raises(PageError, match=r"page\.txt.*没有文字"):
        read_source(path, "page.txt")


def test_a_binary_file_is_refused_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(b"%PDF-1.7\n\x00\x01\x02\x03" * 9)
    with pytest.raises(PageError, match=r"page\.txt.*二进制"):
        read_source(path, "page.txt")


def test_a_large_file_is_refused_unread_with_its_size_and_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    with pytest.raises(PageError, match=r"100\.0 MB.*20 MB"):
        read_source(path, "page.txt")


def test_a_file_at_the_limit_is_read(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(b"1" * MAX_BYTES)
    assert len(read_source(path, "page.txt").raw) == MAX_BYTES
    with path.open("ab") as file:
        file.write(b"1")
    with pytest.raises(PageError, match="MB"):
        read_source(path, "page.txt")


def test_a_vanished_file_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PageError, match=r"page\.txt.*不在了"):
        read_source(tmp_path / "page.txt", "page.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_an_unreadable_file_or_folder_gets_a_sentence(tmp_path: Path) -> None:
    write(tmp_path, "closed.txt", "closed/1.txt", "open.txt")
    for name in ("closed.txt", "closed"):
        (tmp_path / name).chmod(0)
    found = find_pages([tmp_path])
    (tmp_path / "closed").chmod(0o700)
    assert [page.name for page in found.pages] == ["closed.txt", "open.txt"]
    assert "权限" in str(found.problems[0])
    with pytest.raises(PageError, match=r"closed\.txt.*权限"):
        read_source(*found.pages[0])


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(PageError, match=r"pipe\.txt"):
        read_source(tmp_path / "pipe.txt", "pipe.txt")


@pytest.mark.skipif(sys.platform == "darwin", reason="the file system there knows UTF-8 names only")
def test_a_name_that_is_no_utf_8_can_be_shown_stored_and_read_again(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path)
    with open(os.path.join(folder, "报告.txt".encode("gb18030")), "wb") as file:
        file.write("件\n".encode())
    [page] = find_pages([tmp_path]).pages
    assert page.name == r"\xb1\xa8\xb8\xe6.txt"
    source = read_source(*page)
    with sqlite3.connect(":memory:") as store:
        stored = store.execute("SELECT ?, ?", (source.path, source.name)).fetchone()
    store.close()
    assert read_source(*stored) == source
    assert written_path(page.path) == source.path
    with pytest.raises(PageError, match="不在了"):
        read_source(r"\xff.txt", "x")


def test_an_encoding_chosen_by_hand_reads_the_page_again(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes("件次\n".encode("gb18030"))
    assert read_source(path, "page.txt", "big5").raw == "璃棒\n"
    with pytest.raises(PageError, match=r"page\.txt.*utf-8"):
        read_source(path, "page.txt", "utf-8")
