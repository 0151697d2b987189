"""Figures that say nothing of how much there is: names, titles, ages, thresholds, ways of speaking."""

import re
from typing import Final

_QUOTED: Final = 14
_LONG: Final = 4
_INDEX: Final = re.compile(
    r"(?:指数|系数|(?<![环对同占])比|评分|得分|率|强度|[值度]|pH|分值|总数|数量|人数|数)"
    r"(?:达到|达|为|是|升至|降至|至|到|约|超过|仅|[由从][^，。；\d]{0,8}?的?)*$"
)
_SPAN: Final = re.compile("年|天|个月|个?小时|个钟头|分钟|秒|周|日|个?工作日")
_NAMED_AFTER: Final = re.compile(
    "生活圈|服务圈|步行圈|交通圈|年代|年期|年级|规定|会议|全会|党代会|周年|义务教育|产业|覆盖率|见[绿园]|服务半径|套房|数(?=[的增。，；])|次?(?:消费|供水|创业|污染|装修|元次|葬)"
)
_STREET: Final = re.compile("[一二三四五六七八九十]{1,2}[元家台门道口里][街路巷桥镇乡山河湖渠峡沟湾坪坝屯庄堡寨塔]")
_CODE: Final = re.compile(
    "(?:邮编|邮政编码|编号|证号|账号|帐号|信箱|号码|代码|邮箱|微信|QQ|[（(]?电话|热线|群号|文号|版本|第)[：:为是]?$"
)
_LASTING: Final = re.compile("连续$|一[年天周月]$")
_NUMBERED: Final = re.compile(r"(?:[、和]\d+)+(?:号|期|路)")
_RATIO: Final = re.compile(r"[∶：:]\d")
_TOGETHER: Final = re.compile("合计|之和|共计")
_NAMED_BEFORE: Final = re.compile(
    r"(?:^|[^A-Za-z])[A-Za-z]$|每(?:(?:节约|节省|消耗|生产|增加|减少|满|隔|使用|下降|提高|新增|转|销售|卖出|完成|提前|延迟|推迟|超过?))?$|\d[∶：:]$"
)
_AGED: Final = re.compile(r"(?:年龄|寿命|岁数)[^，。；]{0,4}$")
_TAKES_TIME: Final = re.compile("(?:运行|耗时|历时|用时|时长|飞行|长达)(?:了|约|近|超过?|达)*$")
_CHANGES: Final = re.compile(
    "提[高升至到]|缩[短减至到]|延至|延长|增|减|降|升|压[缩减降]|下[降调]|上[升调]|变为|调整|优化|拉长|放宽|[掉跌落滑跳退压变减缩][到至成为]|[到至](?!达)"
)
_CHAPTER: Final = re.compile(r"(?:[章节]、?|”)$")
_THRESHOLD: Final = re.compile(
    r"(?:及?以[上下])?的?[^，。；：、\d（）]{1,10}?(?:已|共)?(?:有|达到?|为|共|约|近|超过?)*\d"
)
_LIMIT_BEFORE: Final = re.compile(r"(?:超过|超|不足|不到|低于|高于|大于|小于|达到|满|过)$")
_FEW: Final = re.compile("[一二两三四五六七八九十]个")
_ABSTRACT: Final = re.compile(
    "[^，。；、]{0,4}?(?:方向|方面|定位|责任|维护|意识|自信|确立|坚持|阶段|层面|维度|关系|结合|统筹)"
)
_IS_WORD: Final = re.compile("[A-Za-z\u4e00-\u9fff]")


def is_named(text: str, start: int, end: int, unit: str) -> bool:
    """Return whether the figure at ``text[start:end]`` names something or is a condition, and counts nothing."""
    before, after = text[max(start - 8, 0) : start], text[end : end + 3]
    return (
        _in_title(text, start, end)
        or _belongs_to_words(before, text, end, unit)
        or _is_bare(text, start, end, unit)
        or _is_code(text, start, unit)
        or _is_age_or_span(before, after, unit)
        or _is_threshold(before, text, end)
    )


def _belongs_to_words(before: str, text: str, end: int, unit: str) -> bool:
    """Return whether the words around make a name of it: *第三章四条*, *K68处*, *每100人*, *1、2、3号线*, *1∶3*."""
    after = (_NAMED_AFTER, *(() if unit else (_NUMBERED,)), _RATIO, _TOGETHER)
    return any(one.match(text, end) for one in after) or _NAMED_BEFORE.search(before) is not None


def _is_code(text: str, start: int, unit: str) -> bool:
    """Return whether it is a post code or the like, or part of a street's name."""
    if _STREET.match(text, start):
        return True
    return not unit and _CODE.search(text, max(start - 6, 0), start) is not None


def _is_bare(text: str, start: int, end: int, unit: str) -> bool:
    """Return whether it has no unit but a word behind it, or is a Chinese numeral that something is listed by."""
    printed, after = text[start:end], text[end : end + 2]
    if not unit:
        return printed.isdigit() and end - start < _LONG and _IS_WORD.match(after) is not None
    if not printed[0].isdigit() and _CHAPTER.search(text, max(start - 2, 0), start):
        return True
    if _FEW.fullmatch(printed):
        return re.match("[，。；、！？”]|.[，。；！？”]", after) is not None or _ABSTRACT.match(text, end) is not None
    return unit == "千伏" and _IS_WORD.match(after) is not None


def _is_age_or_span(before: str, after: str, unit: str) -> bool:
    """Return whether it is somebody's age, or the time that something takes by the way."""
    if unit == "岁":
        return not _AGED.search(before)
    if _SPAN.fullmatch(unit) and _LASTING.search(before):
        return True
    spends = _SPAN.fullmatch(unit) and not _CHANGES.match(after) and not _TAKES_TIME.search(before)
    return bool(spends and re.match(r"[^，。；、）以左多余%]", after or "。"))


def _is_threshold(before: str, text: str, end: int) -> bool:
    """Return whether it only says which ones are counted: *超过1亿元的企业达110家*."""
    if text.startswith("成", end - 1) and (not before.strip("近约有") or before[-1] in "，。；："):
        return False  # 七成以上的用户: a share of all is no condition
    limited = _LIMIT_BEFORE.search(before) or re.match("及?以[上下]", text[end : end + 3])
    return bool(limited and re.match(r"(?:及?以[上下])?的", text[end : end + 4]) and _THRESHOLD.match(text, end))


def counts_without_unit(label: str) -> bool:
    """Return whether these words name something that is measured without a unit: ``价格指数为``."""
    return _INDEX.search(label) is not None


def _in_title(text: str, start: int, end: int) -> bool:
    """Return whether it stands in ``《》``, or in quotation marks around a few words."""
    for opens, closes, widest in (("《", "》", 60), ("“", "”", _QUOTED)):
        first = text.rfind(opens, max(start - widest, 0), start)
        if first >= 0 and closes not in text[first:start] and closes in text[end : first + widest]:
            return True
    return False
