"""Daily and weekly hotline reports as papers print them: numbers made up, wording varied."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import NamedTuple

from tests.made_up.ink import Pen

CITIES = ("澜州", "云屏", "北泽", "江桥", "安浦")
UNITS = ("件", "件", "件", "件次", "件次", "件（次）", "件(次)", "宗")
CHANNELS = (
    "{c}12345微信公众号", "{c}市政府网", "市长信箱", "书记信箱", "微信随手拍", "12345微信小程序", "中国政府网", "人民网",
    "人民网（书记信箱）", "人民网（市长信箱）", "码上减负", "市委网信办", "省长信箱", "网上信访", "手机APP", "政务微博",
    "{c}12345政务服务网", "国务院“互联网+督查”", "政府网站（领导信箱）", "热线抖音号", "省民生直通车", "问政{c}", "电子邮件",
)  # fmt: skip
CATEGORIES = (
    "消费维权", "物业服务", "噪音问题", "劳动纠纷", "工资纠纷", "交通秩序", "供热问题", "供水问题", "停车管理", "环境卫生",
    "市容秩序", "房屋质量", "公交出行", "教育培训", "医疗保障", "路灯照明", "油烟扰民", "宠物管理", "电梯故障", "网络通信",
    "户籍办理", "道路破损", "违章搭建", "城管执法",
)  # fmt: skip
REMARKS = (
    "无集中反映问题", "无集中反映问题", "主要反映拖欠工资问题", "主要反映小区停车难问题，无集中反映问题", "主要反映夜间施工问题",
    "主要集中在退款难、虚假宣传等方面", "主要反映暖气不热问题", "较前日增加8件，无集中反映问题", "涉及3个小区",
)  # fmt: skip
FOLLOW_UPS = (
    "12345政务服务便民热线已及时联系相应县区政府核实处理", "12345政务服务便民热线已及时联系劳动监察部门和相应县区政府核实处理",
    "12345热线已转相关单位核实处理", "12345政务服务便民热线已及时联系相关部门核实处理",
)  # fmt: skip
RANKS = ("{}. ", "{}.", "{}．", "{}、", "（{}）", "({})")
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"


class Style(NamedTuple):
    """How one paper writes, chosen once a report."""

    city: str
    unit: str
    between: str
    brackets: str
    comma: str

    @classmethod
    def of(cls, rng: Random) -> "Style":
        """Choose one."""
        return cls(
            rng.choice(CITIES),
            rng.choice(UNITS),
            rng.choice("，，，、；"),
            rng.choice(("（）", "（）", "（）", "()")),
            rng.choice("，，，；,"),
        )


def write_daily(rng: Random, pen: Pen, day: date, year_printed: bool, misprint: bool = False) -> str:
    """Write a daily report; return the path of the number misprinted, if one was to be."""
    style = Style.of(rng)
    direct, transferred = rng.randint(60, 900), rng.randint(60, 900)
    counts = sorted((1 + int(rng.expovariate(0.15)) for _ in range(rng.randint(2, 12))), reverse=True)
    numbers = {"calls": direct + transferred, "online_messages": sum(counts), "handled_directly": direct}
    numbers |= {"transferred": transferred} | {f"channels[{row}].count": one for row, one in enumerate(counts)}
    wrong = rng.choice(list(numbers)) if misprint else ""
    if wrong:
        numbers[wrong] = misprinted(rng, numbers[wrong])
    _write_day(pen, "report_date", day, year_printed)
    pen.write("，" + rng.choice(_HOTLINES).format(c=style.city) + rng.choice(_CALLS))
    pen.number("calls", numbers["calls"])
    pen.write(style.unit + style.comma + rng.choice(_ONLINE))
    pen.number("online_messages", numbers["online_messages"])
    pen.write(style.unit + style.brackets[0] + rng.choice(("", "", "", "其中", "其中：")))
    _write_channels(rng, pen, style, numbers, style.between)
    pen.write(style.brackets[1] + rng.choice((style.comma, "；")) + rng.choice(_DIRECT))
    pen.number("handled_directly", numbers["handled_directly"])
    pen.write(style.unit + style.comma + rng.choice(_TRANSFERRED))
    pen.number("transferred", numbers["transferred"])
    pen.write(style.unit)
    _write_callbacks(rng, pen, style)
    pen.write("。\n")
    _write_issues(rng, pen)
    return wrong


def write_weekly(rng: Random, pen: Pen, last: date, year_printed: bool, misprint: bool = False) -> str:
    """Write a weekly report; return the path of the number misprinted, if one was to be."""
    style = Style.of(rng)
    first = last - timedelta(days=6)
    phone = rng.randint(1500, 6500)
    counts = [phone, *sorted((1 + int(rng.expovariate(0.1)) for _ in range(rng.randint(1, 9))), reverse=True)]
    numbers = {"total_requests": sum(counts)} | {f"channels[{row}].count": one for row, one in enumerate(counts)}
    wrong = rng.choice(list(numbers)) if misprint else ""
    if wrong:
        numbers[wrong] = misprinted(rng, numbers[wrong])
    _write_day(pen, "period_start", first, year_printed)
    pen.write(rng.choice(("至", "至", "到", "—", "-")))
    _write_day(pen, "period_end", last, year_printed, short=first.month == last.month and rng.random() < 0.25)
    pen.write("，" + rng.choice(_WEEK_SUBJECTS) + rng.choice(_RECEIVED))
    pen.number("total_requests", numbers["total_requests"])
    pen.write(style.unit + "，" + rng.choice(("其中", "其中", "其中：", "")))
    hotline = rng.choice(("12345政务服务热线", "12345热线", "12345政务服务便民热线"))
    _write_channels(rng, pen, style, numbers, rng.choice("、、，；"), first=hotline)
    rate = Decimal(rng.randint(700, 1000)) / 10
    pen.write("，" + rng.choice(("办结率", "办结率", "办结率为", "按期办结率", "办结率达")))
    pen.enter("completion_rate", f"{rate.normalize():f}", rate)
    pen.write(rng.choice("%%％"))
    remark = rng.choice(("未办结事项均在办理时限内", "未办结事项均在办理时限内", "其余事项正在办理中", ""))
    if remark:
        pen.write("，")
        pen.enter("remark", remark, remark)
    else:
        pen.leave_out("remark")
    pen.write("。\n")
    return wrong


def misprinted(rng: Random, number: int) -> int:
    """Return the number with one digit changed."""
    digits = list(str(number))
    place = rng.randrange(len(digits))
    digits[place] = rng.choice([one for one in "123456789" if one != digits[place]])
    return int("".join(digits))


_HOTLINES = (
    "12345政务服务便民热线", "12345政务服务便民热线", "12345政务服务便民热线", "{c}市12345政务服务便民热线",
    "全市12345政务服务便民热线", "12345热线", "12345政务服务热线", "市12345热线",
)  # fmt: skip
_CALLS = (
    "接听群众来电诉求",
    "接听群众来电诉求",
    "接听群众来电",
    "共接听群众来电诉求",
    "受理群众来电诉求",
    "接听市民来电",
)
_ONLINE = ("网民留言", "网民留言", "网民留言", "网络留言", "网上留言")
_DIRECT = ("直接办理", "直接办理", "直接办结", "直接答复")
_TRANSFERRED = ("转交责任单位办理", "转交责任单位办理", "转交相关单位办理", "转交责任单位")
_CALLED_BACK = ("回访", "回访", "回访量", "回访群众", "电话回访")
_HOT = ("热点问题：", "热点问题：", "热点问题", "热点诉求：")
_WEEK_SUBJECTS = (
    "全市党建引领“有诉必应马上办”创新机制工作", "全市“接诉即办”工作机制", "市12345政务服务便民热线平台", "全市12345热线",
    "全市“民呼我应”工作平台",
)  # fmt: skip
_RECEIVED = ("共受理群众诉求", "共受理群众诉求", "受理群众诉求", "共受理各类诉求", "共收到群众诉求")


def _write_day(pen: Pen, path: str, day: date, with_year: bool, short: bool = False) -> None:
    shown = f"{day.day}日" if short else f"{day.month}月{day.day}日"
    pen.enter(path, f"{day.year}年{shown}" if with_year and not short else shown, day)


def _write_channels(
    rng: Random, pen: Pen, style: Style, numbers: dict[str, int], between: str, first: str = ""
) -> None:
    rows = sum(path.startswith("channels") for path in numbers)
    names = [first, *rng.sample(CHANNELS, rows - 1)] if first else rng.sample(CHANNELS, rows)
    for row, name in enumerate(names):
        pen.write(between if row else "")
        shown = name.format(c=style.city)
        if style.brackets == "()":
            shown = shown.replace("（", "(").replace("）", ")")
        pen.enter(f"channels[{row}].name", shown, shown)
        pen.number(f"channels[{row}].count", numbers[f"channels[{row}].count"])
        pen.write("件" if style.unit.endswith((")", "）")) else style.unit)


def _write_callbacks(rng: Random, pen: Pen, style: Style) -> None:
    if rng.random() < 0.05:
        pen.leave_out("callbacks")
        return
    pen.write(rng.choice((style.comma, "；")) + rng.choice(_CALLED_BACK))
    pen.number("callbacks", rng.randint(40, 600))
    pen.write(style.unit)


def _write_issues(rng: Random, pen: Pen) -> None:
    rows = rng.choice((1, 2, 3, 3, 3, 3, 3, 4, 5, 5, 6, 8, 10))
    counts = sorted((rng.randint(3, 120) for _ in range(rows)), reverse=True)
    mark = rng.choice((*RANKS, "circled"))
    remarked, followed, end = rng.random() < 0.85, rng.random() < 0.7, rng.choice(("。", "。", "；"))
    pen.write(rng.choice(_HOT) + "\n")
    for row, (category, count) in enumerate(zip(rng.sample(CATEGORIES, rows), counts, strict=True)):
        path = f"hot_issues[{row}]"
        before, after = ("", "") if mark == "circled" else mark.split("{}")
        pen.write(before)
        pen.enter(f"{path}.rank", CIRCLED[row] if mark == "circled" else str(row + 1), row + 1)
        pen.write(after)
        pen.enter(f"{path}.category", category, category)
        pen.number(f"{path}.count", count)
        pen.write("件")
        _write_remark(rng, pen, f"{path}.remark", remarked)
        pen.write("，" + rng.choice(FOLLOW_UPS) if followed else "")
        pen.write(("。" if row == rows - 1 else end) + "\n")


def _write_remark(rng: Random, pen: Pen, path: str, remarked: bool) -> None:
    if not remarked:
        pen.leave_out(path)
        return
    remark = rng.choice(REMARKS)
    pen.write("，")
    pen.enter(path, remark, remark)
