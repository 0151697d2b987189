"""What says who wrote an article, where and when: ``本报北京讯（特约记者 …）``, ``（记者 …）``, ``□记者 …``."""

import re
from typing import Final, NamedTuple

_NAME: Final = r"[\u4e00-\u9fa5·]{2,4}"
_PAPER: Final = (
    r"(?:本[报台刊网社站]|[\u4e00-\u9fa5]{0,6}[晚晨早日时商快潮]报|[\u4e00-\u9fa5]{0,3}都市报|《[\u4e00-\u9fa5]{2,8}》"
    "|新华社|中新社|中新网|新华网|人民网|央广网|央视网|中青网)"
)
_DAY: Final = r"(?:\d{1,4}年)?\d{1,2}月\d{1,2}日"
DATELINE: Final = re.compile(
    rf"(?:[【\[]?据?{_PAPER}(?P<place>[\u4e00-\u9fa5]{{0,8}}?)(?P<day>{_DAY})?(?P<place2>[\u4e00-\u9fa5]{{0,4}}?)"
    rf"(?:综合)?(?:讯|专?电|消息)[】\]]?(?![员子话号动力视报影台脑网器池]|[\u4e00-\u9fa5]*[，、]?[\u4e00-\u9fa5]*[”’])"
    rf"|[（(]?{_PAPER}(?:特派|特约|首席|见习|全媒体)?(?:记者|通讯员)\s?{_NAME}[^，。；：]{{0,20}}?(?:报道|摄影报道)[）)]?)\s*"
)
"""How the first paragraph of a report begins; ``place`` and ``day`` where it says them."""

