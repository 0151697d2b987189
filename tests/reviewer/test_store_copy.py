from contextlib import closing
from pathlib import Path

import pytest

from reviewer.review.store import Store
from reviewer.review.store_files import put
from tests.reviewer.test_store import event, run, source

COPY_ONTO_A_SMALL_DISK = """
import os, resource, signal, sys
from reviewer.errors import StoreError
from reviewer.review.store import Store
from tests.reviewer.test_store import event, source
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
store = Store.open(sys.argv[1])
store.append(0, [event(1)], [source(number, raw="x" * 20_000) for number in range(1, 41)])
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, resource.RLIM_INFINITY))
try:
    store.copy_to(sys.argv[2])
except StoreError as error:
    print(sorted(os.listdir(os.path.dirname(sys.argv[2]))), error)
"""


def test_a_copy_may_have_as_long_a_name_as_a_review(tmp_path: Path) -> None:
    long = f"{'核' * 80}.review"
    with closing(Store.open(tmp_path / "a.review")) as store:
        store.append(0, [event(1)], [source(1)])
        store.copy_to(tmp_path / long)
    with closing(Store.open(tmp_path / long)) as copy:
        assert copy.last_numbers() == (1, 1)


def test_a_copy_that_fails_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "copies").mkdir()
    said = run(COPY_ONTO_A_SMALL_DISK, tmp_path / "a.review", tmp_path / "copies" / "b.review")
    assert said.startswith("[] ")
    assert "没有保存" in said


def test_files_that_lie_there_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "b.review.part").write_text("mine")
    (tmp_path / "b.review.part-wal").write_text("mine too")
    with closing(Store.open(tmp_path / "a.review")) as store:
        store.append(0, [event(1)], [source(1)])
        store.copy_to(tmp_path / "b.review")
    assert sorted(one.name for one in tmp_path.iterdir()) == [
        "a.review",
        "b.review",
        "b.review.part",
        "b.review.part-wal",
    ]
    assert (tmp_path / "b.review.part").read_text() == "mine"
    with closing(Store.open(tmp_path / "b.review")) as copy:
        assert copy.last_numbers() == (1, 1)


def test_a_file_made_while_the_copy_is_written_is_not_replaced(tmp_path: Path) -> None:
    finished, late = tmp_path / "copy.part", tmp_path / "b.review"
    finished.write_text("the copy")
    late.write_text("mine")
    with pytest.raises(FileExistsError):
        put(finished, late)
    assert late.read_text() == "mine"
