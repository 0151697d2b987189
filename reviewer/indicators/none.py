"""Figures that say nothing of how much there is: names, titles, ages, thresholds, ways of speaking."""

import re
from typing import Final

_QUOTED: Final = 14
_INDEX = re.compile(
    r"(?:指数|系数|(?<![环对同占])比|评分|得分|率|强度|[值度]|pH|分值|总数|数量|人数|数)(?:达到|达|为|是|升至|降至|至|到|约|超过|仅)*$"
)
_SPAN: Final = r"(?:年|天|个月|个?小时|分钟|秒|周|日|岁|个工作日|工作日|个自然日)"
_NAMED_AFTER = re.compile(r"(?:生活圈|服务圈|步行圈|交通圈|年代|年期|年级|规定|会议|全会|党代会|周年|义务教育)")
_AGE = re.compile(r"岁(?:及?以[上下]|老人|的|儿童|左右)")
_TIME = re.compile(_SPAN)
_AGED = re.compile(r"(?:年龄|寿命|岁数)[^，。；]{0,4}$")
_CHANGES = re.compile("提[高升]|缩[短减]|延长|增|减|降|升|压缩|下降|上升|变为|调整")
_NUMBERED = re.compile(r"(?:[、和]\d+)+(?:号|期|路)")
_FEW = re.compile("[一二两三四五六七八九十]个")
_CODE = re.compile("(?:^|[^A-Za-z])[A-Za-z]$")
_CHAPTER = re.compile(r"(?:[章节]、?|”)$")
_THRESHOLD = re.compile(r"(?:及?以[上下])?的?[^，。；：、\d（）]{1,10}?(?:已|共)?(?:有|达到?|为|共|约|近|超过?)*\d")
_LIMIT_BEFORE = re.compile(r"(?:超过|超|不足|不到|低于|高于|大于|小于|达到|满|过)$")
_PLAIN_NUMERAL = re.compile(r"[一二两三四五六七八九十]{1,2}(?:个|项|种|类|条|大类|次|级|位|名|期|场|批)?")


def is_named(text: str, start: int, end: int, unit: str) -> bool:
    """Return whether the figure at ``text[start:end]`` names something or is a condition, and counts nothing."""
    if _in_title(text, start, end) or _NAMED_AFTER.match(text, end):
        return True
    if unit == "岁" and (_AGE.match(text, end - 1) or re.match("[^，。；、）]", text[end : end + 1] or "。")):
        return True
    if not text[start].isdigit() and _CHAPTER.search(text, max(start - 2, 0), start):
        return True
    if _FEW.fullmatch(text, start, end) and re.match("[，。；、！？”]|.[，。；！？”]", text[end : end + 2]):
        return True
    if unit == "千伏" and re.match("[\u4e00-\u9fff]", text[end : end + 1]):
        return True
    if _NUMBERED.match(text, end):
        return True
    if _CODE.search(text, max(start - 2, 0), start) or text[start - 1 : start] == "每":
        return True
    if unit == "岁" and not _AGED.search(text, max(start - 8, 0), start):
        return True
    if (
        _TIME.fullmatch(unit)
        and not _CHANGES.match(text, end)
        and re.match(r"[^，。；、）以左多余%]", text[end : end + 1] or "。")
    ):
        return True
    return bool(
        (_LIMIT_BEFORE.search(text, max(start - 2, 0), start) or re.match("及?以[上下]", text[end : end + 3]))
        and re.match(r"(?:及?以[上下])?的", text[end : end + 4])
        and _THRESHOLD.match(text, end)
    )


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
