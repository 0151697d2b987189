"""The bodies of an article: authorities, courts, companies, schools, hospitals, associations, committees."""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from reviewer.articles import Article
from reviewer.page import TextMap
from reviewer.people.body_words import AND, BARE, CUT, ENDINGS, FREE, GENERIC, JOINABLE, JOINED_ON, MINISTRY, WHOSE
from reviewer.people.passages import passages
from reviewer.people.person import Body, Place

LONGEST: Final = 26
_SIGNS: Final = "(?:[\u4e00-\u9fff]|(?<=[\u4e00-\u9fff])(?:12\\d{3}|1[12]\\d)(?=[\u4e00-\u9fff]))+$"
"""Chinese signs, and the number of a hotline between them."""
_RUN: Final = re.compile(_SIGNS)
_COMPANY_RUN: Final = re.compile(
    f"(?:[\u4e00-\u9fff]{{2,8}}[（(](?!记者|通讯员|作者|文|图|摄)[\u4e00-\u9fff]{{2,6}}[）)])?{_SIGNS}"
)
"""A company's holds where it is in brackets, ``某某（霁海）商贸有限公司``."""
_PLACE: Final = re.compile(
    "中国|(?:政协|中共|民盟|民革|民建|民进|农工党|致公党|九三学社|共青团|国网|国家税务总局)?[\u4e00-\u9fff]{2,3}[省市县区州旗镇乡]|[\u4e00-\u9fff]{4,5}旗|[\u4e00-\u9fff]{2,7}(?:自治[区州县旗]|街道)"
)
_COUNTED: Final = "年月日号家个名所位时分届"
_WHERE: Final = re.compile(r"站|路(?!局)|街|公交|旧址|原址|工地|大厦|大楼|食堂|操场|宿舍")


def bodies_of(article: Article, working: TextMap) -> tuple[Body, ...]:
    """Return the bodies of an article, as ``people.bodies_in`` says."""
    found: dict[str, list[Place]] = {}
    parts = passages(article, working)
    for passage in parts:
        for start, end in _ranges(passage.text) if passage.tells else ():
            found.setdefault(passage.text[start:end], []).append(passage.place(start, end))
    names = [one for one in found if not any(_short_for(one, other) for other in found)]
    titles = [one for one in parts if not one.tells]
    return tuple(Body(one, (*(place for part in titles for place in part.places(one)), *found[one])) for one in names)


def _ranges(text: str) -> Iterator[tuple[int, int]]:
    after = 0
    national = [one.span() for one in MINISTRY.finditer(text)]
    for match in ENDINGS.finditer(text):
        if match.start() < after or any(low < match.end() <= high for low, high in national):
            continue
        start = _start(text, after, match)
        if start < 0 or match.end() - start > LONGEST:
            continue
        branch = _branch(text, match.end())
        inside = start == after > 0 and not _PLACE.match(text, start, match.start())
        after = branch
        if not inside and text[start:after] not in BARE and not _WHERE.match(text, after):
            yield start, after
    yield from national


def _branch(text: str, end: int) -> int:
    """Return where the branch of a body ends, and the branch of that one; where the body does when it has none."""
    for _ in range(2):
        match = JOINED_ON.match(text, end)
        end = match.end() if match else end
    return end


def _start(text: str, after: int, ending: re.Match[str]) -> int:
    """Return where the body that ends so begins; -1 where it has no name of its own."""
    runs = _COMPANY_RUN if ending[0].endswith("公司") else _RUN
    run = runs.search(text, max(after, ending.start() - LONGEST), ending.start())
    low = run.start() if run else ending.start()
    if text[low - 1 : low].isdecimal() and text[low] in _COUNTED:
        low += 1
    cuts = takewhile(lambda one: one.end() <= ending.start(), CUT.finditer(text, low))
    low = max((one.end() for one in cuts), default=low)
    for link in AND.finditer(text, low, ending.start()):
        if not JOINABLE.search(text, low, link.start()) or WHOSE.match(text, link.end()):
            low = link.end()
    if ending["official"]:
        start = _official_start(text, low, ending)
        if start >= 0 or ending[0] not in FREE:
            return start
    own = text[low : ending.start()]
    if WHOSE.fullmatch(own):
        return low if len(ending[0]) > 2 or ending[0] == "医院" else -1
    return low if len(own) >= 2 and own not in GENERIC and own.lstrip("省市县区镇乡村") not in GENERIC else -1


def _official_start(text: str, low: int, ending: re.Match[str]) -> int:
    """Return where an authority's name begins: at the place it is of, or at ``市``."""
    whose = WHOSE.search(text, low, ending.start())
    if whose is None or (whose.end() == ending.start() and len(ending[0]) < 2):
        return -1
    alone = whose.end() == ending.start()
    return low if alone or whose.start() == low or _PLACE.match(text, low, ending.start()) else whose.start()


def _short_for(name: str, other: str) -> bool:
    """Say whether a body is another one of the article, said shorter."""
    party = name[1:2] == "委" and other.endswith(name)
    return name != other and (party or (other.startswith(name) and not JOINED_ON.fullmatch(other, len(name))))
