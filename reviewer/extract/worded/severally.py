"""Names that stand further up than right before their numbers: ``甲、乙分别为1件、2件``, ``甲居首，共1件``."""

import re

from reviewer.extract.worded.clauses import Number

_SEVERALLY = re.compile(
    r"(?:分别|依次)(?:为|是|达|达到|占|有|受理|登记|接到|收到|占比)*(?:总量的)?$|^，各?占(?:比|诉求)?(?:总[量数]的)?$"
)
_LISTED = re.compile(r"(?:(?!以及)[^、和及与])+")
_NAMES_LEAD = re.compile(
    r"(?:.{0,12}?(?:前[一二三四五\d]+[位名]?的[^、]{0,4}[是为]|分别[是为]|依次[是为]|分为|内容以|以|主要是|主要为|主要集中在|集中在|涉及|包括|其中|看|中|对))?"
)
_NAMES_TAIL = re.compile(
    r"(?:[一二两三四五六七八九十\d]+[类项个大方]|成为|为主|等|为群众|是群众|[是为](?:当|本)[日周月季年]|问题居|居(?=[多首前榜第于高])|位列|排名|诉求居|量).*$"
)

_PLACED = re.compile(
    r"(?P<name>[^，；。：、]{2,16}?)(?P<rank>居首位?|位居(?:第一|首位|榜首)|(?:位列|位居|排名?|排在|居|列)第[一二三四五六七八九十\d]+位?"
    r"|最多|最为集中|次之)，(?:共|计|达到|达|为|有|受理|约)*$"
)
_PLACE_FIRST = re.compile(
    r"(?:居首位?|位居(?:第一|首位|榜首)|(?:位列|位居|排名?|排在|居|列)第[一二三四五六七八九十\d]+位?|最多|最为集中|次之)的?[是为]"
    r"(?P<name>[^，；。：、]{2,16}?)(?:类|问题|方面)*，(?:共|计|达到|达|为|有|受理|约)*$"
)
_NUMBERED = re.compile(
    r"(?P<name>(?:[一二三四五六七八九]是|第[一二三四五六七八九十\d]+[位名]?[是为：])[^，；。：、]{2,16}?)"
    r"(?:类|问题|方面)*，(?:共|计|达到|达|为|有|受理|约)*$"
)
_ROSE = "(?:提[升高]|上升|升|增长|增|攀升|下降|降低|降|回落|下滑)"
_FROM = re.compile(r"(?P<name>.+?)(?:由|从)[^，；。]*$")
_TO = re.compile(rf"{_ROSE}(?:至|到|为)了?$")


def told_before(text: str, numbers: list[Number]) -> list[Number]:
    """Give each number the name that is told before it in another clause."""
    told = severally(text, numbers)
    for at, number in enumerate(told):
        placed = _PLACED.search(number.lead)
        placed = placed or _PLACE_FIRST.search(number.lead) or _NUMBERED.search(number.lead)
        if placed and not number.named:
            start, end = placed.span("name")
            told[at] = _named(number, text, number.lead_start + start, number.lead_start + end)
        source = _FROM.match(number.label)
        if source and at + 1 < len(told) and _TO.fullmatch(told[at + 1].label) and told[at + 1].depth == number.depth:
            start, end = source.span("name")
            told[at + 1] = _named(told[at + 1], text, number.label_start + start, number.label_start + end)
            told[at] = number._replace(label=number.label[end:], label_start=number.label_start + end)
    return told


def _named(number: Number, text: str, start: int, end: int) -> Number:
    return number._replace(label=text[start:end], label_start=start, named=True)


def severally(text: str, numbers: list[Number]) -> list[Number]:
    """Give each number of ``甲、乙分别为1件、2件`` the name it belongs to, or the item it is a share of."""
    told = list(numbers)
    for at, number in enumerate(numbers):
        match = _SEVERALLY.search(number.lead)
        if not match:
            continue
        names = _names(number, match.start())
        if not names or any(sign in text[slice(*names[0])] for sign in "（0123456789"):
            names = _items_before(told, at)
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
