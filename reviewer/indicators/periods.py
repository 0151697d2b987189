"""Days and periods of a sentence as printed: ``截至2024年底``, ``今年1至9月``, ``“十四五”以来``, ``开馆以来``."""

import re
from typing import Final, NamedTuple

_TO: Final = r"(?:[—–\-~～]{1,2}|至|到)"
_Y: Final = r"(?<!\d)(?:19|20)\d\d"
_N: Final = r"(?:[一二两三四五六七八九十]{1,3}|\d{1,2}|[几数])"
_M: Final = r"(?:(?<!\d)(?:1[0-2]|0?[1-9])|十[一二]?|[一二三四五六七八九])"
_D: Final = r"(?:3[01]|[12]\d|0?[1-9])"
_DAY: Final = rf"{_M}月{_D}[日号]"
_YEAR: Final = (
    rf"(?:{_Y}年?{_TO}{_Y}年度?(?!代)|{_Y}(?:{_TO}{_Y})?学年|{_Y}年度?(?!代)|大前年|(?<![成产用营工束满])后年|[今去前明上当本同次]年度?(?![级龄轻会货代])"
    r"|(?<![\d零〇一二])[一二][零〇一二三四五六七八九]{3}年)"
)
_MONTHS: Final = (
    r"(?:(?:正|腊|冬|[二三四五六七八九十]{1,2})月(?:初[一二三四五六七八九十]|[二廿]?十[一二三四五六七八九]?|廿[一二三四五六七八九])(?!日)"
    rf"|{_DAY}(?:{_TO}(?:{_DAY}|{_D}[日号]))?|{_M}月?份?{_TO}{_M}月份?"
    rf"|{_M}月(?:份|[上中下]旬|[初中底末](?![心央小])|第[一二三四五]周)?(?!\d{{1,2}}[日号])|(?<!\d){_D}日(?![均报常])(?:夜间|白天|凌晨|清晨|上午|中午|下午|傍晚|晚间|深夜|晚上?(?!会|报))?"
    rf"|第?[一二三四1-4]季度?|前[两二三23]个?季度?|首季度?|[前头]{_N}个?月|[上下]半年|全年|(?<![一二两三四五六七八九十青少成老常多壮])年[初中底末](?!考)|(?<![一二两三四五六七八九十])年内(?!第)|[一二两三四五六七八九十]年内)"
)
_HOLIDAY: Final = (
    r"(?:“?(?:元旦|春节档?|清明|五一|端午|国庆中秋|中秋|国庆档?|暑期档|十一|双节|春运|暑运|寒假|暑假|暑期|双11|双十一)”?"
    r"(?:节日?)?(?:小?长?假期?|期间|黄金周|当天|前后|前夕)?(?:[一二三四五六七八九3-9]天)?|假日期间|节日期间|假期|上?个?(?:供暖季|采暖季|汛期)|活动期间|展会期间)"
)
_PLAN: Final = (
    r"(?:[“\"]?十[一二三四五]五[”\"]?(?:规划)?"
    r"(?:期间|时期|期末|末|初|中期|以来|[前后][一两二三四]年|开局之年|收官之年)|[“\"]十[一二三四五]五[”\"](?=期|末|[，时]))"
)
_NEAR: Final = (
    rf"(?:(?:最?近|过去|未来|今后|前)的?{_N}个?(?:年|月|天|周|日|小时|季度)(?:多|间|来|内|里)?(?!级)"
    rf"|过去的?一[年周月]|这?{_N}(?:年|个?月|[天周])(?:来|间)|[一两三]年多来|(?:常年|历史|往年|历年)?同期)"
)
_WORDS: Final = (
    r"(?:目前|当前|(?<![出呈体实展显发涌])现在(?!的?[^，]{0,4}号)|明后两天|今明两天|未来几[天日]|新学[年期]|本赛季"
    r"|发稿时|明后天|如今|暑期(?=[，共里])|今[春夏秋冬]|[去今前]年[春夏秋冬]季|本学[期年]|[春秋]季学期|双休日|(?<![青少成老常多壮])年中|眼下|首周末|首映日|此前|昨[日天晚夜]|今[日天晨早]|当[日天晚](?!然)|前[日天](?!津)|明[日天]|次日|翌日"
    r"|[上下本这当]个?(?:周[一二三四五六日末]?|月份?|季度|旬)(?![边期围岁到密转折球])"
    r"|近日|日前|近期|近年来?|多年来|历年来?|[上本]世纪(?:\d0|[二三四五六七八九]十)年代[初中末]?)"
)
_CORE: Final = rf"(?:{_YEAR}(?:的?(?:{_MONTHS}|{_HOLIDAY}))?|{_MONTHS}|{_PLAN}|{_NEAR}|{_HOLIDAY}|{_WORDS})"
_TAIL: Final = (
    r"(?:同期|[初底末](?!心)|年?以来|期间|时期|以前|之前|前后|间(?![接隔歇谍])"
    r"|(?:(?:上午|下午|晚上?|凌晨)?\d{1,2}时(?:\d{1,2}分)?))?"
)
_HOUR: Final = r"(?:\d{1,2}时(?:\d{1,2}分)?)?"
PERIOD: Final = (
    rf"(?:(?:截至|截止[到至]?|自)到?)?{_CORE}{_HOUR}(?:{_TO}{_CORE}{_HOUR})?{_TAIL}"
    r"(?:[开投建上成创][工产成业线立办]以来|以来|为止|止|起)?"
)
_FIRST: Final = (
    r"[\d一二三四五六七八九十正腊冬截常往自今去前明上当本同次大首头年元春清端中国双暑寒供采汛假节活展新如“"
    r"\"最近过未这目现眼此昨翌发后日多历下全第两]"
)
SEARCH: Final = re.compile(rf"(?={_FIRST}){PERIOD}")
"""The same, quick to look for: most signs begin no period."""
_TITLE: Final = re.compile("《[^》]{0,60}》")
_LASTS: Final = re.compile("以来|期间|(?:防火|防汛|过渡|禁渔|封山|试运行)期内|首日(?=[，共])|当天(?=，)")
_LONGEST_EVENT: Final = 14


class Period(NamedTuple):
    """A day or period at ``text[start:end]``."""

    start: int
    end: int


def periods_in(text: str, start: int, end: int) -> list[Period]:
    """Return the days and periods of ``text[start:end]`` in reading order; those in ``《》`` belong to a title."""
    titles = [match.span() for match in _TITLE.finditer(text, start, end)]
    found = [
        Period(*match.span())
        for match in SEARCH.finditer(text, start, end)
        if not any(first < match.start() < last for first, last in titles)
    ]
    return sorted([*found, *_since(text, start, end, found)])


def _since(text: str, start: int, end: int, known: list[Period]) -> list[Period]:
    """Return what lasts as long as something, or has since: *系统上线以来*, *防汛期间*."""
    found = []
    for match in _LASTS.finditer(text, start, end):
        last = match.end()
        first = max([start, *(text.rfind(sign, start, last) + 1 for sign in "，。；：（）")])
        inside = any(one.start < last and match.start() < one.end for one in known)
        if not inside and 4 <= last - first <= _LONGEST_EVENT:
            found.append(Period(first, last))
    return found
