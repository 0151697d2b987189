"""The tables as CSV, Parquet and JSON files, each read back and compared with what was meant."""

import csv
import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import zip_longest
from pathlib import Path
from typing import Any

from reviewer.errors import ExportError
from reviewer.export.data_frames import frame_of
from reviewer.export.material import Material
from reviewer.export.safe_text import guarded
from reviewer.export.tables import Cell, Row, Table
from reviewer.export.tabulate import Tabulated
from reviewer.export.type_tables import FIRST_FIELD, TypeTables, plain_fields
from reviewer.values import to_json, written
from reviewer.wording import kept


def write_csv(out: Path, table: Table) -> None:
    """Write a table as CSV: UTF-8 with BOM, as Excel wants it; text that Excel would compute gets a ``'`` before.

    Raises:
        ExportError: It doesn't read back as it was meant.
    """
    with out.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows(_csv_rows(table))
    with out.open(encoding="utf-8-sig", newline="") as stream:
        for there, wanted in zip_longest(csv.reader(stream), _csv_rows(table)):
            if there != wanted:
                raise different(out)


def write_parquet(out: Path, table: Table) -> None:
    """Write a table's frame as Parquet.

    Raises:
        ExportError: It doesn't read back as it was meant.
    """
    import pandas as pd

    frame = frame_of(table)
    frame.to_parquet(out, index=False)
    try:
        there = pd.read_parquet(out).astype(frame.dtypes.to_dict())  # Parquet knows no seconds: dates come as ms
        pd.testing.assert_frame_equal(there, frame)
    except AssertionError as error:
        raise different(out) from error


def write_json(out: Path, tabulated: Tabulated, material: Material) -> None:
    """Write everything as one JSON object: records with their values nested as in the contract, then the other tables.

    Raises:
        ExportError: It doesn't read back as it was meant.
    """
    document: dict[str, Any] = {"program": material.version, "exported_at": to_json(material.at)}
    document["records"] = [record for one in tabulated.types for record in _nested(one)]
    for table in tabulated.trail:
        names = [column.name for column in table.columns]
        document[table.name] = [dict(zip(names, map(to_json, row), strict=True)) for row in table.rows()]
    out.write_text("".join(_lines(document)), encoding="utf-8")
    if json.loads(out.read_text(encoding="utf-8")) != document:
        raise different(out)


def different(out: Path) -> ExportError:
    """Return the error for a file that doesn't read back as it was meant."""
    return ExportError(
        kept(
            "没有导出：写好的“{name}”读回来不一样。原来的文件没有动；请再导出一次，仍如此请报告。",
            "Nothing was exported: “{name}” reads back differently. The previous file is untouched; export again, "
            "and report this if it stays.",
            name=out.name,
        )
    )


def _csv_rows(table: Table) -> Iterator[list[str]]:
    yield [column.name for column in table.columns]
    for row in table.rows():
        yield [csv_text(value) for value in row]


def csv_text(value: Cell) -> str:
    """Return a value as CSV holds it, a text so that no spreadsheet computes it."""
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, datetime) else written(value)


def _nested(one: TypeTables) -> Iterator[dict[str, Any]]:
    """Return the records of a type, values nested as the contract has them."""
    groups = {group: _rows_by_record(one, group, table) for group, table in one.groups.items()}
    plain = [field.name for field in plain_fields(one.kind)]
    for row in one.records.rows():
        values: dict[str, Any] = dict(zip(plain, map(to_json, row[FIRST_FIELD:]), strict=False))
        values |= {group: rows.get(row[0], []) for group, rows in groups.items()}
        ordered = {name: values[name] for name in [*one.kind.order, *values] if name in values}
        first = {"record": row[0], "source": row[1], "status": row[2], "type": one.kind.name}
        yield first | {"verified_by": row[-2], "verified_at": to_json(row[-1]), "values": ordered}


def _rows_by_record(one: TypeTables, group: str, table: Table) -> dict[Cell, list[dict[str, Any]]]:
    names = [column.name for column in one.kind.group(group).columns]
    found: dict[Cell, list[dict[str, Any]]] = {}
    for row in table.rows():
        cells = dict(zip(names, _cells(row), strict=True))
        found.setdefault(row[0], []).append(cells)
    return found


def _cells(row: Row) -> Sequence[Any]:
    return [to_json(value) for value in row[FIRST_FIELD:]]


def _lines(document: dict[str, Any]) -> Iterator[str]:
    """Return the document with each record and each row on a line of its own."""
    for number, (name, value) in enumerate(document.items()):
        yield ("{\n" if number == 0 else ",\n") + json.dumps(name) + ": "
        if isinstance(value, list):
            yield "[\n" + ",\n".join(json.dumps(one, ensure_ascii=False) for one in value) + "\n]"
        else:
            yield json.dumps(value, ensure_ascii=False)
    yield "\n}\n"
