"""A sentence read from its first figure to its last, with what it takes over from those before it."""

import re
from typing import Final, NamedTuple

from reviewer.indicators.clauses import introduced, named_before, without_origin
from reviewer.indicators.counted import counted_behind
from reviewer.indicators.dating import period_before
from reviewer.indicators.drafts import Draft
from reviewer.indicators.figures import Figure, stands_alone
from reviewer.indicators.indicator import Bound, Kind
from reviewer.indicators.labels import Label, base_clause, read_label
from reviewer.indicators.leads import Laid, Lead
from reviewer.indicators.lists import Turns, in_turn, run_from, summed
from reviewer.indicators.none import counts_without_unit
from reviewer.indicators.periods import PERIOD
from reviewer.indicators.shares import rank_label, with_those, with_whole
from reviewer.indicators.subjects import left_subject, subject_going_on, verbal_subject
from reviewer.indicators.telling_apart import sums_up, told_apart
from reviewer.indicators.verbs import FINISHES
from reviewer.prose.units import is_counted


class Carried(NamedTuple):
    """What a sentence takes over from the one before."""

    subject: str = ""
    period: str = ""


def told(laid: Laid, carried: Carried) -> tuple[list[Draft], Carried]:
    """Read a sentence.

    Returns:
        Its indicators, and what the next sentence takes over.
    """
    reader = _Reader(laid, carried)
    drafts = reader.read()
    period = period_before(laid, laid.end, reader.spent, carried.period)
    subject = next((one.subject for one in drafts if one.subject and one.kind is Kind.LEVEL), carried.subject)
    return drafts, Carried(subject, period)


