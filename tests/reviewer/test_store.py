import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError

from reviewer.errors import ChangedElsewhereError, StoreError
from reviewer.review.store import EventRow, SourceRow, Store
from reviewer.review.tables import FORMAT
from tests.reviewer.postgres_server import server


@pytest.fixture(scope="module")
def postgres() -> Iterator[str]:
    with server() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgres"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty place for a review."""
    if request.param == "sqlite":
        return str(tmp_path / "a.review")
    url: str = request.getfixturevalue("postgres")
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
    return url


def event(seq: int, source: str = "1", queue: str | None = None, records: str | None = None) -> EventRow:
    return EventRow(
        seq, "2025-03-03T08:00:00.000+00:00", "me", "noted", source, "1.1", seq, f'{{"text":"{seq}"}}', queue, records
    )


def source(number: int, source_id: str = "1", raw: str = "原文\n") -> SourceRow:
    return SourceRow(number, source_id, "a.txt", "/pages/a.txt", f"{number:064}", "utf-8", len(raw), raw, raw.strip())


def test_what_is_appended_is_there_after_opening_again(where: str) -> None:
    store = Store.open(where)
    store.append(0, [event(1, queue="one", records="[]"), event(2)], [source(1, raw="第一版：98 %_\U00020000\n")])
    store.append(2, [event(3, queue="two")])
    store.close()
    store = Store.open(where)
    assert [(one.seq, one.reads) for one in store.events()] == [(1, True), (2, False), (3, False)]
    assert [one.seq for one in store.events(after=2)] == [3]
    assert store.queues() == [("1", "two")]
    assert store.queues(after=3) == []
    assert store.bodies(["1"]) == {seq: f'{{"text":"{seq}"}}' for seq in (1, 2, 3)}
    assert store.bodies_of([2]) == {2: '{"text":"2"}'}
    assert store.records([1]) == {1: "[]"}
    assert store.text(1).raw == "第一版：98 %_\U00020000\n"
    assert store.last_numbers() == (1, 1)
    assert store.hashes() == [(1, f"{1:064}", "1")]
    assert store.hashes(1) == []
    assert store.sources_with("98 %_\U00020000", range(1, 9)) == {"1"}
    assert store.sources_with("9_ %", range(1, 9)) == set()
    store.close()


def test_an_unexpected_number_is_refused_and_nothing_is_written(where: str) -> None:
    one, other = Store.open(where), Store.open(where)
    one.append(0, [event(1)])
    with pytest.raises(ChangedElsewhereError):
        other.append(0, [event(1), event(2)], [source(1)])
    assert [line.seq for line in other.events()] == [1]
    assert other.last_numbers() == (0, 0)
    other.append(1, [event(2)])
    assert [line.seq for line in one.events()] == [1, 2]
    one.close()
    other.close()


def test_a_page_comes_in_once_under_an_id(where: str) -> None:
    store = Store.open(where)
    store.append(0, [event(1)._replace(kind="page_added"), event(2)])
    with pytest.raises(StoreError) as refused:
        store.append(2, [event(3)._replace(kind="page_added")])
    assert not isinstance(refused.value, ChangedElsewhereError)
    assert [one.seq for one in store.events()] == [1, 2]
    store.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE event SET who = 'x'",
        "DELETE FROM event",
        "UPDATE source SET raw = ''",
        "DELETE FROM source WHERE id = '1'",
    ],
)
def test_the_database_refuses_to_rewrite_history(where: str, change: str) -> None:
    store = Store.open(where)
    store.append(0, [event(1)], [source(1)])
    store.close()
    engine = create_engine(where if "://" in where else f"sqlite:///{where}")
    with pytest.raises(DBAPIError, match="only ever appended"), engine.begin() as connection:
        connection.execute(text(change))
    engine.dispose()


def test_a_place_is_remembered_for_each_person(where: str) -> None:
    store = Store.open(where)
    store.remember("me", "1.1", "calls")
    store.remember("me", "1.2", "")
    assert store.place("me") == ("1.2", "")
    assert store.place("you") == ("", "")
    store.close()


def test_a_copy_holds_everything(where: str, tmp_path: Path) -> None:
    store = Store.open(where)
    store.append(0, [event(number) for number in range(1, 1201)], [source(1)])
    store.remember("me", "1.1", "calls")
    store.copy_to(tmp_path / "copy.review")
    with pytest.raises(StoreError, match=r"copy\.review"):
        store.copy_to(tmp_path / "copy.review")
    copy = Store.open(tmp_path / "copy.review")
    assert copy.events() == store.events()
    assert copy.text(1) == store.text(1)
    assert copy.place("me") == ("1.1", "calls")
    store.close()
    copy.close()


