"""Who signs an article: names with their roles, in brackets or on a line of their own, and who published a notice."""

import re
from typing import Final

NAME: Final = r"[\u4e00-\u9fa5·]{2,4}"
_PRESS: Final = (
    r"(?:本[报台刊网社站]|[\u4e00-\u9fa5]{1,6}?(?:[日晚晨早商快时潮导都市]报|报|电视台|融媒体中心|新闻网)"
    r"|《[\u4e00-\u9fa5]{2,8}》|新华社|中新社)"
)
ROLE: Final = (
    rf"(?:{_PRESS}讯?\s*[□■]?\s*)?(?:特约|见习|实习|全媒体?|融媒体?|首席|特派|资深|高级|摄影|文字|视频|法治|校园|体育|财经|时政"
    r"|评论|驻[\u4e00-\u9fa5]{2}|\s)*(?:记者|通讯员|评论员|撰稿人?|作者|实习生|报道员|编译)"
)
_WORDS: Final = r"文[/／]图|图[/／]文|文图|图文|摄影报道|采访整理|摄影|采写|撰文|整理|供稿|供图|文字|图片|报道|制[表图]"
WORK: Final = rf"(?:{_WORDS}|(?<![\u4e00-\u9fa5])[文图摄](?=[\s:：/／）)]|$)|摄(?=[）)]?$)|[文图](?=[:：/／]))"
_BULLET: Final = "[□■●◎○▲◆★☆]"
_SIGN = re.compile(rf"{ROLE}\s*[:：/／]?|{WORK}\s*[:：/／]?|{_BULLET}")
_SIGNS = re.compile(rf"{ROLE}|{_BULLET}|[:：/／]|采写|撰文|供稿|供图")
"""One of these stands in every line of names; 图片 and 报道 stand in headlines too."""
_GIVEN_BY = re.compile(
    r"作者?单位[:：]\S+|据\S+?(?=整理|编写)|(?:供图|图片|来源|(?:数据|图片|资料)提供)[:：]\S+"
    r"|(?:责编|(?:责任)?编辑)[:：]\S+|供稿[:：]\S+?(?:(?=\s)|$)|\S+?(?:[局委院处部科室站]|公司|中心|大学)\s*(?=联合推出)|联合推出"
)
_BETWEEN = re.compile(r"[\n\s、，,/／:：;；（）()【】—]+")
_NO_NAME = re.compile(
    r"^(?:讣告|简讯|短讯|更正|要闻|启事|公告|声明|通知|通告|记者|综合|据|新华|中新|来源|本报|供稿|报道|采访|整理|摄影|敬上|谨上|谨启|敬启|编辑)|.(?:[局委院处部厅站]|公司|大学|新华社|日报|晚报|晨报)$"
    r"|^(?:调查|观察|手记|走访|探访|体验|亲历|连线|追踪|行动|来信|专访|视点|快评|之家|节|培训班?|走基层|走进.*|看.{1,3}|眼中.*)$"
)
"""What stands where names do and is none: ``记者调查``."""
_READER: Final = (
    r"(?:[\u4e00-\u9fa5]{0,6}(?:读者|市民|网友|律师)"
    r"|[\u4e00-\u9fa5]{1,5}[区县市镇乡村街道路](?:居民|村民|职工|教师|业主))"
)
_READER_LINE = re.compile(
    rf"(?:{_READER}|[\u4e00-\u9fa5]{{2,8}}[区县市镇乡村])\s+(?P<name>[\u4e00-\u9fa5·]{{2,3}})|[\u4e00-\u9fa5]{{0,4}}读者\s?(?P<close>(?!来|有|之|热|调|互|留)[\u4e00-\u9fa5]{{2,3}})"
    rf"|[—–]{{1,2}}\s*(?P<dashed>{NAME})|(?P<yours>{NAME})\s*(?:敬上|谨上|谨启|敬启)"
)
_FROM_AGENCY = re.compile(
    r"[（(]?(?:本报综合|综合报道|据?(?:新华社|中新社|新华网|人民网|央视网?)[^（）()，。]{0,12})[电讯）)]*$"
    r"|[（(]?据?《[^》]{2,12}》(?:[^（）()，。：]{0,12}(?:[电讯]|报道))?[）)]?$|[（(]?(?:原载|摘自|选自|转自)[^（）()，。]{2,16}[）)]?$"
    r"|[（(][^（）()，。]{2,26}(?:提供|供稿|发布|整理)[）)]|(?:供稿|文字|图片|来源)[:：][^，。]{2,30}"
    rf"|{_BULLET}?\s*本[报刊台网](?:特约)?评论员|[^，。！？；“]{{2,30}}[ \u3000](?:供稿|供图|联合推出)"
)
_IN_BRACKETS = re.compile(r"[（(]\s*[\u4e00-\u9fa5]{2,3}(?:\s[\u4e00-\u9fa5]{2,3})?\s*[）)]")
IN_BRACKETS: Final = re.compile(
    rf"[（(【](?P<names>[^（）()【】]*?{ROLE}[^（）()【】]*|(?:[^（）()【】，。]*\s)?{WORK}\s*[:：/／][^（）()【】，。]*)[）)】]"
)
_SIGNATURE = re.compile(
    r"(?!.*[，。：；！？“])(?:[\u4e00-\u9fa5（）]{2,24}?|[\u4e00-\u9fa5]{2,8}\d{5}[\u4e00-\u9fa5]{2,8}?)(?:公司|集团|局|委员会|办公室|管委会|人民政府|中心|协会|工会|指挥部|街道办事处"
    r"|[支大总]队|治丧小组|筹备组|委员会|(?:组织|宣传|统战|人力资源|编辑)部|学校|[大中小]学|学院|医院|法院|检察院|银行|党委|总支|支部)"
    r"(?:\s*供[稿图])?(?:\s*(?:\d{4}年)?\d{1,2}月\d{1,2}日)?|(?:\d{4}年)?\d{1,2}月\d{1,2}日|[二〇○零一二三四五六七八九十]{4}年.{1,3}月.{1,3}日"
)
_AT_END = re.compile(rf"^{_READER}|[^文图/／]\s*摄[）)]?$|摄影报道$|提供[）)]$")
_JUST_NAME: Final = re.compile(
    r"[\u4e00-\u9fa5]{2,3}|[\u4e00-\u9fa5][ \u3000]{1,2}[\u4e00-\u9fa5]"
    r"|[\u4e00-\u9fa5]{2,3}[ \u3000]{1,2}[\u4e00-\u9fa5]{2,3}"
)
_BARE_NAME = re.compile(
    r"(?<=[。！？”])(?:\s*[（(](?P<names>[\u4e00-\u9fa5]{2,3}(?:[\s、]+[\u4e00-\u9fa5]{2,3}){0,2})[）)]"
    rf"|\s*{_BULLET}?\s*(?P<signed>{ROLE}\s*{NAME}(?:[\s、，,/]+{NAME}){{0,4}}(?:\s*{ROLE}\s*{NAME})?\s*(?:{_WORDS}|摄)?)"
    r"|\s+(?P<alone>[\u4e00-\u9fa5]{2,3}))$"
)
_SIGNED_OFF: Final = re.compile(r"[（(](?:据|来源|综合|完)[^（）()]{0,16}[）)]$|[（(]完[）)]$")
_LONGEST: Final = 40
_MOST_SIGNS: Final = 4
_LONG_NAME = re.compile(r"(?!.*[省市县区镇乡村局院校厂馆队部办委处会站宣媒报社网台图])[\u4e00-\u9fa5·]{5,6}")
"""Some peoples have names of more signs; bodies have them too."""
_LAST_RUN = re.compile(r"(?:记者|通讯员|实习生|作者|评论员|[ \u3000])\s*([\u4e00-\u9fa5]{2,3})$")
_FIRST_RUN = re.compile(r"([\u4e00-\u9fa5]{2,3})(?=[ \u3000）)、]|通讯员|$)")
"""A name at the end of a line, and one with which the next begins."""
_TWO_SIGNS: Final = re.compile(
    "欧阳|上官|司马|诸葛|东方|皇甫|尉迟|令狐|慕容|夏侯|公孙|轩辕|长孙|宇文|司徒|司空|端木|申屠|南宫|呼延|闻人|钟离|鲜于|仲孙|澹台|淳于"
    "|单于|太史|公冶|独孤|濮阳|东郭|百里|拓跋|第五|赫连|完颜|西门|相里|欧冶|万俟|东门|南门|北宫|左丘|公羊|公西|宰父|谷梁"
)
"""Surnames of two signs: what follows on the next line is the given name."""
_ALL_SPREAD = re.compile(r"(?:\S[ \u3000]+){4,}\S")
_SPREAD = re.compile(r"(?<=\S)[ \u3000](?=\S)")


