"""The words right before a figure taken apart: what is said of it (*grew by*, *is a share of*), and what is left."""

import re
from typing import Final, NamedTuple

from reviewer.indicators.indicator import Bound, Direction, Kind
from reviewer.indicators.periods import PERIOD
from reviewer.indicators.words import any_of


class Label(NamedTuple):
    """What the words before a figure say.

    Attributes:
        rest: The words that are left: the subject, who did it, when.
        kind: What the figure is, as far as these words tell.
        direction: Of a change.
        base: What a change is against.
        of: What a share is of.
        bound: ``达`` and the like.
        spread: Whether ``分别`` says that figures are given out to several things in turn.
        of_noun: Whether they end with ``的``: what is counted follows.
    """

    rest: str
    kind: Kind = Kind.LEVEL
    direction: Direction = Direction.NONE
    base: str = ""
    of: str = ""
    bound: Bound = Bound.NONE
    spread: bool = False
    of_noun: bool = False


_LINK = re.compile(
    r"(?:(?P<spread>分别|依次)|(?P<reach>达到|(?<!最)高达|多达|(?<!全)长达|[重宽深厚]达|达)|低至|少至|(?P<to>(?<![收受接看得遇感听达])到|至|变成|^变|(?<!行)为)"
    r"|(?P<about>大约|(?<![签节预违合契公履续条制])约|接近|逼近|直逼|将近|(?<![附最临靠亲远])近)"
    r"|(?P<over>首破|超过|超出|突破|超|逾|不低于|不少于|至少)|(?P<under>不足|不到|不超过|低于)"
    r"|一共|各自|(?<!自)各|(?<![人平年日月户亩])均|都|也|已|仅|(?<!船)只|是|不[得能会应宜可]|首次|普遍|(?<![拥所国私具现享持保设建没])有|共有|共计|(?<!公)共|合计|总计"
    r"|(?<!在)累计|了|：|将|可|预计|力争|稳定在|保持在|控制在|维持在|稳定|(?<![确担])保持|(?<![存所现潜])在|(?P<which>的)|(?<=..)[由从]|每(?:平方米|公里|立方米|百公里|千克|公斤|毫升|小时|分钟|[吨亩人户斤件天年月生公千克升秒次张株头辆台]斤?))$"
)
_HEDGE: Final = re.compile("(?:大约|(?<![签节预违合契公履续条制])约|接近|将近)$")
"""*约占八成* hedges the figure from before the verb."""
_VERB: Final = rf"(?P<up>{any_of('up')})|(?P<down>{any_of('down')})"
_NOUN: Final = rf"(?P<up>{any_of('up_nouns')})|(?P<down>{any_of('down_nouns')})"
_RATES: Final = ("%", "‰", "个百分点", "百分点", "倍", "番")
_POINTS: Final = ("个百分点", "百分点")
_CHANGE = re.compile(rf"(?:{_VERB})(?:幅度|速度)?$")
_RATE = re.compile(rf"(?:{_NOUN})$")
_MORE = re.compile(rf"(?:(?P<up>{any_of('up_against')})|(?P<down>{any_of('down_against')}))$")
_PARTAKES = re.compile("(?<=..)(?:占比|占比重|比重)$")
_TURNED = re.compile("(?:恢复|调|转|变|变更|调整|优化|扩容|扩展|拓展|发展|压缩|精简|改善|提|压|拉|扩)$")
_GOT = re.compile(
    r"(?:(?P<up>上[升涨]|提[高升]|增[加长多]|[多高贵快重大涨升])|(?P<down>下[降跌]|减少|[少低慢轻小跌降]|便宜))了(?:近|约|将近|超过?|整整)?$"
)
"""What came of a change, with or without what it is against: *利息少了600元*."""
_MORE_DONE = re.compile(r"(?:(?P<up>多)|(?P<down>少))(?![少多数样半])[\u4e00-\u9fff]{1,2}$")
"""More done than before: *同比多结*, *比去年少用*."""
_CUT = re.compile("(?:撤|裁|砍|省下|省掉|省去)了?$")
"""Of a share that is less of something: *省下六成*."""
_YET = re.compile(
    r"(?:反而|反倒|却|还要?)(?:(?P<up>[多高重贵长快])|(?P<down>[少低轻短慢]))(?![少多数样半])[\u4e00-\u9fff]{0,2}$"
)
"""More or less than what stands before, without saying so: *电费反而多花0.13元*."""
_SHORT_OF = re.compile(r"距离?(?P<base>[^，；：。（）\d]{2,12}?)(?:仅|只|还|尚|仍|就)*差$")
_MOVED = re.compile("(?:一路|直|很快|迅速)?(?:[跳退掉落滑蹿窜爬攀冲跃压扩改]|繁殖)$")
"""How something came to what it is: *水面一路退到17米*."""
_NEUTRAL = re.compile("(?:改善|变动|变化|波动)(?:幅度|率)?$")
_NO_CHANGE = re.compile(r"(?:新增|起降|升降|沉降|参加|更加|施加|叠加|附加|递减|不增|少增|追加|加减|催收|减免)$")
_MANNER = re.compile(
    r"(?:(?<!船)只|仅|(?<=..)却|反而|反倒|分别|依次|各|(?<![年人月日平户])均|都|年均|月均|日均|大幅|小幅|微|略|小|再度|稳中有|略有|有所|明显|稳步|逐步|持续|实现|快速|逆势|平均|累计|共|总体|整体|实际|名义|扣除价格因素(?:后|影响)?|又|再|也|则|更|已|将|(?<![产功性动储热智节职效潜才技机])能够?|可以?|，|净|偏|预期|预计|有望|计划|力争)$"
)
_SAME = re.compile(r"(?P<base>(?:同比|环比)(?:[、和](?:同比|环比))?)(?:口径)?$")
_AGAINST: Final = (
    r"(?:相?较(?:之|于)?|(?<![占环同对可评无相])比(?![例重率较如分值特])|(?<![共相])与|(?<![共相不如合协])同(?![比时]))"
)
_BASE = re.compile(
    rf"(?P<sign>{_AGAINST})(?P<base>[^，；：。（）]{{1,18}}?)(?:相比|比较|比|的)?(?:还要?|更|又|足足|整整)?$"
)
_APART = re.compile(
    r"(?P<sign>高于|低于|高出|超出|多于|少于|快于|慢于|优于|好于|超|低)(?P<base>[^，；：。（）\d]{2,14}?)$"
)
_MEAN: Final = re.compile("平均|均值|均价|标准|整体|总体|增速|水平|预期|目标|全[国省市]|警戒|保证水位|汛限|同期")
_LEVEL: Final = re.compile("警戒|保证水位|汛限|历史最[高低]")
_DOWNWARD: Final = ("低于", "少于", "慢于", "低")
_SHARE = re.compile(
    r"占(?!地(?![区方])|领|用(?![电水])|有)(?P<of>[^，；。：（）、]{0,30}?)(?:的)?(?:比重|比例|份额|比值|比率|比)?$"
)


