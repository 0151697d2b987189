"""Shares and ranks: of what, and among what, where the words right before the figure don't say it."""

import re

from reviewer.indicators.counted import right_subject
from reviewer.indicators.indicator import Kind
from reviewer.indicators.labels import Label
from reviewer.indicators.leads import Laid, Lead

_AREA = re.compile(r"在?(?P<area>全[省市区县国州])$")
_AMONG = re.compile(r"(?:^|[，；。])在?(?P<scope>[^，；：。]{2,20})[中内里]，")
_IN_WORDS = re.compile("[一两二三四五六七八九近约]")
_WORD = re.compile("[\u4e00-\u9fff](?<![左上以多的])")


def with_whole(laid: Laid, lead: Lead, label: Label) -> Label:
    """Return a share where what it is a share of follows: *九成以上的工业产值*."""
    text, at = laid.text, lead.figure.ends
    whole = right_subject(text, at, laid.end)[0] if text.startswith("的", at) else ""
    if not whole and label.rest in ("", "其中"):
        part = right_subject(text, at, laid.end)[0]
        told = part or label.rest or (_IN_WORDS.match(text, lead.figure.start) and _WORD.match(text, at))
        return label._replace(kind=Kind.SHARE, rest=part) if told else label
    if not whole:
        return label
    rest = whole if label.rest in ("", "有") else label.rest
    return label._replace(kind=Kind.SHARE, of=whole, rest=rest)


def rank_label(laid: Laid, lead: Lead) -> Label:
    """Return the label of a rank, what it is a rank among in ``of`` where that stands before it."""
    if area := _AREA.search(lead.label):
        return Label(lead.label[: area.start()], Kind.RANK, of=area["area"])
    before = laid.text[laid.start : lead.figure.begins]
    among = _AMONG.search(before)
    return Label(lead.label, Kind.RANK, of=among["scope"] if among else "")
