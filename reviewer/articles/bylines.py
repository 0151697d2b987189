"""What the first and last paragraphs of an article say of who wrote it, where and when: ``本报北京讯（记者 …）``."""

import re
from typing import Final, NamedTuple

from reviewer.articles.name_lines import IN_BRACKETS, NAME, ROLE, is_name_line, names_in, signed_names

_PAPER: Final = (
    r"(?:本[报台刊网社站]|[\u4e00-\u9fa5]{0,6}[晚晨早日时商快潮]报|[\u4e00-\u9fa5]{0,3}都市报|《[\u4e00-\u9fa5]{2,8}》"
    r"|新华社|中新社|中新网|新华网|人民网|央广网|央视网|中青网|[\u4e00-\u9fa5]{1,6}报(?=讯[（(\s]))"
)
_DAY: Final = r"(?:\d{1,4}年)?\d{1,2}月\d{1,2}日"
_NO_DATELINE: Final = "[通短快简资喜音问审侦传电腾捷]"
"""Words that end as ``平安讯`` does."""
DATELINE: Final = re.compile(
    rf"(?:[【\[]?据?{_PAPER}(?P<place>[\u4e00-\u9fa5]{{0,8}}?)(?P<day>{_DAY})?(?P<place2>[\u4e00-\u9fa5]{{0,4}}?)"
    rf"(?:综合)?(?:讯|专?电|消息)[】\]]?(?![员子话号动力视报影台脑网器池]|[\u4e00-\u9fa5]*[，、]?[\u4e00-\u9fa5]*[”’])"
    rf"|[（(]?{_PAPER}(?:特派|特约|首席|见习|全媒体)?(?:记者|通讯员)\s?{NAME}[^，。；：]{{0,20}}?(?:报道|摄影报道)[）)]?"
    rf"|^(?P<place3>[\u4e00-\u9fa5]{{2,5}}?)(?<!{_NO_DATELINE})讯(?=\s?(?:[（(]|{_DAY}|\s记者|记者[\s/／]))"
    rf"|^记者(?!节|站|走|调|观|专|手|连|来)\s?{NAME}(?:报道(?!组|员)|发自(?=[\u4e00-\u9fa5])))\s*"
)
"""How the first paragraph of a report begins; ``place`` and ``day`` where it says them."""

_MANY = re.compile(
    rf"(?:[【\[]?{_PAPER}[^，。]{{0,12}}?(?:讯|电)?[】\]]?\s*)?({ROLE}\s*[/／]?\s*{NAME}(?:[\s、]+(?:{ROLE}\s*)?{NAME})*)(?=\s|报道|$)"
)
_WHEN: Final = "昨|今[天日早晨晚]|近[日期]|日前|上午|下午|当[天日]|从|在|获悉|来到|走[进访]"
"""What stands behind 记者 where no name does."""
_ONE = re.compile(
    rf"(?:[【\[]?{_PAPER}[^，。]{{0,12}}?(?:讯|电)?[】\]]?\s*)?({ROLE}\s*[/／]?\s*(?!{_WHEN})[\u4e00-\u9fa5·]{{2,3}}?)"
    r"(?=\s|报道|发自|从|在|昨|今|近日|日前|获悉|$)"
)
_ANY_NAME: Final = rf"(?!{_WHEN}){NAME}"
_BEHIND = re.compile(
    rf"\s*({ROLE}\s*[/／]?\s*{_ANY_NAME}(?:(?:[\s、]+(?:{ROLE}\s*)?|[，,]\s*{ROLE}\s*){_ANY_NAME})*)"
    r"(?=\s|报道|从|昨|获悉)"
)
"""Names behind a dateline: ``8月11日讯 记者张三、李四，通讯员王五报道：``."""


class Byline(NamedTuple):
    """Who wrote an article, where and when, as printed."""

    reporters: tuple[str, ...] = ()
    place: str = ""
    date: str = ""


def byline_in(text: str, first: str, last: str) -> Byline:
    """Return what the first and last paragraphs of an article say of who wrote it.

    Args:
        text: The first paragraph as a person reads it: a dateline, the day the report begins with.
        first: The same as printed, with the spaces that part names.
        last: The last one as printed, which may end in ``（记者 …）``.
    """
    match = DATELINE.match(text)
    place = (match["place"] or match["place2"] or _only_place(match)) if match else ""
    day = (match["day"] or "") if match else ""
    opening = re.match(rf"(?:[（(][^）)]{{0,40}}[）)])?\s*({_DAY})", text[match.end() if match else 0 :][:60])
    names = (match and IN_BRACKETS.search(first[:60])) or IN_BRACKETS.search(last, max(len(last) - 40, 0))
    reporters = names_in(names["names"]) if names else _unbracketed(first[:80] if match else "")
    return Byline(reporters or signed_names(last), place, day or (opening[1] if opening else ""))


def is_byline(text: str, printed: str) -> bool:
    """Say whether a block is a dateline and who wrote it, and no more: ``清水晚报讯 □记者 张三``.

    Args:
        text: As a person reads it.
        printed: With the spaces that part names.
    """
    return DATELINE.match(text) is not None and is_name_line(printed)


def _only_place(dateline: re.Match[str]) -> str:
    """Return what stands before 讯 where it is a place, not the name of a paper."""
    before = dateline["place3"] or ""
    paper = len(before) > 3 or before[-1:] in "报台社网刊" or dateline.string.startswith("记者", dateline.end())
    return "" if paper else before


def _unbracketed(text: str) -> tuple[str, ...]:
    """Return the names of a dateline without brackets: ``本报讯 记者 张三 通讯员 李四 昨日``."""
    dateline = DATELINE.match(text)
    match = (dateline and _BEHIND.match(text, dateline.end())) or _MANY.match(text) or _ONE.match(text)
    return names_in(match[1]) if match else ()
