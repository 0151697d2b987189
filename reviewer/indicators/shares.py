"""Shares and ranks: of what, and among what, where the words right before the figure don't say it."""

import re

from reviewer.indicators.counted import right_subject
from reviewer.indicators.indicator import Kind
from reviewer.indicators.labels import Label
from reviewer.indicators.leads import Laid, Lead
from reviewer.indicators.subjects import left_subject

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
    rest = label.rest if any(left_subject(label.rest)) else whole
    return label._replace(kind=Kind.SHARE, of=whole, rest=rest)


def with_those(laid: Laid, lead: Lead, label: Label) -> Label:
    """Return a percentage that can only be a part of something as a share: *三十岁以下的只有4.1%*, *剩下两成*."""
    if label.kind is not Kind.LEVEL:
        return label
    rest = _REST.search(lead.label)
    in_words = not laid.text[lead.figure.start].isdigit() and not _IS_RATE.search(label.rest)
    part = in_words and (rest or label.of_noun)
    if not (part or _THOSE.search(lead.label) or _ONE_BY_ONE.search(label.rest)):
        return label
    return label._replace(kind=Kind.SHARE, rest=rest[1] if rest and in_words else label.rest)


_THOSE = re.compile("[^，]的(?:却|也|就|才|还)?(?:只|仅)?有$")
_ONE_BY_ONE = re.compile("(?<=..)(?:[人生民户者员]|家庭|企业|青年)$")
"""A percentage of these is one of their number: *两公里以内的学生从五成六升至八成三*."""
_REST = re.compile("(剩下|剩余|其余|余下)的?(?:那|这)?(?:不足|不到|约|近|超过?)?$")
_IS_RATE = re.compile("[率度值]|比[例重]|占比")


def rank_label(laid: Laid, lead: Lead) -> Label:
    """Return the label of a rank, what it is a rank among in ``of`` where that stands before it."""
    if area := _AREA.search(lead.label):
        return Label(lead.label[: area.start()], Kind.RANK, of=area["area"])
    before = laid.text[laid.start : lead.figure.begins]
    among = _AMONG.search(before)
    return Label(lead.label, Kind.RANK, of=among["scope"] if among else "")
