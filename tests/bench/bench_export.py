"""The export of 10,000 records against pandas with openpyxl on the same frames: ``python -m tests.bench.bench_export``.

Each way runs in a process of its own that first makes the records, so that peak memory is what the way adds to them.
"""

import argparse
import multiprocessing
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from reviewer.data import Assessment, Field, Origin, Record, Span, Value
from reviewer.export import Material, SourceLine, frames, write
from reviewer.field_paths import row_path
from reviewer.report_types import FieldSpec, GroupSpec, ReportType
from reviewer.reviewed import ReviewedRecord
from tests.reviewer.made_checks import check_set

ROWS_A_RECORD = 6
PAGE = "据介绍，今年以来全市各部门持续推进热线办理工作，群众诉求得到及时回应，\n" * 120
PLAIN = ("calls", "online", "direct", "transferred", "callbacks", "visits", "letters", "letters_done", "open_cases")


class Measured(NamedTuple):
    """What one way took."""

    seconds: float
    megabytes: float
    file_megabytes: float


def report_type() -> ReportType:
    """A type whose record table has 15 columns and whose group's table has 6, with two equations."""
    holes = (_spec("report_date", "date"), *(_spec(name, "count") for name in PLAIN))
    columns = (_spec("name", "name"), _spec("count", "count"), _spec("remark", "text"))
    group = GroupSpec("channels", {"zh": "渠道", "en": "Channels"}, columns, (), "，")
    checks = check_set(equations=["calls = direct + transferred", "online = sum(channels.count)"])
    title = {"zh": "日报", "en": "Daily report"}
    order = (*(one.name for one in holes), "channels")
    return ReportType("daily", title, (), holes, (group,), order, checks)


def records(number: int) -> Iterator[ReviewedRecord]:
    """Make this many verified records."""
    for place in range(number):
        counts = [(place * 7 + row * 31) % 97 for row in range(ROWS_A_RECORD)]
        plain: dict[str, Value | None] = {"report_date": date(2020, 1, 1) + timedelta(days=place % 2000)}
        plain |= {name: (place * 13 + column * 101) % 1500 for column, name in enumerate(PLAIN)}
        plain |= {"online": sum(counts), "direct": 400, "transferred": 532, "calls": 932}
        fields = [_field(name, value) for name, value in plain.items()]
        for row, count in enumerate(counts):
            cells: dict[str, Value] = {"name": f"渠道名称{row}", "count": count, "remark": f"第{place}页的说明"}
            fields += [_field(row_path("channels", row, name), value) for name, value in cells.items()]
        record = Record(f"{place + 1}.1", "daily", tuple(fields), Span(0, 900))
        name, at = f"2025/{place:05}.txt", "2025-03-27T05:00:00+00:00"
        yield ReviewedRecord(str(place + 1), name, record, True, "操作员", at, Assessment(), (), (), (), (), (), ())


def material(number: int, places: bool) -> Material:
    """Return everything an export wants, the records in memory."""
    made = list(records(number))
    sources = [SourceLine(one.source, one.source_name, f"/{one.source}", "ab" * 32, "utf-8", "") for one in made]
    at = datetime(2025, 3, 27, tzinfo=UTC)
    return Material(made, (report_type(),), sources, "0", at=at, raw_of=lambda source: PAGE, places=places)


def ours(given: Material, out: Path) -> float:
    """Export a workbook: tables, live formulas, written, read back and compared."""
    start = time.perf_counter()
    write(out, given)
    return time.perf_counter() - start


def with_pandas(given: Material, out: Path) -> float:
    """Write the same frames with pandas and openpyxl; making the frames isn't counted."""
    import pandas as pd

    made = {name: frame.copy() for name, frame in frames(given).items()}
    for frame in made.values():
        for name in frame.select_dtypes("datetimetz"):
            frame[name] = frame[name].dt.tz_localize(None)  # Excel knows no zones
    start = time.perf_counter()
    with pd.ExcelWriter(out, engine="openpyxl") as writer:
        for name, frame in made.items():
            frame.to_excel(writer, sheet_name=name, index=False)
    return time.perf_counter() - start


def with_pandas_data_only(given: Material, out: Path) -> float:
    """Write nothing but the frames of the records and their rows with pandas and openpyxl."""
    import pandas as pd

    made = {name: frame for name, frame in frames(given).items() if name.startswith("daily")}
    for frame in made.values():
        for name in frame.select_dtypes("datetimetz"):
            frame[name] = frame[name].dt.tz_localize(None)
    start = time.perf_counter()
    with pd.ExcelWriter(out, engine="openpyxl") as writer:
        for name, frame in made.items():
            frame.to_excel(writer, sheet_name=name, index=False)
    return time.perf_counter() - start


class Way(NamedTuple):
    """A way of writing a workbook, with or without the table of places."""

    write: Callable[[Material, Path], float]
    places: bool


WAYS: dict[str, Way] = {
    "ours: formulas, read back, compared": Way(ours, False),
    "pandas + openpyxl, the same tables as values": Way(with_pandas, False),
    "pandas + openpyxl, records and rows only": Way(with_pandas_data_only, False),
    "ours with the line of each value": Way(ours, True),
    "pandas + openpyxl, the same tables as values, with the line of each value": Way(with_pandas, True),
}


def measure(name: str, number: int) -> Measured:
    """Run one way in a new process."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_run, (name, number))


def _run(name: str, number: int) -> Measured:
    given = material(number, WAYS[name].places)
    before = _peak()
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.xlsx"
        seconds = WAYS[name].write(given, out)
        return Measured(seconds, _peak() - before, out.stat().st_size / 1e6)


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _spec(name: str, kind: str) -> FieldSpec:
    return FieldSpec(name, kind, {"zh": name, "en": name})


def _field(path: str, value: Value | None) -> Field:
    place = hash(path) % len(PAGE)
    return Field(path, value, str(value), (Span(place, place + 4),), Origin.EXTRACTED, 0.99)


def main() -> None:
    """Print a table of medians."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--records", type=int, default=10_000)
    options.add_argument("--runs", type=int, default=3)
    chosen = options.parse_args()
    found: dict[str, list[Measured]] = {name: [] for name in WAYS}
    for _ in range(chosen.runs):
        for name in WAYS:
            found[name].append(measure(name, chosen.records))
    medians = {name: sorted(runs)[len(runs) // 2] for name, runs in found.items()}
    first = next(iter(medians.values())).seconds
    lines = [f"| {chosen.records:,} records, {chosen.runs} runs | s | times ours | MB above the data | file MB |"]
    lines.append("|---|---:|---:|---:|---:|")
    for name, (seconds, megabytes, size) in medians.items():
        lines.append(f"| {name} | {seconds:.2f} | {seconds / first:.2f} | {megabytes:.0f} | {size:.1f} |")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
