"""What says who wrote an article, where and when: ``本报北京讯（特约记者 …）``, ``（记者 …）``, ``□记者 …``."""

import re
from typing import Final, NamedTuple

_NAME: Final = r"[\u4e00-\u9fa5·]{2,4}"
_PAPER: Final = (
    r"(?:本[报台刊网社站]|[\u4e00-\u9fa5]{0,6}[晚晨早日时商快]报|[\u4e00-\u9fa5]{0,3}都市报"
    "|新华社|中新社|中新网|新华网|人民网|央广网|央视网|中青网)"
)
_DAY: Final = r"(?:\d{1,4}年)?\d{1,2}月\d{1,2}日"
DATELINE: Final = re.compile(
    rf"(?:{_PAPER}(?P<place>[\u4e00-\u9fa5]{{0,8}}?)(?P<day>{_DAY})?(?P<place2>[\u4e00-\u9fa5]{{0,4}}?)"
    rf"(?:综合)?(?:讯|电|消息)(?![子话号动力视报影台脑网器池]|[\u4e00-\u9fa5]*[，、]?[\u4e00-\u9fa5]*[”’])"
    rf"|[（(]?{_PAPER}(?:记者|通讯员)\s?{_NAME}[^，。；：]{{0,20}}?(?:报道|摄影报道)[）)]?)\s*"
)
"""How the first paragraph of a report begins; ``place`` and ``day`` where it says them."""

_ROLE: Final = r"(?:本[报台刊网]?|特约|见习|实习|全媒体|融媒体?|首席|特派)*(?:记者|通讯员|评论员|撰稿人?|作者)"
_ROLES_SIGN = re.compile(rf"{_ROLE}\s*[:：]?")
_NAMES_IN_BRACKETS = re.compile(rf"[（(](?P<names>[^（）()]*?{_ROLE}[^（）()]*)[）)]")
_FROM_AGENCY = re.compile(
    r"[（(]?(?:本报综合|综合报道|据?(?:新华社|中新社|新华网|人民网|央视网?|《[^》]{2,12}》)[^（）()，。]{0,12})[电讯）)]*$"
)
_NAME_LINE = re.compile(
    rf"[□■●◎○▲◆/]?\s*(?:(?:文|图|文/图|图/文|文图|采写)[:：/]?\s*)?(?:{_ROLE})?\s*(?:{_NAME}[\s、/]*){{1,4}}"
    r"(?:文/图|图/文|文图|摄影报道|报道|文|图|摄)?"
)
_SEPARATORS = re.compile(r"[\s、，,/;；]+|(?:文/图|图/文|文图|摄影报道|报道|摄影)|(?<=[\u4e00-\u9fa5]{2})[文图摄]$")
_EDITORS: Final = re.compile(
    r"(?:责任编辑|责编|版式|美编|组版)|(?:编辑|校对|审校|审读|终审|主编|总编|总值班|值班\w{0,2}|视觉|热线电话|电话|邮箱|投稿|统筹|策划|监制)[:：/\s]"
)
_WEEKDAY: Final = re.compile("星期[一二三四五六日天]")
_FOLIO: Final = re.compile(
    r"[A-D]?\d{1,2}版?\b.{0,12}|第?[A-D]?\d{1,2}版[^。，]{0,24}"
    r"|.{0,12}20\d\d(?:年|\.|-)\d{1,2}(?:月|\.|-)\d{1,2}日?.{0,4}星期[一二三四五六日天].{0,24}"
    r"|.{0,12}星期[一二三四五六日天].{0,16}|.{0,20}(?:国内统一|CN\d|ISSN|邮发代号|新闻热线|网址|http|www\.).{0,40}"
    r"|(?:转|下转|上接|紧接|详见|相关报道见|据)?第?[A-D]?\d{1,2}版|[（(](?:下转|上接|详见|紧接|转)[^）)]{1,16}[）)]"
)
_CAPTION: Final = re.compile(
    r".{0,80}(?:摄|供图|制图|资料图片?|图片由.{1,20}提供)[）)]?$|^(?:图为|上图|下图|左图|右图|图①|图一)"
)
_PLAIN_NAMES: Final = re.compile(
    rf"{_PAPER}[^，。]{{0,12}}?(?:讯|电)?\s*({_ROLE}\s*{_NAME}(?:[\s、]+(?:{_ROLE})?\s*{_NAME}){{0,3}}?)\s*(?:报道|$|\s)"
)
_SIGNED_OFF: Final = re.compile(r"[（(](?:据|来源|综合|完)[^（）()]{0,16}[）)]$|[（(]完[）)]$")