def test_a_file_deleted_underneath_is_noticed_and_can_be_written_elsewhere(tmp_path: Path) -> None:
    path = tmp_path / "a.review"
    store = Store.open(path)
    store.append(0, [event(1)], [source(1)])
    for file in tmp_path.iterdir():
        file.unlink()
    with pytest.raises(StoreError, match="删除"):
        store.append(1, [event(2)])
    assert not path.exists()
    path.write_bytes(b"someone else's")
    with pytest.raises(StoreError, match="替换"):
        store.append(1, [event(2)])
    store.copy_to(tmp_path / "rescued.review")
    store.close()
    rescued = Store.open(tmp_path / "rescued.review")
    assert [one.seq for one in rescued.events()] == [1]
    rescued.append(1, [event(2)])
    rescued.close()
    assert path.read_bytes() == b"someone else's"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("text.review", b"not a database at all, just a long enough text " * 40, "不是核对文件"),
        ("short.review", b"x", "不是核对文件"),
        ("folder.review", None, "文件夹"),
        ("missing/a.review", None, "文件夹不存在"),
    ],
)
def test_what_is_no_review_gets_a_sentence(tmp_path: Path, name: str, content: bytes | None, said: str) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    elif "/" not in name:
        path.mkdir()
    with pytest.raises(StoreError, match=said):
        Store.open(path)
    assert content is None or path.read_bytes() == content


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.review"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE event (x)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="不是核对文件"):
        Store.open(path)
    assert path.read_bytes() == before


def test_a_newer_format_is_refused(where: str) -> None:
    Store.open(where).close()
    engine = create_engine(where if "://" in where else f"sqlite:///{where}")
    with engine.begin() as connection:
        newer = f"UPDATE meta SET value = '{FORMAT + 1}'" if "://" in where else f"PRAGMA user_version = {FORMAT + 1}"
        connection.execute(text(newer))
    engine.dispose()
    with pytest.raises(StoreError, match="较新版本"):
        Store.open(where)


def test_an_empty_file_becomes_a_review(tmp_path: Path) -> None:
    path = tmp_path / "a.review"
    path.touch()
    store = Store.open(path)
    store.append(0, [event(1)])
    assert [one.seq for one in store.events()] == [1]
    store.close()


def test_an_unreachable_database_gets_a_sentence_without_the_password(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="读不出来") as refused:
        Store.open(f"postgresql+psycopg://me:secret@/x?host={tmp_path}")
    assert "secret" not in str(refused.value)


def test_a_full_disk_loses_and_doubles_nothing(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "a.review")
    store.append(0, [event(1)])
    with store._connection.begin():
        pages = store._connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        store._connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 8}")
    with pytest.raises(StoreError, match="磁盘已满"):
        store.append(1, [event(2)], [source(1, raw="长" * 100_000)])
    assert [one.seq for one in store.events()] == [1]
    with store._connection.begin():
        store._connection.exec_driver_sql("PRAGMA max_page_count = 100000")
    store.append(1, [event(2)], [source(1, raw="长" * 100_000)])
    store.close()
    assert [one.seq for one in Store.open(tmp_path / "a.review").events()] == [1, 2]


FILL_A_SMALL_DISK = """
import resource, signal, sys
from reviewer.errors import StoreError
from reviewer.review.store import Store
from tests.reviewer.test_store import event, source
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store = Store.open(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, resource.RLIM_INFINITY))
kept = 0
try:
    while True:
        store.append(kept, [event(kept + 1)], [source(kept + 1, raw="x" * 20_000)])
        kept += 1
except StoreError as error:
    print(kept, error)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
store.append(kept, [event(kept + 1)])
store.close()
"""


def run(code: str, *arguments: str | Path) -> str:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    root = Path(__file__).parent.parent.parent
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=root, check=False,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_disk_that_really_runs_full_gets_a_sentence(tmp_path: Path) -> None:
    said = run(FILL_A_SMALL_DISK, tmp_path / "a.review")
    kept = int(said.split()[0])
    assert kept > 2
    assert "没有保存" in said
    store = Store.open(tmp_path / "a.review")
    assert [one.seq for one in store.events()] == list(range(1, kept + 2))
    assert store.last_numbers()[0] == kept
    store.close()


OPEN = """
import os, sys
from reviewer.errors import StoreError
from reviewer.review.store import Store
Store.open(sys.argv[2]).close()  # so that everything is imported before we become nobody
if os.geteuid() == 0:
    os.setuid(65534)
try:
    Store.open(sys.argv[1])
except StoreError as error:
    print(error)
"""


@pytest.mark.parametrize("there", [True, False])
def test_a_read_only_folder_gets_a_sentence(there: bool) -> None:
    with tempfile.TemporaryDirectory() as place:  # not pytest's own, which only we may enter
        Path(place).chmod(0o755)
        folder = Path(place) / "locked"
        folder.mkdir()
        if there:
            Store.open(folder / "a.review").close()
            (folder / "a.review").chmod(0o444)
        folder.chmod(0o555)
        assert "只读" in run(OPEN, folder / "a.review", Path(place) / "another.review")
        folder.chmod(0o755)
