"""Names listed before their numbers: ``甲、乙分别为1件、2件``."""

import re

from reviewer.extract.worded.clauses import Number

_SEVERALLY = re.compile(r"(?:分别|依次)(?:为|是|达|达到|占|有|受理|占比)*(?:总量的)?$|^，各?占(?:比|总量的)?$")
_LISTED = re.compile(r"(?:(?!以及)[^、和及与])+")
_NAMES_LEAD = re.compile(r"(?:.{0,12}?(?:内容以|以|主要是|主要为|主要集中在|集中在|涉及|包括|其中|看|中|对))?")
_NAMES_TAIL = re.compile(
    r"(?:[一二三四五六七八九十\d]+[类项个大方]|为主|等|为群众|是群众|问题居|居|位列|排名|诉求居|量).*$"
)


def severally(text: str, numbers: list[Number]) -> list[Number]:
    """Give each number of ``甲、乙分别为1件、2件`` the name it belongs to, or the item it is a share of."""
    told = list(numbers)
    for at, number in enumerate(numbers):
        match = _SEVERALLY.search(number.lead)
        if not match:
            continue
        names = _names(number, match.start()) or _items_before(told, at)
        run = numbers[at : at + len(names)]
        plain = all(one.sentence == number.sentence and one.is_percent == number.is_percent for one in run)
        if len(names) < 2 or len(run) < len(names) or not plain:
            continue
        share = "占" if number.is_percent and ("占" in match[0] or "占" in number.lead[-8:]) else ""
        for place, ((start, end), one) in enumerate(zip(names, run, strict=True)):
            label = text[start:end] + share
            told[at + place] = one._replace(label=label, label_start=start, named=True)
    return told


def _items_before(numbers: list[Number], at: int) -> list[tuple[int, int]]:
    """Return the labels of the counts before a list of shares: as many as there are shares."""
    many = 1
    while at + many < len(numbers) and numbers[at + many].lead in ("、", "和", "，", "及", "与"):
        many += 1
    items = [
        one for one in numbers[max(at - many, 0) : at] if one.sentence == numbers[at].sentence and not one.is_percent
    ]
    if len(items) < many or not numbers[at].is_percent:
        return []
    return [(one.label_start, one.label_start + len(one.label)) for one in items]


def _names(number: Number, end: int) -> list[tuple[int, int]]:
    """Return the names listed right before *respectively*, in its clause or the one before."""
    clauses = [match.span() for match in re.finditer(r"[^，；：。]+", number.lead[:end])]
    for first, last in reversed(clauses[-2:]):
        parts = [match.span() for match in _LISTED.finditer(number.lead, first, last)]
        if len(parts) > 1:
            lead = _NAMES_LEAD.match(number.lead, first, last)
            if lead and lead.end() < parts[0][1]:
                parts[0] = (lead.end(), parts[0][1])
            tail = _NAMES_TAIL.search(number.lead[parts[-1][0] : parts[-1][1]])
            if tail and tail.start() > 0:
                parts[-1] = (parts[-1][0], parts[-1][0] + tail.start())
            return [(number.lead_start + start, number.lead_start + stop) for start, stop in parts]
    return []
