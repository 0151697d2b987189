"""Days and periods of a sentence as printed: ``截至2024年底``, ``今年1至9月``, ``“十四五”以来``, ``开馆以来``."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from reviewer.indicators.given_names import is_given_name

_TO: Final = r"(?:[—–\-~～]{1,2}|至|到)"
_Y: Final = r"(?<!\d)(?:19|20)\d\d"
_N: Final = r"(?:[一二两三四五六七八九十]{1,3}|\d{1,2}|[几数])"
_M: Final = r"(?:(?<!\d)(?:1[0-2]|0?[1-9])|十[一二]?|[一二三四五六七八九])"
_D: Final = r"(?:3[01]|[12]\d|0?[1-9])"
_DAY: Final = rf"{_M}月{_D}[日号]"
_PART_OF_DAY: Final = "(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚间|深夜|夜间|白天|晚上?(?!会|报))"
_YEAR: Final = (
    rf"(?:[去今前明]年[春夏秋冬][季天]|{_Y}年?{_TO}{_Y}年度?(?!代)|{_Y}(?:{_TO}{_Y})?学年|{_Y}年度?(?!代)|大前年|(?<![成产用营工束满])后年|[今去前明上当本同次]年度?(?![级龄轻会货代])"
    r"|(?<![\d零〇一二])[一二][零〇一二三四五六七八九]{3}年)"
)
_MONTHS: Final = (
    r"(?:(?:正|腊)月(?!初|[二廿]?十|廿)|(?:正|腊|冬|[二三四五六七八九十]{1,2})月(?:初[一二三四五六七八九十]|[二廿]?十[一二三四五六七八九]?|廿[一二三四五六七八九])(?!日)"
    rf"|{_DAY}(?:{_TO}(?:{_DAY}|{_D}[日号]))?|{_M}月?份?{_TO}{_M}月份?"
    rf"|{_M}月(?:份|[上中下]旬|[初中底末](?![心央小])|第[一二三四五]周)?(?!\d{{1,2}}[日号])|(?<!\d){_D}日(?![均报常]){_PART_OF_DAY}?"
    rf"|第?[一二三四1-4]季度|第[一二三四1-4]季|前[两二三23]个?季度?|首季度?|(?<!提)[前头]{_N}个?月|[上下]半[年月]|(?<![^，。；：！？])半年(?=[^多以])|全年|(?<![一二两三四五六七八九十青少成老常多壮])年[初中底末](?!考)|(?<![一二两三四五六七八九十])年内(?!第)|[一二两三四五六七八九十]年内)"
)
_HOLIDAY: Final = (
    r"(?:“?(?:(?:元旦|春节|清明|五一|劳动节|端午|中秋|国庆){1,2}档?|暑期档|(?<![之点第百千一二三四五六七八九十])十一(?![点月日号年个届次名])|双节|春运|暑运|寒假|暑假|暑期|双11|双十一)”?"
    r"(?:节日?)?(?:小?长?假期?|期间|黄金周|当天|那天|前后|前夕)?(?:首日|首周|[一二三四五六七八九3-9]天)?|假日期间|节日期间|假期|上?个?(?:供暖季|采暖季|汛期)|活动期间|展会期间)"
)
_PLAN: Final = (
    r"(?:[“\"]?十[一二三四五]五[”\"]?(?:规划)?"
    r"(?:期间|时期|期末|末|初|中期|以来|[前后][一两二三四]年|开局之年|收官之年)|[“\"]十[一二三四五]五[”\"](?=期|末|[，时]))"
)
_NEAR: Final = (
    rf"(?:(?:最?近|过去|未来|今后|(?<!提)前)的?{_N}个?(?:年|月|天|周|日|小时|季度)(?:多|间|来|内|里)?(?!级)"
    rf"|过去的?一[年周月]|这?{_N}(?:年|个?月|[天周])(?:来|间)|[一两三]年多来|(?<!历史)(?:常年|往年|历年|多年)?同期)"
)
_WORDS: Final = (
    r"(?:目前|当前|(?<![出呈体实展显发涌])现在(?!的?[^，]{0,4}号)|明后两天|今明两天|未来几[天日]|新学[年期]|本赛季"
    r"|(?<![^，。；：“])往年(?=[^，。；：\d]{2})|(?:发稿|案发|事发)时|明后天|如今|暑期(?=[，共里])|今[春夏秋冬]|去[秋冬]今[春夏]|远期|(?<![^，。；：！？])周[一二三四五六日末](?![期边围岁转密刊报游])|本学[期年]|[春秋]季学期|双休日|(?<![青少成老常多壮])年中|眼下|首周末|首映日|此前|昨[日天晚夜]|今[日天晨早]|当[日天晚](?!然)|前[日天](?!津)|明[日天]|次日|翌日"
    r"|[上下本当]月[上中下]旬|[上下本这当]个?(?:周[一二三四五六日末]?|月份?|季度|旬)(?![边期围岁到密转折球])"
    r"|近日|日前|近期|近年来?|多年来|历年来?|[上本]世纪(?:\d0|[二三四五六七八九]十)年代[初中末]?)"
)
_CORE: Final = rf"(?:{_YEAR}(?:的?(?:{_MONTHS}|{_HOLIDAY}))?|{_MONTHS}|{_PLAN}|{_NEAR}|{_HOLIDAY}|{_WORDS})"
_TAIL: Final = (
    r"(?:同期|[初底末](?!心)前?(?![列景])|(?<=[庆节旦季期底末])前(?![夕后列景一二两三四五六七八九十几数\d])|年?以来|期间|时期|以前|之前|前后|间(?![接隔歇谍])"
    rf"|{_PART_OF_DAY}?\d{{1,2}}时(?:\d{{1,2}}分)?|{_PART_OF_DAY})?"
)
_HOUR: Final = r"(?:\d{1,2}时(?:\d{1,2}分)?)?"
PERIOD: Final = (
    rf"(?:(?:截至|截止[到至]?|自)到?)?{_CORE}{_HOUR}(?:{_TO}{_CORE}{_HOUR})?{_TAIL}"
    r"(?:[开投建上成创][工产成业线立办]以来|以来|为止|止|起)?"
)
_FIRST: Final = (
    r"[\d一二三四五六七八九十半远周正腊冬截常往自今去前明上当本同次大首头年元春清端劳中国双暑寒供采汛假节活展新如案事“"
    r"\"最近过未这目现眼此昨翌发后日多历下全第两]"
)
SEARCH: Final = re.compile(rf"(?={_FIRST}){PERIOD}")
"""The same, quick to look for: most signs begin no period."""
_TITLE: Final = re.compile("《[^》]{0,60}》")
_LASTS: Final = re.compile("以来|期间|(?:防火|防汛|过渡|禁渔|封山|试运行)期内|首[日周月季年](?=[，共])|当天(?=，)")
_LONGEST_EVENT: Final = 14
_BEFORE_EVENT: Final = re.compile(
    "(?:迎来|创下|创造|刷新|打破|达到|成为|突破|出现|取得|实现|录得|经历|遭遇|写下|诞生|公布|发布|(?<![作行成])为|(?<![但还只就若凡可于])是)了?"
)
"""*新馆迎来开馆以来第10万名读者*: what is said before the event is no part of it."""
_EVENTS: Final = (
    re.compile(r"截[至止][^，。；：、\d]{2,10}(?=，)"),
    re.compile(
        rf"(?:启动|开展|实施|运行|施行|推行|试行|开放|开业|开园|开馆|上线|营业|开通)了?{_N}(?:天|周|个?月|年)(?=，)"
    ),
    re.compile(r"(?<=[由从])(?:白天|夜间|夜里|白昼|平日|平时)(?=的?[约近超]?\d)"),
    re.compile(rf"历时(?:了|约|近|超过|整整)*{_N}个?(?:多|余)?(?:年|月|天|小时)(?:多|余)?(?=，)"),
    re.compile(rf"(?:(?<=^)|(?<=[，。；：！？“]))(?:\d{{1,3}}|{_N})个?(?:年|月|天|周|日|小时|季度)(?:里|间|来)(?=，)"),
    re.compile(
        r"(?<=[由从与])[^，。；：由从与（）\d]{1,7}(?:[初前末]|(?<!小)时|之[初前])(?=的?[约近超]?[\d一二三四五六七八九])"
    ),
)


class Period(NamedTuple):
    """A day or period at ``text[start:end]``."""

    start: int
    end: int


def periods_in(text: str, start: int, end: int) -> list[Period]:
    """Return the days and periods of ``text[start:end]`` in reading order; those in ``《》`` belong to a title."""
    titles = [match.span() for match in _TITLE.finditer(text, start, end)]
    found = [one for one in printed_in(text, start, end) if not any(first < one.start < last for first, last in titles)]
    events = [*_since(text, start, end), *_events(text, start, end)]
    return sorted([*found, *(one for one in events if not any(_overlap(one, other) for other in found))])


def printed_in(text: str, start: int, end: int) -> Iterator[Period]:
    """Yield the days and periods that their own words tell; feasts that people are called by are none."""
    for match in SEARCH.finditer(text, start, end):
        if not is_given_name(text, match.start(), start):
            yield Period(*match.span())


def _overlap(one: Period, other: Period) -> bool:
    return one.start < other.end and other.start < one.end


def _since(text: str, start: int, end: int) -> Iterator[Period]:
    """Yield what lasts as long as something, or has since: *系统上线以来*, *防汛期间*."""
    for match in _LASTS.finditer(text, start, end):
        last = match.end()
        first = max([start, *(text.rfind(sign, start, last) + 1 for sign in "，。；：（）")])
        for said in _BEFORE_EVENT.finditer(text, first, match.start() - len("开馆")):
            first = said.end()
        if len("开馆以来") <= last - first <= _LONGEST_EVENT:
            yield Period(first, last)


def _events(text: str, start: int, end: int) -> Iterator[Period]:
    """Yield times that something else tells: *截至收盘*, *募捐启动10天*, *从建场初的*."""
    for pattern in _EVENTS:
        for match in pattern.finditer(text, start, end):
            yield Period(*match.span())