def names_in(text: str) -> tuple[str, ...]:
    """Return the names of a byline: ``特约记者 张三、李四 通讯员 王五`` says three.

    Args:
        text: As it is printed: without the spaces between them, names can't be told apart.
    """
    reader = _READER_LINE.fullmatch(text.strip())
    if reader:
        return (next(one for one in reader.groups() if one),)
    if is_signature("".join(text.split())) and not _SIGNS.search(text):
        return ()
    left = _SIGN.sub("\n", _GIVEN_BY.sub("\n", text))
    found = [one for one in _BETWEEN.split(left) if _is_name(one, text)]
    return tuple(dict.fromkeys(found))


def _is_name(word: str, line: str) -> bool:
    """Say whether a word of a line may be a name; those of five or six signs stand alone behind ``通讯员``."""
    if len(word) > _MOST_SIGNS:
        return _LONG_NAME.fullmatch(word) is not None and f"通讯员 {word}" in line.replace("\u3000", " ")
    return re.fullmatch(NAME, word) is not None and not _NO_NAME.search(word)


def reporters_in(line: str) -> tuple[str, ...]:
    """Return the names of a line but for a reader's under a letter: it is printed, and no reporter wrote it."""
    reader = _READER_LINE.fullmatch(line.strip())
    return () if reader and not reader["dashed"] else names_in(line)


