from pathlib import Path

from reviewer.review.store import Store
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


def test_a_copy_that_fails_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "copies").mkdir()
    said = run(COPY_ONTO_A_SMALL_DISK, tmp_path / "a.review", tmp_path / "copies" / "b.review")
    assert said.startswith("[] ")
    assert "没有保存" in said


def test_what_is_left_of_a_copy_that_was_killed_is_in_nobodys_way(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "a.review")
    store.append(0, [event(1)], [source(1)])
    half = Store.open(tmp_path / "b.review.part")
    half.append(0, [event(1)], [source(1)])
    half.close()
    store.copy_to(tmp_path / "b.review")
    store.close()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.review", "b.review"]
    assert Store.open(tmp_path / "b.review").last_numbers() == (1, 1)