def read_label(words: str, unit: str) -> Label:
    """Take the words before a figure apart, from the right to the left.

    Args:
        words: From the last punctuation mark to the figure.
        unit: The figure's own.
    """
    words = _REMARK.sub("", words)
    if got := _GOT.search(words):
        return _with_base(words[: got.start()], Direction.UP if got["up"] else Direction.DOWN)
    times = _TIMES.search(words) if unit in ("%", "‰", "倍", "") else None
    if times:
        return _times(words[: times.start()], times["by"], times["of"], unit)
    words = words if words.endswith(("同比", "环比")) else _without_time(words)
    rest, found = _unlinked(words)
    bound = _bound(found)
    if "which" in found and (time := _AT_TIME.search(rest)):
        rest, found = rest[: time.start()], found - {"which"}
    spread = "spread" in found
    share = _SHARE.search(rest) if unit in ("%", "‰") else None
    if share and not _CHANGE.search(rest):
        of = "" if share["of"] in ("分别", "了", "到", "据") else share["of"]
        before = rest[: share.start()]
        if hedge := _HEDGE.search(before):
            before, bound = before[: hedge.start()], Bound.ABOUT
        return Label(before, Kind.SHARE, of=of, bound=bound, spread=spread or "分别" in share["of"])
    said = _change(rest, found, unit)
    return said._replace(bound=bound, spread=said.spread or spread, of_noun="which" in found)


def _without_time(words: str) -> str:
    """Return the words without the year right before the figure: *增加到2023年的3600人*."""
    match = _AT_TIME.search(words)
    return (
        words[: match.start()]
        if match and words[: match.start()].endswith(("到", "至", "为", "的", "由", "从"))
        else words
    )


_REMARK = re.compile(r"（(?:下同|[^（）]{0,6}(?:同口径|可比|现价|不变价)[^（）]{0,6})）")
_AT_TIME = re.compile(rf"(?:{PERIOD})的?$")
_TIME_ONLY = re.compile(rf"(?:{PERIOD})(?:同期)?")
_TIMES = re.compile(
    r"(?P<by>相当于|等于|仅?为|是|达到?|完成(?:了)?|超过|恢复[到至]|回升[到至]|不?[高低]于|不[及到足]|接近|不超过|[降减缩压][到至])(?P<of>[^，；：。（）]{2,20}?)的(?:近|约|超)?$"
)


_NOT_MORE = re.compile("不(?:高于|及|到|足|超过)|低于")