class _Reader:
    """Goes through a sentence once."""

    def __init__(self, laid: Laid, carried: Carried) -> None:
        self.laid = laid
        self.carried = carried
        self.drafts: dict[int, Draft] = {}
        self.topic = self.base = self.ranked = ""
        self.group: tuple[str, ...] = ()
        self.owners: tuple[str, ...] = ()
        self.levels: list[str] = []
        self.spent = -1
        self.rests: dict[int, str] = {}

    def read(self) -> list[Draft]:
        at, leads = 0, self.laid.leads
        while at < len(leads):
            many = run_from(leads, at)
            if many > 1 and self._in_turn(at, many):
                at += many
                continue
            self._one(at)
            at += 1
        return [draft for number, draft in sorted(told_apart(self.drafts, self.rests).items())]

    def _period(self, lead: Lead) -> str:
        period = period_before(self.laid, lead.figure.begins, self.spent, self.carried.period)
        return "" if period in _NOW and lead.label.endswith(("由", "从")) else period

    def _in_turn(self, first: int, many: int) -> bool:
        """Read a run of figures given out in turn; False where nothing says to what."""
        leads = self.laid.leads[first : first + many]
        turns = in_turn(leads[0], many)
        label = self._label(leads[0], turns.label if turns else leads[0].label.replace("分别", "").replace("依次", ""))
        if turns is None:
            turns = self._turns_before(first, many, label)
        if turns is None:
            return False
        common = self._subject(leads[0], label, label.rest) if not turns.subjects else ""
        for number, lead in enumerate(leads):
            subject = turns.subjects[number] if turns.subjects else common
            period = turns.periods[number] if turns.periods else self._period(lead)
            base = turns.bases[number] if turns.bases else label.base
            own = read_label(lead.label, lead.figure.plain_unit).direction if number else label.direction
            mine = label._replace(base=base, direction=own or label.direction)
            self._put(first + number, lead.figure, subject, mine, period)
        if turns.subjects:
            self.group, self.owners = turns.subjects, turns.owners
        if turns.periods:
            self.spent = leads[-1].figure.ends
        return True

    def _turns_before(self, first: int, many: int, label: Label) -> Turns | None:
        """Return what a run is given out to where that was said before: things summed up, or those of another run."""
        lead = self.laid.leads[first]
        own = left_subject(label.rest)[0]
        said = any(word in lead.words for word in ("分别", "依次")) or lead.words.endswith("分")
        listed = summed(self.laid.leads[first - 1], many) if said and first else ()
        if listed:
            return Turns(tuple(one + own for one in listed), owners=listed)
        levels = self.levels if len(self.levels) >= many else self._told_of()
        if said and first and len(levels) > many and self.laid.leads[first - 1].figure.value == many:
            levels = levels[:-1]  # 四项指标分别下降: they were counted last
        group = self.group if len(self.group) == many else tuple(levels[-many:])
        if len(group) < many:
            return Turns() if said else None
        if own and len(set(group)) == 1:
            return Turns() if said else None
        if own and len(self.owners) == many:
            return Turns(tuple(one + own for one in self.owners), owners=self.owners)
        if said or (label.kind is Kind.SHARE and len(self.group) == many):
            return Turns(group)
        return None

    def _told_of(self) -> list[str]:
        """Return what the sentence told of in its order, each once: *车流量……，新能源车占……，分别是*."""
        return list(dict.fromkeys(one.subject for _, one in sorted(self.drafts.items()) if one.subject))

    def _one(self, at: int) -> None:
        lead = self.laid.leads[at]
        label = self._label(lead, lead.label)
        self.rests[at] = label.rest
        if label.kind is Kind.LEVEL and (lead.figure.unit == "%" or self._is_part(lead)):
            label = with_whole(self.laid, lead, label)
            label = with_those(self.laid, lead, label)
        before = self.drafts.get(at - 1)
        if before and before.kind is Kind.SHARE and label == Label("") and _GROWN.fullmatch(lead.words):
            label = Label("", Kind.SHARE, of=before.of)
        if sums_up(lead, told_apart(self.drafts, self.rests), at):
            self.topic, self.carried = "", self.carried._replace(subject="")
        subject = self._subject(lead, label, label.rest)
        if before and before.kind is Kind.SHARE and (together := _TOGETHER.match(lead.label)):
            label, subject = label._replace(kind=Kind.SHARE), together[0]
        if not lead.figure.unit and not self._needs_no_unit(lead, subject):
            return
        if not subject and not stands_alone(lead.figure):
            return
        self._put(at, lead.figure, subject, label, self._period(lead))

    def _needs_no_unit(self, lead: Lead, subject: str) -> bool:
        return (
            self._is_part(lead)
            or counts_without_unit(lead.label)
            or counts_without_unit(subject)
            or lead.figure.plain >= _LARGE
            or (bool(subject) and self._is_index(lead.figure))
        )

    def _is_index(self, figure: Figure) -> bool:
        """Return whether a bare decimal ends a clause: *豆瓣评分8.3，*."""
        return _DECIMAL.match(self.laid.text, figure.start) is not None and figure.value == figure.plain

    def _is_part(self, lead: Lead) -> bool:
        printed = self.laid.text[lead.figure.start : lead.figure.end]
        return not lead.figure.unit and ("分之" in printed or "/" in printed)

    def _label(self, lead: Lead, words: str) -> Label:
        if lead.figure.is_rank:
            return rank_label(self.laid, lead)
        words = without_origin(words, self.laid.text, lead.figure.ends)
        fold = lead.figure.unit == "番"
        label = read_label(words + "增长" if fold else words, "%" if self._is_part(lead) else lead.figure.plain_unit)
        for clause in lead.clauses[:-1]:
            self.base = base_clause(clause) or self.base
        if label.kind is Kind.CHANGE and not label.base:
            label = label._replace(base=self.base)
        return label

    def _subject(self, lead: Lead, label: Label, rest: str) -> str:
        if label.kind is Kind.SHARE and rest and rest == label.of:
            return rest
        left, has_verb = left_subject(rest)
        left = left.removesuffix("中") if _OUT_OF.search(lead.label) else left
        return (
            self._beside(lead, label, rest, left)
            or self._before(lead, label, rest, has_verb)
            or self._taken_over(lead, label)
        )

    def _beside(self, lead: Lead, label: Label, rest: str, left: str) -> str:
        """Return the noun phrase that stands right before the figure, or behind it."""
        if _AT_PEAK.fullmatch(left) and (self.topic or self.drafts):
            return _SUPERLATIVE.sub(left, self.topic) if _SUPERLATIVE.fullmatch(left) else self.topic
        counts = label.kind is Kind.LEVEL and lead.figure.unit != "%"
        if counts and (counted := counted_behind(self.laid, lead, label, rest)):
            return counted
        if left and _GRADE.fullmatch(left):
            return self._graded(left)
        if counts and (most := _MOST.search(lead.label)):
            return most["most"]
        if left and label.kind is Kind.SHARE:
            return left + "的" if label.of_noun and not label.of and _NO_NOUN.search(left) else _AMIDST.sub("", left)
        return left[:-1] if _DID.search(left) and lead.label.endswith(left[-1] + "了") else left

    def _before(self, lead: Lead, label: Label, rest: str, has_verb: bool) -> str:
        """Return what is counted where no noun phrase stands beside the figure: a verb, or what was named before."""
        if rest.startswith(("由", "从")) and len(lead.clauses) > 1:
            return left_subject(_REACHES.split(lead.clauses[-2])[0])[0]
        if label.kind is Kind.LEVEL and has_verb:
            return self._done(lead, verbal_subject(rest))
        if label.kind is Kind.CHANGE and has_verb and len(rest) > _BARE_VERB:
            return verbal_subject(rest)
        if lead.owner >= 0:
            return ""
        said = subject_going_on(lead.clauses[:-1]) or introduced(lead) or self._whole(lead, label)
        return said or (named_before(lead) if label.kind is Kind.LEVEL and label.rest else "")

    def _graded(self, grade: str) -> str:
        """Return a grade with the noun of the grade before it: *一级博物馆3座、二级5座*."""
        before = _GRADE_IN.search(self.topic)
        return grade + before["noun"] if before else grade

    def _taken_over(self, lead: Lead, label: Label) -> str:
        """Return the subject of a figure before, where the sentence goes on about it."""
        owner = self.drafts.get(lead.owner)
        if owner and lead.first:
            return owner.subject
        if self.ranked and lead.figure.unit == "位":
            return self.ranked
        same = self._counted_as(lead.figure)
        if label.kind is Kind.CHANGE and lead.figure.plain_unit in _SAME_UNIT and same:
            return same[-1]
        goes_on = label.kind is not Kind.LEVEL or bool(_CAME_TO.search(lead.label))
        return self.topic or (self.carried.subject if goes_on else "")

    def _counted_as(self, figure: Figure) -> list[str]:
        """Return what was counted in the same unit before."""
        levels = (one for one in self.drafts.values() if one.kind is Kind.LEVEL)
        return [one.subject for one in levels if one.figure.plain_unit == figure.plain_unit]

    def _whole(self, lead: Lead, label: Label) -> str:
        """Return those of whom some are counted: *13个指数中，4个上升*, *受访青年中，近四成认为*."""
        listed = _LISTED_BY_TIME.fullmatch(lead.words)
        if listed and not self.topic:
            what = _CLAUSE_END.split(listed["what"])[-1]
            return left_subject(what)[0] or verbal_subject(what)
        if label.kind is Kind.CHANGE or lead.label.strip("有其中仅只还另约近"):
            return ""
        for clause in reversed(lead.clauses[:-1]):
            if match := _AMONG_THEM.fullmatch(clause):
                return left_subject(match["whole"])[0]
        if is_counted(lead.figure.plain_unit):
            alike = (one for one in self.drafts.values() if one.figure.plain_unit == lead.figure.plain_unit)
            return next((one.subject for one in alike if one.kind is Kind.LEVEL), "")
        return ""

    def _done(self, lead: Lead, verb: str) -> str:
        """Return what *完成1.2亿件* is said of, where the words before say it; the verb itself otherwise."""
        if len(verb) == 1 and (same := self._counted_as(lead.figure)) and verb in same[-1]:
            return same[-1]  # 每亩用化肥128斤，现在用86斤
        if not FINISHES.fullmatch(verb):
            return verb
        return subject_going_on(lead.clauses[:-1]) or self.topic or verb

    def _put(self, at: int, figure: Figure, subject: str, label: Label, period: str) -> None:
        bound = figure.bound if figure.bound is not Bound.NONE else label.bound
        self.drafts[at] = Draft(
            figure, subject, label.kind, period, label.base, label.direction, label.of, bound, not subject
        )
        if subject and label.kind is Kind.RANK:
            self.ranked = subject
        elif subject:
            self.topic = subject
        if label.kind is Kind.LEVEL and subject:
            self.levels.append(subject)


