"""The subject of a figure: the noun phrase left of it, or the one that its classifier counts."""

import re
from collections.abc import Sequence
from typing import Final

from reviewer.indicators.periods import SEARCH
from reviewer.indicators.words import (
    ADVERBS_AT_START,
    AGENT,
    DOES,
    HAS_AT_START,
    LONE_VERB,
    SURE_VERB,
    VERB_AFTER_ADVERB,
    VERB_AT_END,
    VERB_AT_START,
)

_HEAD_OF_REPORT = re.compile(r"^.*(?:讯|报道|电)（[^）]*）|^（[^）]*）|^\d{1,2}[.．、](?=\D)|^[①-⑳]")
_CONNECT = re.compile(
    r"^(?:的标准(?=..)|(?:我|俺|咱|他|她|你)(?:们|家)?(?!国|省|市|县|区|校|院|州)|[村县乡镇市省厂店校队社]里(?=..)|[这那该][条座个家所台种项款]|来自|按照?(?![揭摩期时需质量比])|相当于|约合|折合|其中|此外|另外|同时|而且|并且|并|而|且|但|却|更|则|即(?![时将刻日])|如|据了解|据统计|据悉|据介绍|数据显示|统计显示|结果显示|截至|目前|使|让|将|把|以及|和|及|与|、|还有|另有|包括|包含|涉及|分别为|分别是"
    r"|各类|各种|各式|全部|所有|相关|有关|该市|该省|该县|该区|该[校院所局厂店站馆社园]|该行(?!业)|这些|其(?!他|它|余)|该|的|了|以(?![旧上下内及])|由|从(?!业)|在(?![校建园册职岗库营])|向(?![阳])|为(?!民)|是)+"
)
_AREA: Final = r"(?:全|我|本|该)(?:[省市区县州国镇乡村校院]|自治区|自治州|社会|系统|行业|街道|社区)"
_AREA_AT_START = re.compile(rf"^(?!全社会(?:用电|消费|研发|物流|固定)){_AREA}(?:的)?(?=[^，]{{2}})")
_ENDS = re.compile(
    r"(?:的|等|约|近|了|：|，|、|由|从|相当于|仅|不[得能宜应会可]|(?<=[票价])分|(?:由|从)每[日天月年]|首次|普遍|另|还|又|(?<![人户亩年月日平])均|已|也|都|则|最高|最低|最多"
    r"|(?:由|从)(?:原来|最初|过去|起初|当初|此前|原先|之前)|(?:由|从)[^，由从]{1,10}(?:[时前初末期]|阶段)|连续[一二两三四五六七八九十\d]+[年月天季]|一度|首破|首次突破|(?<=[价金])报|还?留着|[卖拿跳跑投掷举升降涨跌扩缩压][到出]|普遍跌破|全部|一律|基本|最终|还能?|才|就|卖|(?:就|才|还|能|能够|要|得|可以?|一共|总共)(?:卖|收|挣|赚|花|用|领|种|买|产)"
    r"|每[\d百千万]*(?:平方米|公里|立方米|[吨亩人户斤件天年月生公千]斤?))+$"
)
_STOP = re.compile(
    r"(?:[卖买种养收领花挣赚用修建盖开办做走来去跑吃喝看听说写拿给送借租签]|(?:随机|集体|联合)?[\u4e00-\u9fff]{2})了|表现|全程|随机|集体(?=[^户经所资土])|联动|报名(?![点者费处人])|垒成|[搭建组拼]成(?!本)|踊跃|积极|热情|放弃|主动|亮相|齐聚|角逐|争夺|展开|奔赴|奋战|冲刺|轮流|轮番|驻守|坚守|值守|守护|深入|走街|入户|上门|冒雨|冒着|迎风|挥洒|竞相|闪亮|登台|登场|同台|现身|见证|围绕|聚焦|涉及|位列|居(?=全|第|首|前)|荣登|跻身|挂牌|揭牌|启动|通车|落成|复工|停产|停业|停工|停运|停航|停课|(?<=[^人名户例])(?:受灾|受损|受困|被困|获救|遇难|失踪)|可(?![再回支])|能(?![源力耗量级])|比(?![例重率])|同(?![学城乡])|正(?![式规])|对(?![口外象])|以(?![上下内旧])|向(?!导)"
    r"|为(?!民)|并(?!购)|高速(?![公铁路列动收])|实行|(?<=[人工民众生员])就业|满载|驶向|驶往|预计|实施|发展到|增加到|表示|认为|希望|集中|开工|竣工|签约|投产|顺利|陆续|相继|先后|全部|参赛|参展|运行|运转|正常|恢复"
    r"|[\d被将已均都与等是从由把让给须需于占较，。；、：！？（）《》\f]|的?在(?![校建园册职岗库营线校])|及(?!以上)|和(?![地谐平田])|来自|来到|成功|完成|参加|参与|获得|荣获|参会|纷纷|走上|走进"
    r"|同比|环比|增长|增加|下降|减少|提高|提升|分别|其中|累计|达到?|超过?|约|近|共|入选|位于|落户|落地|开展|进行|实现|通过|得到|享受|受益|增收|致富|受益|用于|供(?![水电暖热气应销])|就(?![业诊医学读])|只|仅|每|各|[人户]均|投入|建成|颁发|组成|构成|前来|到场|现场|受到|接受|一抢|一空|售罄|供应(?![链商量])|鸣笛|沿河|沿江|沿街|收官|逆转|夺冠|刚刚|合计|领走|领取|留着|未(?![来成])"
)
_BECOMES = re.compile(r"[\u4e00-\u9fff]{1,4}[到至为]")
_NOT_NOUN = re.compile(
    r"^(?:[^\u4e00-\u9fff“A-Za-z\d]|大关|人民币|增[至加到长]|减|缩[短减]|提[高升]|上[升涨]|下[降跌]|扩大|压缩|[降升跃]|以|不|未|无|左|上下|多|余|来|的?$|后|前|内|里|间|时|起|左右|之|一|到|至|多|地(?![表方区级铁质下块点面理震税])|得|着|过|了|次|者)"
)
_COUNTED_OF = re.compile(
    r"(?<=..)(?:优良|达标|合格|平均)?(?:[\u4e00-\u9fff]{2}率|比例|占比|总数|数量|总量|总额|面积|人数|蓄水|(?:固定资产)?投资|(?:工业)?增加值|(?:总|年)?产值|(?:营业|财政|经营)?收入|利润|业务"
    r"|(?:销售|零售|营业|成交|交易|贷款|存款|进出口|出口)(?:总)?额|(?:降?雨|降水|用水|用电|发电|客流|诉求|业务|交易|成交|生产|年产|产|销)量)$"
)
_TOLD_OF = re.compile(r"\d|分别|依次|同比|环比|占|超|达|增长|下降|提高|减少|平均|均|共")
_GRADED = re.compile(r"\d+[^，。；、\d]{1,3}?(?:及?以[上下])(?:的)?")
_WITHIN = re.compile(r"(?<=..)[中内里]$")
_GOES_ON = re.compile(
    r"^(?P<subject>[^，]{2,20}?(?:[量额值率数费价润]|收入|营收|投资|面积|规模|进出口|指数|景气度|余额|产能|业绩|气温|水位|人口|客流|消费|价格))"
    r"(?:(?:今|去|当|前)年)?(?:保持|持续|呈|继续|仍|处于|位于|稳|平稳|较快|大幅|明显|再|不断|连[年续]|首次|逐年|快速|迅速|突破|出现|屡|创|[上下]|增|攀|回|高|低|走)"
)
_ONE_SIGN: Final = tuple("人村县镇乡区市站校厂店班路桥井塘库猪牛羊鸡")


