"""What no linter asks for: how large a file may grow, what may be imported when, what the lock may hold."""

import re
import subprocess
import sys
from pathlib import Path
from pkgutil import resolve_name

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted(path for room in ("reviewer", "ui", "tests") for path in (ROOT / room).rglob("*.py"))
HEAVY = {"PySide6", "pandas", "numpy", "pyarrow", "openpyxl", "xlsxwriter", "python_calamine", "sqlalchemy"}


def modules_after(statement: str) -> set[str]:
    """Return the top-level modules a fresh interpreter holds after this statement."""
    code = f"import sys; {statement}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(run.stdout.split())


@pytest.mark.parametrize(
    "statement", ["import reviewer", "import reviewer.review.session", "import reviewer.cli", "import reviewer.extract"]
)
def test_the_core_starts_without_what_it_may_never_need(statement: str) -> None:
    assert not modules_after(statement) & HEAVY


def test_importing_the_package_costs_nothing() -> None:
    assert not modules_after("import reviewer") & {"pydantic", "typer", "rich", "regex", "rapidfuzz"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_file_can_be_read_in_one_sitting(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < 300


def test_the_lock_holds_hashes_and_no_address() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pins = re.findall(r"^[a-z0-9-]+==", lock, re.MULTILINE)
    assert len(pins) > 20
    assert lock.count("--hash=sha256:") >= len(pins)
    assert "://" not in lock
    assert "--index" not in lock


@pytest.mark.parametrize(
    "name", re.findall(r"`(reviewer(?:\.[a-z_]+)+)`", (ROOT / "README.md").read_text(encoding="utf-8"))
)
def test_what_the_readme_has_a_program_call_can_be_called(name: str) -> None:
    assert callable(resolve_name(name))