class Byline(NamedTuple):
    """Who wrote an article, where and when, as printed."""

    reporters: tuple[str, ...] = ()
    place: str = ""
    date: str = ""


def byline_in(first: str, last: str) -> Byline:
    """Return what the first and last paragraphs of an article say of who wrote it.

    Args:
        first: The first paragraph: a dateline, names in brackets behind it, the day the report begins with.
        last: The last one, which may end in ``（记者 …）``.
    """
    match = DATELINE.match(first)
    place = (match["place"] or match["place2"] or "") if match else ""
    day = (match["day"] or "") if match else ""
    head = first[match.end() if match else 0 :][:60]
    names = _NAMES_IN_BRACKETS.match(head) or _NAMES_IN_BRACKETS.search(last, max(len(last) - 40, 0))
    rest = head[names.end() :] if names and names.string is head else head
    opening = re.match(rf"\s*({_DAY})", rest)
    reporters = names_in(names["names"]) if names else _unbracketed(match[0] + head if match else "")
    return Byline(reporters, place, day or (opening[1] if opening else ""))


def names_in(text: str) -> tuple[str, ...]:
    """Return the names of a byline: ``特约记者 张三、李四 通讯员 王五`` says three."""
    found: list[str] = []
    for part in _ROLES_SIGN.split(text):
        for one in _SEPARATORS.split(part.strip("（）() □■●◎○▲◆")):
            if re.fullmatch(rf"{_NAME}", one or "") and one not in found:
                found.append(one)
    return tuple(found)


def _unbracketed(text: str) -> tuple[str, ...]:
    match = re.match(
        rf"{_PAPER}[^，。]{{0,12}}?(?:讯|电)?\s*({_ROLE}\s*{_NAME}(?:[\s、]+(?:{_ROLE})?\s*{_NAME}){{0,3}}?)\s*(?:报道|$|\s)",
        text,
    )
    return names_in(match[1]) if match else ()


def is_name_line(text: str) -> bool:
    """Say whether a short line gives nothing but names, or where a report was taken from."""
    bare = text.strip()
    if not 2 <= len(bare) <= 40:
        return False
    bracketed = _NAMES_IN_BRACKETS.fullmatch(bare)
    signed = re.search(_ROLE, bare) or bare[0] in "□■●◎○▲◆"
    return bool(
        bracketed
        or (_FROM_AGENCY.fullmatch(bare))
        or (signed and _NAME_LINE.fullmatch(bare))
        or bare in ("本报评论员",)
    )


def ends_article(text: str) -> bool:
    """Say whether a paragraph ends with who wrote it, so that the article is over."""
    tail = text[-40:]
    match = _NAMES_IN_BRACKETS.search(tail)
    return bool(match and match.end() == len(tail)) or bool(
        re.search(r"[（(](?:据|来源|综合|完)[^（）()]{0,16}[）)]$|[（(]完[）)]$", tail)
    )


def is_apart(text: str) -> bool:
    """Say whether a short line belongs to no article: a folio, editors' names, a caption, ``下转第3版``."""
    bare = text.strip()
    if len(bare) > 80:
        return False
    return bool(
        _EDITORS.search(bare[:14] + " ") or _FOLIO.fullmatch(bare) or (_CAPTION.search(bare) and "。" not in bare[:-1])
    )