def _times(rest: str, by: str, of: str, unit: str) -> Label:
    """*是上年的1.5倍*, *完成年度目标的91%*."""
    spread = "分别" in rest
    rest, hedged = _unlinked(rest)
    bound = Bound.UNDER if _NOT_MORE.fullmatch(by) else _bound(hedged)
    if unit == "倍" or _TIME_ONLY.fullmatch(of):
        return Label(rest, Kind.CHANGE, base=of, bound=bound, spread=spread)
    return Label(rest, Kind.SHARE, of=of, bound=bound, spread=spread)


def _unlinked(words: str) -> tuple[str, frozenset[str]]:
    """Return the words without those that only link them to the figure, and which kinds of these there were."""
    found: set[str] = set()
    while match := _LINK.search(words):
        found.update(name for name, said in match.groupdict().items() if said)
        words = words[: match.start()]
    return words, frozenset(found)


def _bound(found: frozenset[str]) -> Bound:
    for name in ("about", "over", "under", "reach"):
        if name in found:
            return Bound(name)
    return Bound.NONE


def _change(rest: str, found: frozenset[str], unit: str) -> Label:
    verb, noun, apart = _CHANGE.search(rest), _RATE.search(rest), _apart(rest, unit)
    if apart and noun and unit in _POINTS:
        return apart
    if noun and not rest.endswith("自然增长率"):
        return _with_base(rest[: noun.start()], Direction.UP if noun["up"] else Direction.DOWN)
    if verb and not _NO_CHANGE.search(rest) and not ("which" in found and unit not in _RATES):
        direction = Direction.UP if verb["up"] else Direction.DOWN
        before = rest[: verb.start()]
        return _grown_to(before, unit) if "to" in found else _with_base(before, direction)
    if "to" in found and (turned := _TURNED.search(rest)):
        return _grown_to(rest[: turned.start()], "")
    if other := _other_change(rest, found, unit):
        return other
    neutral = _NEUTRAL.search(rest) if unit in _RATES else None
    if neutral:
        return _with_base(rest[: neutral.start()], Direction.NONE)
    more = _MORE.search(rest) or _MORE_DONE.search(rest)
    if more:
        compared = _with_base(rest[: more.start()], Direction.UP if more["up"] else Direction.DOWN)
        if compared.base:
            return compared
    return apart or Label(rest)


def _other_change(rest: str, found: frozenset[str], unit: str) -> Label | None:
    """Return a change that no verb of more or less says: *水面退到17米*, *省下六成*, *电费反而多花0.13元*."""
    if "to" in found and (moved := _MOVED.search(rest)):
        return _grown_to(rest[: moved.start()], "")
    if short := _SHORT_OF.search(rest):
        return Label(rest[: short.start()], Kind.CHANGE, Direction.DOWN, short["base"])
    if unit in _RATES and (cut := _CUT.search(rest)):
        return _with_base(rest[: cut.start()], Direction.DOWN)
    yet = _YET.search(rest)
    return _with_base(rest[: yet.start()], Direction.UP if yet["up"] else Direction.DOWN) if yet else None


def _grown_to(before: str, unit: str) -> Label:
    """Return the label of what something came to: a share stays one, *占比提高到25%*."""
    share = _PARTAKES.search(before) if unit in _RATES else None
    return Label(before[: share.start()], Kind.SHARE) if share else Label(_with_base(before, Direction.NONE).rest)


def _apart(rest: str, unit: str) -> Label | None:
    """Return how far something is from something else, in points or from a mean: *高出全省平均3.4分*."""
    apart = _APART.search(rest)
    if apart is None or not (
        unit in _POINTS or _LEVEL.match(apart["base"]) or (len(apart["sign"]) > 1 and _MEAN.search(apart["base"]))
    ):
        return None
    direction = Direction.DOWN if apart["sign"] in _DOWNWARD else Direction.UP
    return Label(rest[: apart.start()], Kind.CHANGE, direction, apart["base"])


def _with_base(before: str, direction: Direction) -> Label:
    """Return a change with what it is against, where that stands right before the verb."""
    spread = False
    while match := _MANNER.search(before):
        spread = spread or match[0] in ("分别", "依次")
        before = before[: match.start()]
    if same := _SAME.search(before):
        return Label(before[: same.start()], Kind.CHANGE, direction, same["base"], spread=spread)
    if base := _BASE.search(before):
        return Label(before[: base.start()], Kind.CHANGE, direction, base["base"], spread=spread)
    return Label(before, Kind.CHANGE, direction, spread=spread)


_LEADS = re.compile(rf"^(?:{_AGAINST})(?P<base>[^，；：。（）]{{1,18}}?)(?:相比|比较|比)$")


def base_clause(clause: str) -> str:
    """Return what a clause of its own compares with: *与2020年相比*."""
    match = _LEADS.match(clause)
    return match["base"] if match else ""