_ROLE: Final = (
    r"(?:本[报台刊网]|[\u4e00-\u9fa5]{0,4}[日晚晨早商快时潮市]报|特约|见习|实习|全媒体?|融媒体?|首席|特派|资深|高级|摄影|文字|视频|法治|校园|体育|财经|时政|评论|驻[\u4e00-\u9fa5]{2}|新华社|中新社|\s)*"
    r"(?:记者|通讯员|评论员|撰稿人?|作者|实习生|报道员|编译)"
)
_WORK: Final = r"(?:文[/／]图|图[/／]文|文图|图文|摄影报道|采访整理|摄影|报道|采写|撰文|整理|供稿|文字|图片|文|图|摄)"
_NAMED: Final = rf"{_NAME}(?:[\s、，,/]+{_NAME}){{0,4}}"
_BULLET: Final = "[□■●◎○▲◆★☆]"
_READER: Final = "(?:读者|市民|网友|律师)"
_ROLES_SIGN = re.compile(rf"{_ROLE}\s*[:：/／]?|{_WORK}\s*[:：/／]|^{_READER}\s|^[\u4e00-\u9fa5]{{0,4}}读者\s?")
_NAMES_IN_BRACKETS = re.compile(
    rf"[（(【](?P<names>[^（）()【】]*?{_ROLE}[^（）()【】]*|{_WORK}\s*[:：/／][^（）()【】，。]*)[）)】]"
)
_BARE_NAME = re.compile(
    r"(?<=[。！？”])(?:\s*[（(](?P<names>[\u4e00-\u9fa5]{2,3}(?:[\s、]+[\u4e00-\u9fa5]{2,3}){0,2})[）)]"
    rf"|\s*{_BULLET}?\s*(?P<signed>{_ROLE}\s*{_NAMED}(?:\s*{_ROLE}\s*{_NAMED})?\s*{_WORK}?)|\s+(?P<alone>[\u4e00-\u9fa5]{{2,3}}))$"
)
_FROM_AGENCY = re.compile(
    r"[（(]?(?:本报综合|综合报道|据?(?:新华社|中新社|新华网|人民网|央视网?|《[^》]{2,12}》)[^（）()，。]{0,12})[电讯）)]*$"
)
_NAME_LINE = re.compile(
    rf"(?:{_BULLET}\s*(?:{_WORK}\s*[:：/／]?\s*)?{_ROLE}?\s*[:：]?\s*|(?:{_WORK}\s*[:：/／]\s*)(?:{_ROLE}\s*[:：]?\s*)?"
    rf"|本[报台刊网]{_ROLE}\s*[:：]?\s*|{_ROLE}\s+|{_READER}\s+){_NAMED}"
    rf"(?:[\s/／、]*(?:{_WORK}\s*[:：/／]\s*)?(?:{_ROLE}|{_WORK})\s*[:：/／]?\s*{_NAMED}){{0,3}}[\s/／]*{_WORK}?"
    rf"|{_BULLET}?\s*本[报刊台网](?:特约)?评论员|[（(]\s*[\u4e00-\u9fa5]{{2,3}}(?:\s[\u4e00-\u9fa5]{{2,3}})?\s*[）)]"
    r"|[\u4e00-\u9fa5]{0,4}读者\s?(?!来|有|之|热|调|互|留)[\u4e00-\u9fa5]{2,3}|[—–]{1,2}\s*[\u4e00-\u9fa5]{2,4}|[\u4e00-\u9fa5]{2,4}\s*(?:敬上|谨上|谨启|敬启)|(?:供稿|文字|图片|来源)[:：][^，。]{2,30}"
)
_SIGNATURE = re.compile(
    r"(?!.*[，。：；！？“])[\u4e00-\u9fa5（）]{2,24}?(?:公司|集团|局|委员会|办公室|管委会|人民政府|中心|协会|工会|指挥部|街道办事处"
    r"|[支大总]队|(?:组织|宣传|统战|人力资源|编辑)部|学校|[大中小]学|学院|医院|法院|检察院|银行|党委|总支|支部)"
    r"(?:\s*供[稿图])?(?:\s*(?:\d{4}年)?\d{1,2}月\d{1,2}日)?|(?:\d{4}年)?\d{1,2}月\d{1,2}日|[二〇○零一二三四五六七八九十]{4}年.{1,3}月.{1,3}日"
)
_SEPARATORS = re.compile(rf"[\s、，,/／;；]+|{_WORK}(?=[\s/／）)]|$)")
_NO_NAME = re.compile(
    r"^(?:记者|综合|据|新华|中新|来源|本报|供稿|报道|采访|整理|摄影|敬上|谨上|谨启|敬启)|.(?:[局委院处部厅站]|公司|大学|新华社|日报|晚报|晨报)$"
)
_EDITORS: Final = re.compile(
    r"(?:本[版期]|今日)(?:编辑|主编|值班|校对)|(?:责任编辑|责编|版式|美编|组版)"
    r"|(?:编辑|校对|审校|审读|终审|主编|总编|总值班|值班\w{0,2}|视觉|热线电话|电话|邮箱|投稿|统筹|策划|监制)[:：/\s]"
)
_FOLIO: Final = re.compile(
    r"[A-D]?\d{1,2}版?\b.{0,12}|第?[A-D]?\d{1,2}版[^。，]{0,24}"
    r"|.{0,12}20\d\d(?:年|\.|-)\d{1,2}(?:月|\.|-)\d{1,2}日?.{0,4}星期[一二三四五六日天].{0,24}"
    r"|.{0,12}星期[一二三四五六日天].{0,16}|.{0,20}(?:国内统一|CN\d|ISSN|邮发代号|新闻热线|网址|http|www\.).{0,40}"
    r"|(?:转|下转|上接|紧接|详见|相关报道见|据)?第?[A-D]?\d{1,2}版|[（(](?:下转|上接|详见|紧接|转)[^）)]{1,16}[）)]"
)
_CAPTION: Final = re.compile(
    r".{0,80}(?:摄|供图|制图|资料图片?|图片由.{1,20}提供)[）)]?$|^(?:图为|上图|下图|左图|右图|图①|图一)|[。\s][\u4e00-\u9fa5]{2,3}\s?摄$"
)
_CONTACT: Final = re.compile(r"\b1\d{10}\b|\d{3,4}-\d{7,8}|电话[:：]")
_CONTACT_LINE: Final = re.compile(
    r"(?:联系(?:人|电话|方式)|咨询(?:电话|热线)?|[\u4e00-\u9fa5]{0,4}(?:服务热线|监督电话|举报电话|报名电话)|监督|地址|报名|邮箱)[：:]"
)
_NO_SENTENCE: Final = re.compile(r"扫码|二维码|公众号|客户端|℃\s.*℃", re.S)
_LABELLED: Final = re.compile(r"^[\u4e00-\u9fa5]{2,4}[：:]", re.M)
_JUST_NAME: Final = re.compile(
    r"[\u4e00-\u9fa5]{2,3}|[\u4e00-\u9fa5][ \u3000]{1,2}[\u4e00-\u9fa5]"
    r"|[\u4e00-\u9fa5]{2,3}[ \u3000]{1,2}[\u4e00-\u9fa5]{2,3}"
)
_SIGNED_OFF: Final = re.compile(r"[（(](?:据|来源|综合|完)[^（）()]{0,16}[）)]$|[（(]完[）)]$")

