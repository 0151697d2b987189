"""Several types may claim one place of a page: which of them read it."""

import re
from collections.abc import Sequence
from functools import cache

from reviewer.checks.balances import balances
from reviewer.data import Record
from reviewer.extract.worded.plain import plain_text
from reviewer.extract.worded.reading import YearOf, read_worded
from reviewer.field_paths import place_of
from reviewer.page import TextMap
from reviewer.report_types.schema import ReportType
from reviewer.report_types.worded import Worded
from reviewer.values import NUMBERS

_COUNTED = re.compile(r"[0-9](?:%|[件宗起通条](?!件))")
_WORTH = 2
"""So many numbers more make another reading the better one."""
_LOST = 10
"""What a row costs whose name shows that it is none."""
_FEW = 3
_TORN = re.compile(r"[^0-9,，.]")
_REST_OF_SENTENCE = 80
_MORE_DAYS = re.compile(r"\d月份?$|\d日?[至到—－~～-]+(?:\d{1,2}月)?\d{1,2}日?$|季度|半年|\d年$|%$")


def with_worded(
    records: list[Record], types: Sequence[ReportType], working: TextMap, reading: TextMap, year_of: YearOf
) -> list[Record]:
    """Return the records of a page with those of types described by words.

    A record that sentences read whole is taken for good. One that lacks what its type requires, or that leaves out
    numbers of its own sentences, gives way to a report known by words that reads at least two numbers more there; of
    two of these the one that reads more stays.

    Args:
        records: What sentences read.
        types: All types; those described by words are looked for.
        working: The page's text.
        reading: What is read of it.
        year_of: Tells the year of a day printed without one.
    """
    by_name = {one.name: one for one in types}
    plain_of = cache(lambda: plain_text(working, reading))
    said = [one.worded for one in types if one.worded]
    records = [one for one in records if not _is_hardly_one(one, by_name[one.type])]
    amiss = {id(one): _misnamed(one, said) + _is_of_more_days(one, by_name[one.type]) for one in records}
    whole = [one for one in records if _stands(one, by_name[one.type], reading) and not amiss[id(one)]]
    taken = [reading.place(one.extent) for one in whole]
    rivals = [one for one in records if not any(one is other for other in whole)]
    for report_type in (one for one in types if one.worded):
        rivals += read_worded(report_type, plain_of, reading, taken, year_of)
    good = [one for one in records if _is_at_home(one, by_name[one.type])]
    rivals = [one for one in rivals if not (by_name[one.type].worded and _swallows(one, good))]
    rivals.sort(key=lambda one: _rank(one, by_name[one.type]) + _LOST * amiss.get(id(one), 0))
    for one in rivals:
        if not any(one.extent.start < other.extent.end and other.extent.start < one.extent.end for other in whole):
            whole.append(one)
    return whole


def _is_whole(record: Record, report_type: ReportType) -> bool:
    """Say whether everything a type requires was read; a group without rows lacks all of them."""
    values = {one.path: one.text for one in record.fields}
    known = {path.partition("[")[0] for path in values}
    asked = [one.name for one in report_type.holes if one.required]
    return (
        all(one.required is False or one.name in known for one in report_type.groups)
        and all(values.get(name) for name in asked)
    )  # fmt: skip


def _rank(record: Record, report_type: ReportType) -> int:
    """Return what the better reading has less of."""
    many, said = 2 * _numbers(record, report_type), report_type.worded
    if not said:
        strange = _is_strange(record, report_type)
        many += 0 if strange else _proved(record, report_type)
        if _is_at_home(record, report_type):
            return -many - 2 * _WORTH + 1
        if strange and len(report_type.groups) == 1:
            return -many + _WORTH  # one list, and no name in it that the type knows: a tie is lost
    elif said.choices and not any(one.path in {choice.name for choice in said.choices} for one in record.fields):
        many -= 2 * _WORTH
    return -many + bool(said)


def _proved(record: Record, report_type: ReportType) -> int:
    """Count the numbers that equations vouch for; none where one of these doesn't hold."""
    found = [one for one in balances(record, report_type.checks.equations) if one.holds is not None]
    return len({path for one in found for path in one.paths}) if all(one.holds for one in found) else 0


def _misnamed(record: Record, said: Sequence[Worded]) -> int:
    """Count the rows of a record whose name is a figure's word, with a number printed whole: 直办 is no channel."""
    torn = {
        place_of(one.path)[:2] for one in record.fields if not isinstance(one.value, str) and _TORN.search(one.text)
    }
    names = [one.value for one in record.fields if isinstance(one.value, str) and place_of(one.path)[:2] not in torn]
    words = {word for one in said for figure in one.figures if not figure.alone for word in figure.words}
    return sum(name in words for name in names)


def _is_of_more_days(record: Record, report_type: ReportType) -> bool:
    """Say whether a report of one day was read where a month or several days are printed."""
    if report_type.worded or report_type.period_end:
        return False
    return any(one.path == report_type.date and _MORE_DAYS.search(one.text) for one in record.fields)


def _is_hardly_one(record: Record, report_type: ReportType) -> bool:
    """Say whether next to nothing was read, and of more days than the type tells of."""
    return _is_of_more_days(record, report_type) and _numbers(record, report_type) < _FEW


def _is_strange(record: Record, report_type: ReportType) -> bool:
    """Say whether none of the names in a record is one that its type knows: it is hardly one of that type."""
    names = [(report_type.spec(one.path), one.value) for one in record.fields if "[" in one.path]
    known = [value in spec.known for spec, value in names if spec.known and spec.kind in ("name", "category")]
    return bool(known) and not any(known)


def _swallows(record: Record, others: Sequence[Record]) -> bool:
    """Say whether a record takes the place of several that sentences read."""
    return sum(record.extent.start < one.extent.end and one.extent.start < record.extent.end for one in others) > 1


def _stands(record: Record, report_type: ReportType, reading: TextMap) -> bool:
    return _is_at_home(record, report_type) and not _leaves_out(record, report_type, reading)


def _is_at_home(record: Record, report_type: ReportType) -> bool:
    """Say whether a record is surely of its type: whole, and with a name in it that the type knows."""
    return _is_whole(record, report_type) and not _is_strange(record, report_type)


def _leaves_out(record: Record, report_type: ReportType, reading: TextMap) -> bool:
    """Say whether there are more numbers between a record's first and last sentence than it holds."""
    start, end = reading.place(record.extent)
    stop = reading.text.find("。", end)
    end = stop if 0 <= stop - end <= _REST_OF_SENTENCE else end
    return len(_COUNTED.findall(reading.text, start, end)) >= _numbers(record, report_type) + _WORTH


def _numbers(record: Record, report_type: ReportType) -> int:
    return sum(one.value is not None and report_type.spec(one.path).kind in NUMBERS for one in record.fields)
