"""Daily and weekly hotline reports as papers print them: numbers made up, wording varied."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import NamedTuple

from tests.made_up import wording
from tests.made_up.ink import Pen

Numbers = dict[str, int]


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
            rng.choice(wording.CITIES),
            rng.choice(wording.UNITS),
            rng.choice("，，，、；"),
            rng.choice(("（）", "（）", "（）", "()")),
            rng.choice("，，，；,"),
        )


def write_daily(rng: Random, pen: Pen, day: date, year_printed: bool, misprint: bool = False) -> str:
    """Write a daily report; return the path of the number misprinted, if one was to be."""
    style = Style.of(rng)
    numbers = _daily_numbers(rng)
    wrong = _misprint(rng, numbers) if misprint else ""
    _write_day(pen, "report_date", day, year_printed)
    pen.write("，" + rng.choice(wording.HOTLINES).format(c=style.city) + rng.choice(wording.CALLS))
    pen.number("calls", numbers["calls"])
    pen.write(style.unit + style.comma + rng.choice(wording.ONLINE))
    pen.number("online_messages", numbers["online_messages"])
    pen.write(style.unit + style.brackets[0] + rng.choice(("", "", "", "其中", "其中：")))
    _write_channels(rng, pen, style, numbers, style.between)
    pen.write(style.brackets[1] + rng.choice((style.comma, "；")))
    _write_handling(rng, pen, style, numbers)
    _write_issues(rng, pen)
    return wrong


def write_weekly(rng: Random, pen: Pen, last: date, year_printed: bool, misprint: bool = False) -> str:
    """Write a weekly report; return the path of the number misprinted, if one was to be."""
    style = Style.of(rng)
    first = last - timedelta(days=6)
    numbers = _weekly_numbers(rng)
    wrong = _misprint(rng, numbers) if misprint else ""
    _write_day(pen, "period_start", first, year_printed)
    pen.write(rng.choice(("至", "至", "到", "—", "-")))
    _write_day(pen, "period_end", last, year_printed, short=first.month == last.month and rng.random() < 0.25)
    pen.write("，" + rng.choice(wording.WEEK_SUBJECTS) + rng.choice(wording.RECEIVED))
    pen.number("total_requests", numbers["total_requests"])
    pen.write(style.unit + "，" + rng.choice(("其中", "其中", "其中：", "")))
    _write_channels(rng, pen, style, numbers, rng.choice("、、，；"), rng.choice(wording.WEEK_HOTLINES))
    _write_rate(rng, pen)
    return wrong


def misprinted(rng: Random, number: int) -> int:
    """Return the number with one digit changed."""
    digits = list(str(number))
    place = rng.randrange(len(digits))
    digits[place] = rng.choice([one for one in "123456789" if one != digits[place]])
    return int("".join(digits))


def _daily_numbers(rng: Random) -> Numbers:
    direct, transferred = rng.randint(60, 900), rng.randint(60, 900)
    counts = _counts(rng, rng.randint(2, 12), 0.15)
    numbers = {"calls": direct + transferred, "online_messages": sum(counts)}
    return numbers | {"handled_directly": direct, "transferred": transferred} | _rows(counts)


def _weekly_numbers(rng: Random) -> Numbers:
    counts = [rng.randint(1500, 6500), *_counts(rng, rng.randint(1, 9), 0.1)]
    return {"total_requests": sum(counts)} | _rows(counts)


def _counts(rng: Random, many: int, steepness: float) -> list[int]:
    return sorted((1 + int(rng.expovariate(steepness)) for _ in range(many)), reverse=True)


def _rows(counts: list[int]) -> Numbers:
    return {f"channels[{row}].count": one for row, one in enumerate(counts)}


def _misprint(rng: Random, numbers: Numbers) -> str:
    wrong = rng.choice(list(numbers))
    numbers[wrong] = misprinted(rng, numbers[wrong])
    return wrong


def _write_day(pen: Pen, path: str, day: date, with_year: bool, short: bool = False) -> None:
    shown = f"{day.day}日" if short else f"{day.month}月{day.day}日"
    pen.enter(path, f"{day.year}年{shown}" if with_year and not short else shown, day)


def _write_channels(
    rng: Random, pen: Pen, style: Style, numbers: Mapping[str, int], between: str, first: str = ""
) -> None:
    rows = sum(path.startswith("channels") for path in numbers)
    names = [first, *rng.sample(wording.CHANNELS, rows - 1)] if first else rng.sample(wording.CHANNELS, rows)
    for row, name in enumerate(names):
        pen.write(between if row else "")
        shown = name.format(c=style.city)
        if style.brackets == "()":
            shown = shown.replace("（", "(").replace("）", ")")
        pen.enter(f"channels[{row}].name", shown, shown)
        pen.number(f"channels[{row}].count", numbers[f"channels[{row}].count"])
        pen.write("件" if style.unit.endswith((")", "）")) else style.unit)


def _write_handling(rng: Random, pen: Pen, style: Style, numbers: Mapping[str, int]) -> None:
    pen.write(rng.choice(wording.DIRECT))
    pen.number("handled_directly", numbers["handled_directly"])
    pen.write(style.unit + style.comma + rng.choice(wording.TRANSFERRED))
    pen.number("transferred", numbers["transferred"])
    pen.write(style.unit)
    if rng.random() < 0.05:
        pen.leave_out("callbacks")
    else:
        pen.write(rng.choice((style.comma, "；")) + rng.choice(wording.CALLED_BACK))
        pen.number("callbacks", rng.randint(40, 600))
        pen.write(style.unit)
    pen.write("。\n")


def _write_rate(rng: Random, pen: Pen) -> None:
    rate = Decimal(rng.randint(700, 1000)) / 10
    pen.write("，" + rng.choice(wording.RATES))
    pen.enter("completion_rate", f"{rate.normalize():f}", rate)
    pen.write(rng.choice("%%％"))
    remark = rng.choice(wording.WEEK_REMARKS)
    if remark:
        pen.write("，")
        pen.enter("remark", remark, remark)
    else:
        pen.leave_out("remark")
    pen.write("。\n")


def _write_issues(rng: Random, pen: Pen) -> None:
    rows = rng.choice((1, 2, 3, 3, 3, 3, 3, 4, 5, 5, 6, 8, 10))
    counts = sorted((rng.randint(3, 120) for _ in range(rows)), reverse=True)
    rank = rng.choice(wording.RANKS)
    remarked, followed, end = rng.random() < 0.85, rng.random() < 0.7, rng.choice(("。", "。", "；"))
    pen.write(rng.choice(wording.HOT) + "\n")
    for row, (category, count) in enumerate(zip(rng.sample(wording.CATEGORIES, rows), counts, strict=True)):
        path = f"hot_issues[{row}]"
        _write_rank(pen, f"{path}.rank", rank, row)
        pen.enter(f"{path}.category", category, category)
        pen.number(f"{path}.count", count)
        pen.write("件")
        _write_remark(rng, pen, f"{path}.remark", remarked)
        pen.write("，" + rng.choice(wording.FOLLOW_UPS) if followed else "")
        pen.write(("。" if row == rows - 1 else end) + "\n")


def _write_rank(pen: Pen, path: str, rank: str, row: int) -> None:
    before, _, after = rank.partition("{}")
    pen.write(before)
    pen.enter(path, str(row + 1) if rank else wording.CIRCLED[row], row + 1)
    pen.write(after)


def _write_remark(rng: Random, pen: Pen, path: str, remarked: bool) -> None:
    if not remarked:
        pen.leave_out(path)
        return
    remark = rng.choice(wording.REMARKS)
    pen.write("，")
    pen.enter(path, remark, remark)
