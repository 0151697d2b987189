"""The sample pages and what is expected of each: the JSON contract without what depends on place or tuning."""

import json
from pathlib import Path
from typing import Any

from reviewer.checks import assess
from reviewer.cli.contract import record_object
from reviewer.extract import PageText, extract
from reviewer.page import TextMap
from reviewer.reading.files import read_source
from reviewer.report_types import ReportType

SAMPLES = Path(__file__).parent.parent / "samples"
REPAIRS_SHOWN = 3

Json = dict[str, Any]


def sample_pages() -> list[Path]:
    """Return the pages in order."""
    return sorted(SAMPLES.glob("*.txt"))


def expectation_beside(page: Path) -> Path:
    """Return where the expected result of a page stands."""
    return page.with_suffix(".expected.json")


def result_of(page: Path, types: tuple[ReportType, ...]) -> Json:
    """Read a sample and return what is compared.

    Paths and hashes are left out; so are confidences and probabilities, which no reader of a page could vouch for
    (what follows from them, the reasons to look and the order of repairs, is in).
    """
    source = read_source(page, page.name)
    by_name = {one.name: one for one in types}
    records = []
    for record in extract(PageText(page.name, TextMap.whole(source.raw)), types).records:
        kind = by_name[record.type]
        judged = assess(record, kind.checks)
        records.append(_steady(record_object(record, judged, judged.findings, kind)))
    return {"encoding": source.encoding, "records": records}


def written(result: Json) -> str:
    """Return a result as the file beside the page holds it: a line for each field and finding."""
    records = ",\n".join(_record(one) for one in result["records"])
    inside = f"[\n{records}\n]" if records else "[]"
    return f'{{"encoding": {_line(result["encoding"])},\n"records": {inside}}}\n'


def _steady(record: Json) -> Json:
    for field in record["fields"]:
        del field["confidence"]
    for finding in record["findings"]:
        finding["repairs"] = [one["changes"] for one in finding["repairs"][:REPAIRS_SHOWN]]
    return record


def _record(record: Json) -> str:
    values = ",\n".join(f"  {_line(name)}: {_value(value)}" for name, value in record["values"].items())
    fields = ",\n".join(f"  {_line(one)}" for one in record["fields"])
    findings = "".join(f"\n  {_line(one)}," for one in record["findings"]).rstrip(",")
    return (
        f'{{"type": {_line(record["type"])},\n "values": {{\n{values}}},\n'
        f' "fields": [\n{fields}],\n "findings": [{findings}]}}'
    )


def _value(value: Any) -> str:  # noqa: ANN401
    if not isinstance(value, list) or not value:
        return _line(value)
    return "[\n" + ",\n".join(f"    {_line(row)}" for row in value) + "]"


def _line(value: Any) -> str:  # noqa: ANN401
    return json.dumps(value, ensure_ascii=False)