_NOW: Final = frozenset(("如今", "现在", "眼下", "当下"))
"""What something came from isn't how it is now."""
_CAME_TO: Final = re.compile("(?<![不直达遇受得看碰拿收接听想])[到至]$")
_MOST = re.compile(
    "^(?P<most>最[高低大小多少长短远近重轻早晚贵快慢厚深]的)(?:[一那]?[个位只条块趟座家场次天年批名处台])?$"
)
_NO_NOUN = re.compile("^.$|[一二三上中下次]等$")
"""*好的三成*, *次一等的五成*: what they are of isn't said again."""
_DID = re.compile("^[^在]{2,}(?:(?<![改书编描填抒撰])写|[攒积摆堆挂贴坐站停])$")
"""*评论攒了4万条*: the verb that 了 follows."""
_TOGETHER = re.compile("(?:[两二三四五六]者|[两二三四五六]项)?(?:合计|总计|共计|共)(?=占|达|超|约|近|为|$)")
_BARE_VERB: Final = 2
"""As many signs are a verb alone; *跨境电商出口增长* says whose."""
_SAME_UNIT: Final = ("天", "人", "户", "家", "亩", "吨", "公里", "件", "起", "辆", "所", "座")
"""A change in these is one of what was last counted in them: *优良天数300天，优良率82%，增加9天*."""
_REACHES = re.compile("突破|超过|达到|跨越|站上|迈上|首次|实现")
_AMIDST = re.compile(r"^[^，]{2,12}(?:(?<![集其空高初])中|(?<![公那这哪城村家])里(?![程面]))(?=[^，]{2,})")
_GRADE = re.compile("(?:[一二三四五六七八九十]|[1-9]?A+)级")
_GRADE_IN = re.compile(rf"{_GRADE.pattern}(?:及?以上)?(?P<noun>.{{2,}})$")
_GROWN = re.compile("[^，]{1,6}[到至为]")
_AT_PEAK = re.compile(r"(?:日均|月均|年均|周末|节日|单日|高峰|最高|最多|最大|峰值)+(?:时|日|期|天|值)*")
_SUPERLATIVE = re.compile("最[大小高低多少长短]")
_DECIMAL = re.compile(r"\d+\.\d+(?=[，。；])")
_OUT_OF = re.compile("[^其]中(?:约|近|已|共|仅|只)?有$")
_AMONG_THEM = re.compile(r"(?:在|从)?(?P<whole>[^\d]{2,14})[中里]")
_LISTED_BY_TIME = re.compile(f"(?P<what>.*)：(?:{PERIOD})")
_CLAUSE_END = re.compile("[，。；]")
_LARGE: Final = 10**4
"""A number without a unit that is as large counts something: *常住人口71.2万*."""