def left_subject(rest: str) -> tuple[str, bool]:
    """Return the noun phrase at the end of the words before a figure.

    Returns:
        The phrase, and whether a verb that takes what is counted stands right before it, or ends the words.
    """
    rest = _after_last_period(rest)
    verb = _last_verb(rest)
    if verb is None:
        bare = _bare(rest)
        return ("", True) if LONE_VERB.fullmatch(bare) else (bare, False)
    after = _bare(rest[verb[1] :])
    if after:
        return after, True
    measured = _MEASURED.search(rest[: verb[0]])
    return (_bare(rest[: verb[0]]), False) if measured else ("", True)


def verbal_subject(rest: str) -> str:
    """Return the verb phrase that stands for what is counted: *直接办理560件*."""
    rest = AGENT.sub("", _AREA_AT_START.sub("", _CONNECT.sub("", _HEAD_OF_REPORT.sub("", _after_last_period(rest)))))
    rest = _DONE_BEFORE.sub("", ADVERBS_AT_START.sub("", rest) or rest)
    return _unquoted(rest.strip("的，、了"))


def subject_going_on(clauses: Sequence[str]) -> str:
    """Return what the last of these clauses that says how something goes is about: *出口额连年攀升*."""
    for clause in reversed(clauses):
        if match := _GOES_ON.search(clause):
            return left_subject(match["subject"])[0]
    return ""


def right_subject(text: str, start: int, end: int) -> tuple[str, int]:
    """Return the noun phrase that follows a figure and its classifier, and where it ends."""
    at = start + 1 if text.startswith("的", start) else start
    last = min(end, at + 24)
    graded = _GRADED.match(text, at, last)
    for pattern in (_STOP, SURE_VERB, DOES):
        stop = pattern.search(text, graded.end() if graded else at, min(end, at + 24))
        last = min(last, stop.start()) if stop else last
    phrase = text[at:last]
    if _NOT_NOUN.search(phrase) or _BECOMES.fullmatch(text[at:last]):
        return "", start
    phrase = _COUNTED_OF.sub("", phrase) if _TOLD_OF.match(text, last) else phrase
    phrase = phrase.split("的")[0] if phrase.find("的") > 0 else phrase
    phrase = _unquoted(_WITHIN.sub("", phrase.strip("的")))
    return (phrase, at + len(phrase)) if len(phrase) > 1 or phrase in _ONE_SIGN else ("", start)


