"""Days and months of the lunar calendar, which have no day here: ``正月初八``, ``农历八月十五``, ``腊月``."""

import re
from collections.abc import Iterator
from typing import Final

from reviewer.values.found import Found, Kind

_N: Final = "[一二三四五六七八九]"
_DAY: Final = f"(?:初(?:{_N}|十)|[二廿]?十{_N}?|廿{_N}|三十)"
_LUNAR: Final = re.compile(
    rf"(?:农历|阴历|旧历)(?:[正腊冬]|{_N}|十[一二]?)月{_DAY}?|[正腊冬]月(?:{_DAY}(?![天户家个]))?"
    rf"|(?:{_N}|十[一二]?)月初(?:{_N}|十)(?!日)"
)


def lunar_days(text: str) -> Iterator[Found]:
    """Yield them: a day as a date, a month as a period, neither with a day of the calendar."""
    for match in _LUNAR.finditer(text):
        kind = Kind.PERIOD if match[0].endswith("月") else Kind.DATE
        yield Found(kind, *match.span(), match[0])