_ALL_SPREAD = re.compile(r"(?:\S[ \u3000]+){4,}\S")
_SPREAD = re.compile(r"(?<=\S)[ \u3000](?=\S)")


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
    place = (match["place"] or match["place2"] or "") if match else ""
    day = (match["day"] or "") if match else ""
    opening = re.match(rf"(?:[（(][^）)]{{0,40}}[）)])?\s*({_DAY})", text[match.end() if match else 0 :][:60])
    names = (match and _NAMES_IN_BRACKETS.search(first[:60])) or _NAMES_IN_BRACKETS.search(last, max(len(last) - 40, 0))
    reporters = names_in(names["names"]) if names else _unbracketed(first[:80] if match else "")
    if not reporters and (bare := _BARE_NAME.search(last)):
        reporters = names_in(bare["names"] or bare["signed"] or bare["alone"])
    return Byline(reporters, place, day or (opening[1] if opening else ""))


def names_in(text: str) -> tuple[str, ...]:
    """Return the names of a byline: ``特约记者 张三、李四 通讯员 王五`` says three.

    Args:
        text: As it is printed: without the spaces between them, names can't be told apart.
    """
    found: list[str] = []
    for part in _ROLES_SIGN.split(text):
        for one in _SEPARATORS.split(part.strip("（）()【】 □■●◎○▲◆★☆—")):
            if re.fullmatch(_NAME, one or "") and not _NO_NAME.search(one) and one not in found:
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
    return bool(_NAMES_IN_BRACKETS.fullmatch(bare) or _FROM_AGENCY.fullmatch(bare) or _NAME_LINE.fullmatch(bare))


def is_signed_line(text: str) -> bool:
    """Say whether a line among others gives nothing but names beyond doubt."""
    bare = text.strip()
    return (
        (bare[:1] in "□■●◎○▲◆★☆文图" or bare[:2] in ("本报", "记者", "通讯"))
        and is_name_line(bare)
        and "。" not in bare
    )


def is_bare_name(printed: str) -> bool:
    """Say whether a line may be just a name, as it stands under a headline."""
    return _JUST_NAME.fullmatch(printed.strip()) is not None


def is_signature(text: str) -> bool:
    """Say whether a short line names who published a notice, or the day."""
    return len(text) <= 40 and _SIGNATURE.fullmatch(text) is not None


def ends_article(text: str) -> bool:
    """Say whether a paragraph ends with who wrote it, so that the article is over."""
    tail = text[-40:]
    found = list(_NAMES_IN_BRACKETS.finditer(tail))
    if found and found[-1].end() == len(tail):
        return True
    return bool(_BARE_NAME.search(tail) or _SIGNED_OFF.search(tail))


def is_advertisement(printed: str) -> bool:
    """Say whether a few lines that make no sentence are an advertisement: labels, a telephone number, temperatures."""
    bare = printed.strip()
    if len(bare) > 120 or bare[-1:] in "。！？，、":
        return False
    if len(_LABELLED.findall(bare)) > 1 or _CONTACT.search(bare):
        return True
    return "，" not in bare and _NO_SENTENCE.search(bare) is not None


def is_contact(text: str) -> bool:
    """Say whether a text says whom to ask: the last line of a notice."""
    return _CONTACT_LINE.match(text) is not None


def is_apart(text: str) -> bool:
    """Say whether a short line belongs to no article: a folio, editors' names, a caption, ``下转第3版``."""
    bare = text.strip()
    if len(bare) > 80:
        return False
    return bool(
        _EDITORS.search(bare[:14] if len(bare) > 13 else bare + " ") or _FOLIO.fullmatch(bare) or _CAPTION.search(bare)
    )


def printed_line(printed: str) -> str:
    """Return printed lines as one, with the spaces that part names; those between the signs of a spread word go."""
    return "".join(_unspread(one.strip()) for one in printed.splitlines())


def _unspread(line: str) -> str:
    return _SPREAD.sub("", line) if _ALL_SPREAD.fullmatch(line) else line