def is_name_line(text: str) -> bool:
    """Say whether a short line gives nothing but names, or where a report was taken from."""
    bare = text.strip()
    if not 2 <= len(bare) <= _LONGEST or bare[-1] in "：:" or _closes(bare):
        return False
    known = (IN_BRACKETS, _FROM_AGENCY, _READER_LINE, _IN_BRACKETS)
    return any(one.fullmatch(bare) for one in known) or _is_made_of_names(bare)


def _closes(bare: str) -> bool:
    """Say whether a line closes brackets that it doesn't open: names torn from what stands above."""
    return sum(map(bare.count, "）)】")) > sum(map(bare.count, "（(【"))


def _is_made_of_names(bare: str) -> bool:
    """Say whether nothing is left of a line but names when roles and work are taken out."""
    signs = list(_SIGN.finditer(bare))
    if not signs or not _SIGNS.search(bare) or any(one in _SIGN.sub("", bare) for one in "。；！？“《"):
        return False
    names = [one for one in _BETWEEN.split(_SIGN.sub("\n", _GIVEN_BY.sub("\n", bare))) if one]
    if not names or not all(_is_name(one, bare) for one in names):
        return False
    first = signs[0]
    glued = len(signs) == 1 and first[0] in ("记者", "通讯员", "作者") and bare[first.end() : first.end() + 1].strip()
    return not glued


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
    bare = printed.strip()
    return _JUST_NAME.fullmatch(bare) is not None and not _NO_NAME.search(bare)


def is_signature(text: str) -> bool:
    """Say whether a short line names who published a notice, or the day."""
    return len(text) <= _LONGEST and _SIGNATURE.fullmatch(text) is not None


def ends_only(text: str) -> bool:
    """Say whether a line of names stands at the end of an article only: a reader's, a photographer's, a signature."""
    return text[0] in "（(" or is_signature(text) or _AT_END.search(text) is not None


def ends_article(text: str) -> bool:
    """Say whether a paragraph ends with who wrote it, so that the article is over."""
    tail = text[-_LONGEST:]
    found = list(IN_BRACKETS.finditer(tail))
    if found and found[-1].end() == len(tail):
        return True
    return bool(_BARE_NAME.search(tail) or _SIGNED_OFF.search(tail))


def signed_names(last: str) -> tuple[str, ...]:
    """Return the names with which the last paragraph of an article ends, as printed."""
    bare = _BARE_NAME.search(last)
    return names_in(bare["names"] or bare["signed"] or bare["alone"]) if bare else ()


def printed_line(printed: str) -> str:
    """Return printed lines as one, with the spaces that part names; those between the signs of a spread word go."""
    done = ""
    for line in printed.splitlines():
        bare = _unspread(line.strip())
        done += " " + bare if _between_names(done, bare) else bare
    return done


def _between_names(above: str, below: str) -> bool:
    """Say whether the space between two names went with the line's end: more signs than a name has stand there."""
    left, right = _LAST_RUN.search(above), _FIRST_RUN.match(below)
    if not left or not right:
        return False
    both = left[1] + right[1]
    return len(both) > 3 and not (len(both) == 4 and _TWO_SIGNS.match(both))


def _unspread(line: str) -> str:
    return _SPREAD.sub("", line) if _ALL_SPREAD.fullmatch(line) else line