def _after_last_period(words: str) -> str:
    last = None
    for match in SEARCH.finditer(words):
        last = match
    if last is None:
        return words
    after = words[last.end() :]
    return after if _ADVERBS_ONLY.sub("", after) else words[: last.start()]


_ADVERBS_ONLY = re.compile(r"^(?:还|才|就|卖|已|只|仅|约|近|共|均|都|也|首次|则|再|又|达|为|是|的)*$")


def _last_verb(rest: str) -> tuple[int, int] | None:
    found = [match.span() for match in SURE_VERB.finditer(rest)]
    found += [match.span() for match in VERB_AFTER_ADVERB.finditer(rest)]
    if (match := VERB_AT_END.search(rest)) and not any(
        _CARRIES_OUT.fullmatch(rest, *span) and match.start() - span[1] > 1 for span in found
    ):
        found.append(match.span())
    return max(found, key=lambda span: span[1], default=None)


_CARRIES_OUT = re.compile(".{0,4}(?:完成|实现|开展|实施|推进|启动)了?")
_MEASURED = re.compile(
    r"(?:[量额值率费价]|总数|收入|投资|面积|产值|规模|产能|里程|浓度|能力|资金|户数|人数|吞吐量|就业)(?:预计|可|将|已|累计|共|全年|全部)*$"
)
_ONCE = re.compile(
    r"^“[^”]{1,8}”后(?=[^，]{4,})|^[^，]{1,6}(?:区|市|县|园|校|省|境)内(?=[^，]{3,})|^[^，]{0,10}?(?:建成|投产|达产|投用|完工|运营|竣工|通车|开通|改造|实施|启用|调整|^)后(?=年|预|可|将|日|[^，]{3})|^[^，]{1,10}?(?:工程|项目)(?=设计|总|年|日|占地|计划|预计)|^项目(?=总|占地|设计|计划)|^(?:严寒|汛|枯水|丰水|旺|淡|高峰|用电高峰)期(?=..)|^(?:该|本|此)(?:次|届)?(?:项目|工程|镇|村|区|县|市|街道|社区|校|院|局|中心|园区|平台|活动|公司|企业|批次产品|批(?!次)|展会|展览会|博览会|大赛|赛事|论坛|团伙)(?=..)"
)
_DONE_BEFORE = re.compile("(?<=..)(?:已经?|累计|先后)(?=..)")
_GENERIC: Final = "问题|事项|工作|方面|活动|服务|项目|领域|环节|内容|任务|措施|诉求|类"
_AND_SO_ON = re.compile(
    rf"^.*(?<![一二三四五六高中低上下同平优特均])等(?:各类|各种|多[种个类项])?(?!(?:{_GENERIC})$|[级次待候效额距高])(?=[^，、]{{2,}}$)"
)
_DISPOSED = re.compile(r"^.*[\u4e00-\u9fff][将把](?![来近军士要会])(?=..)")
"""*新标准将低保由……提高到* is said of what stands after the sign."""
_OF = re.compile(r"^.{2,}的(?=[^的]{2,}$)")


def _bare(words: str) -> str:
    """Return a noun phrase without what only leads to it."""
    words = _CONNECT.sub("", _ONCE.sub("", _HEAD_OF_REPORT.sub("", words)))
    words = _ONCE.sub("", words)
    words = ADVERBS_AT_START.sub("", words)
    words = _AREA_AT_START.sub("", words)
    words = ADVERBS_AT_START.sub("", words)
    words = HAS_AT_START.sub("", VERB_AT_START.sub("", AGENT.sub("", words)))
    words = _ENDS.sub("", words)
    words = _AND_SO_ON.sub("", words)
    if match := _OF.match(words):
        words = words if re.search(r"\d|对", match[0]) else words[match.end() :]
    words = _unquoted(_DISPOSED.sub("", words).strip("的，、"))
    return "" if _NO_SUBJECT.fullmatch(words) else words


def _unquoted(words: str) -> str:
    """Return a phrase without a quotation mark that has no partner in it."""
    if words.count("“") != words.count("”"):
        return words.strip("“”") if not {"“", "”"} & set(words.strip("“”")) else words
    return words


_NO_SUBJECT = re.compile(
    rf"{_AREA}|[一这那][趟条座个家所台种款项次场份]|首批|首个|其中|记者|今年|去年|年|月|日|第|此外|同比|环比|一|每|人|等|相当于|给|向|分|到|至|期[末初]|[年月]末|[一二两三四五六七八九十\d]+(?:年|个?月|天)[间来内]?|周边|附近|沿线|全部|该项目|项目|其他|对|为|和|及"
)
