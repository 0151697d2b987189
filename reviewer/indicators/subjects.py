"""The subject of a figure where it stands before it: the noun phrase at the end of its words, or their verb."""

import re
from collections.abc import Sequence
from typing import Final

from reviewer.indicators.periods import printed_in
from reviewer.indicators.trimming import trimmed, unquoted, with_verb
from reviewer.indicators.verbs import ALONE, last_verb
from reviewer.indicators.words import any_of

_NOTHING_SAID: Final = re.compile(r"^(?:还|才|就|卖|已|只|仅|约|近|共|均|都|也|首次|则|再|又|达|为|是|的)*$")
_CAME_FROM: Final = re.compile("(?P<whose>[^，]{2,14})[由从]")
"""*小微企业由上年同期亏损* is about 小微企业亏损."""
_OBJECT_ONLY: Final = re.compile("(?<=[引签开建投][进约工设资])项目$")
"""*引进项目*: a noun that says nothing without its verb."""
_ABLE: Final = re.compile("^(?:还|就|才|都)?(?:不?能够?|可以?|要|会|得|需要?)(?=..)(?![供燃])")
_MEASURED: Final = re.compile(rf"(?:{any_of('measured_ends')})(?:预计|可|将|已|累计|共|全年|全部)*$")
_DONE_BEFORE: Final = re.compile("(?<=..)(?:已经?|累计|先后)(?=..)")
_GOES_SURELY: Final = re.compile(rf"^(?P<subject>[^，]{{2,12}}?)(?:{any_of('going_surely')})")
_GOES_ON: Final = re.compile(
    rf"^(?P<subject>[^，]{{2,20}}?(?:{any_of('going_nouns')}))(?:(?:今|去|当|前)年)?(?:{any_of('going_verbs')})"
)


def left_subject(rest: str) -> tuple[str, bool]:
    """Return the noun phrase at the end of the words before a figure.

    Returns:
        The phrase, and whether a verb that takes what is counted stands right before it, or ends the words.
    """
    rest = _after_last_period(rest)
    verb = last_verb(rest)
    if verb is None:
        bare = trimmed(rest)
        if not bare and _OBJECT_ONLY.search(rest):
            return with_verb(rest), False
        return ("", True) if ALONE.fullmatch(bare) else (bare, False)
    after = trimmed(rest[verb[1] :])
    if after:
        return after, True
    measured = _MEASURED.search(rest[: verb[0]])  # 投资完成12亿元: what is measured stands before its verb
    return (trimmed(rest[: verb[0]]), False) if measured else ("", True)


def verbal_subject(rest: str) -> str:
    """Return the verb phrase that stands for what is counted: *直接办理560件*."""
    phrase = _ABLE.sub("", with_verb(_after_last_period(rest)))
    return unquoted(_DONE_BEFORE.sub("", phrase).strip("的，、了"))


def subject_going_on(clauses: Sequence[str]) -> str:
    """Return what the last of these clauses that says how something goes is about: *出口额连年攀升*."""
    for clause in reversed(clauses):
        if match := _GOES_ON.search(clause) or _GOES_SURELY.search(clause):
            return left_subject(match["subject"])[0]
    return ""


def _after_last_period(words: str) -> str:
    """Return the words behind the last period, or before it where nothing is said behind."""
    last = None
    for one in printed_in(words, 0, len(words)):
        last = one
    if last is None:
        return words
    before, after = words[: last.start], words[last.end :]
    if _NOTHING_SAID.match(after):
        return before
    came = _CAME_FROM.fullmatch(before)
    return came["whose"] + after.lstrip("的") if came else after
