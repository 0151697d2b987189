"""What a capable clerk would write instead: NFKC, lines joined, spaces dropped, regular expressions, sums.

It knows every wording the made-up pages use, and has the one repair a first draft needs: names with brackets.
"""

import re
import unicodedata
from typing import NamedTuple

UNIT = r"(?:件次|件\(次\)|件|宗)"
DAY = r"(?:\d{4}年)?(?:1[0-2]|[1-9])月\d{1,2}日"
NAME = r"(?:[^,、;。()]|\([^()]*\))+?"
CHANNEL = re.compile(rf"({NAME})(\d+){UNIT}(?=[,、;)]|$)")
DAILY = re.compile(
    rf"({DAY}),[^,。]{{0,8}}12345(?:政务服务)?(?:便民)?热线(?:共接听|接听|受理)(?:群众|市民)来电(?:诉求)?(\d+){UNIT}[,;]"
    rf"(?:网民|网络|网上)留言(\d+){UNIT}\((?:其中)?:?((?:{NAME}\d+{UNIT}[,、;]?)+)\)[,;]"
    rf"直接(?:办理|办结|答复)(\d+){UNIT}[,;]转交(?:责任|相关)单位(?:办理)?(\d+){UNIT}"
    rf"(?:[,;](?:电话)?回访(?:量|群众)?(\d+){UNIT})?"
)
ISSUE = re.compile(r"[。;:题求]\(?(10|[1-9])[.、)]?([^\d,。;]+?)(\d+)件(?:,((?:(?!12345)[^。;])+?))?(?=[。;]|,12345)")
WEEKLY = re.compile(
    rf"({DAY})[至到—-]((?:\d{{4}}年)?(?:\d{{1,2}}月)?\d{{1,2}}日),[^。]{{0,40}}?共?(?:受理|收到)(?:群众|各类)诉求(\d+){UNIT},"
    rf"(?:其中)?:?((?:{NAME}\d+{UNIT}[,、;]?)+),(?:按期)?办结率[为达]?(\d+(?:\.\d+)?)%(?:,([^。]+))?"
)


class Read(NamedTuple):
    """A record of the script: its values, and whether its sums hold."""

    type: str
    values: dict[str, int | float | str | None]
    sums_hold: bool


def read(text: str) -> list[Read]:
    """Read the reports off a page."""
    text = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))
    return [_daily(one, text) for one in DAILY.finditer(text)] + [_weekly(one) for one in WEEKLY.finditer(text)]


def _daily(found: re.Match[str], text: str) -> Read:
    calls, online, direct, transferred = (int(found[group]) for group in (2, 3, 5, 6))
    values = {"report_date": found[1], "calls": calls, "online_messages": online}
    total = _channels(values, found[4])
    values |= {"handled_directly": direct, "transferred": transferred}
    values["callbacks"] = int(found[7]) if found[7] else None
    after = text[found.end() : found.end() + 1500]
    for row, issue in enumerate(ISSUE.finditer(after[: after.find("本报讯") if "本报讯" in after else None])):
        values |= {f"hot_issues[{row}].rank": int(issue[1]), f"hot_issues[{row}].category": issue[2]}
        values |= {f"hot_issues[{row}].count": int(issue[3]), f"hot_issues[{row}].remark": issue[4]}
    return Read("hotline_daily", values, calls == direct + transferred and online == total)


def _weekly(found: re.Match[str]) -> Read:
    values = {"period_start": found[1], "period_end": found[2], "total_requests": int(found[3])}
    total = _channels(values, found[4])
    values |= {"completion_rate": float(found[5]), "remark": found[6]}
    return Read("hotline_weekly", values, int(found[3]) == total)


def _channels(values: dict[str, int | float | str | None], listed: str) -> int:
    rows = CHANNEL.findall(listed)
    for row, (name, count) in enumerate(rows):
        values |= {f"channels[{row}].name": name.lstrip(",、;"), f"channels[{row}].count": int(count)}
    return sum(int(count) for _, count in rows)
