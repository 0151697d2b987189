"""How much of the labelled pages is found: articles with their parts, people, bodies."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple, Protocol

from tests.articles.labels import Labelled, Page
from tests.articles.stories import HEADLINE, KICKER, PARAGRAPH, SUBHEAD, SUBTITLE

_GRAM = 8
_BARE = {"市委", "市政府", "省委", "省政府", "县委", "县政府", "党中央", "国务院", "中共中央", "市人大", "市政协"} | {
    "市委市政府", "市委、市政府", "省委、省政府", "市委常委会", "市人大常委会", "省人大常委会", "人民政府", "新华社"
}  # fmt: skip
_PLACES = ("社区", "村", "街道", "镇", "乡", "县", "区", "市", "省", "馆", "公园", "广场", "站", "中心", "小区", "市场")
_ADDRESSES = ("女士", "先生", "大爷", "大妈", "阿姨", "奶奶", "爷爷", "师傅", "老师", "某", "某某")


class PartLike(Protocol):
    """A found part: what it is, and its text as a person reads it."""

    @property
    def kind(self) -> StrEnum: ...
    @property
    def text(self) -> str: ...


class ArticleLike(Protocol):
    """A found article."""

    @property
    def parts(self) -> Sequence[PartLike]: ...
    @property
    def reporters(self) -> Sequence[str]: ...
    @property
    def place(self) -> str: ...
    @property
    def date(self) -> object: ...


class DivisionLike(Protocol):
    """A page's found articles."""

    @property
    def articles(self) -> Sequence[ArticleLike]: ...


class Score(NamedTuple):
    """Counts of one measure: labelled, found, and found as labelled."""

    labelled: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 where nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of what is labelled that was found."""
        return self.right / self.labelled if self.labelled else 1.0


class Difference(NamedTuple):
    """One thing read otherwise than labelled: which measure, what is labelled, what was found."""

    measure: str
    labelled: tuple[str, ...]
    found: tuple[str, ...]


Tally = tuple[str, Sequence[str], Sequence[str]]


def folded(text: str) -> str:
    """Return a text without white space, full-width signs made plain."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def texts(article: ArticleLike, *kinds: str) -> tuple[str, ...]:
    """Return the folded texts of a found article's parts of these kinds."""
    return tuple(folded(one.text) for one in article.parts if one.kind.name.lower() in kinds)


def matched(page: Page, division: DivisionLike) -> dict[int, int]:
    """Return which found article (its number) is which labelled one: those that share the most text."""
    labelled = [_grams("".join(map(folded, one.texts(PARAGRAPH, SUBHEAD)))) for one in page.articles]
    found = [_grams("".join(texts(one, PARAGRAPH, SUBHEAD))) for one in division.articles]
    shared = sorted(
        ((len(ours & theirs), -number, -at) for number, theirs in enumerate(found) for at, ours in enumerate(labelled)),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for size, number, at in shared:
        if size and -number not in pairs and -at not in pairs.values():
            pairs[-number] = -at
    return pairs


def article_tallies(page: Page, division: DivisionLike) -> Iterator[Tally]:
    """Yield (measure, labelled, found) for everything about the page's articles."""
    pairs = {at: number for number, at in matched(page, division).items()}
    for at, article in enumerate(page.articles):
        found = division.articles[pairs[at]] if at in pairs else None
        yield from _tallies(article, found)
    loose = "".join(folded(one.text) for one in page.loose)
    for number in set(range(len(division.articles))) - set(pairs.values()):
        body = texts(division.articles[number], PARAGRAPH, SUBHEAD)
        if any(one not in loose for one in body):
            yield from _surplus(body)


def _tallies(article: Labelled, found: ArticleLike | None) -> Iterator[Tally]:
    for name, kinds in {"bodies of text": (PARAGRAPH, SUBHEAD), "paragraphs": (PARAGRAPH,)}.items():
        ours, theirs = _folded(article.texts(*kinds)), texts(found, *kinds) if found else ()
        if name == "paragraphs":
            yield name, ours, theirs
        else:
            yield "articles", [" ".join(sorted(ours))], [" ".join(sorted(theirs))] if found else []
            yield "borders", ["".join(ours)], ["".join(theirs)] if found else []
    for name, kind in {"headlines": HEADLINE, "kickers": KICKER, "subtitles": SUBTITLE, "subheads": SUBHEAD}.items():
        ours, theirs = _folded(article.texts(kind)), texts(found, kind) if found else ()
        if kind == SUBHEAD:
            theirs = tuple(one for one in theirs if one in ours or not one.endswith(":"))
        yield name, _joined(ours, kind), _joined(theirs, kind)
    yield _headline_to_body(article, found)
    yield "reporters", article.story.reporters, list(found.reporters) if found else []
    yield "places", _some(article.story.place), _some(found.place if found else "")
    yield "dates", _some(article.story.date), _some(_dateline_date(article, found))


def _surplus(body: Sequence[str]) -> Iterator[Tally]:
    yield "articles", [], [" ".join(sorted(body))]
    yield "borders", [], ["".join(body)]
    yield "paragraphs", [], body


def _headline_to_body(article: Labelled, found: ArticleLike | None) -> Tally:
    """A headline belongs to its body where half of what was found is in the heading that is labelled."""
    heading = "".join(map(folded, article.texts(KICKER, HEADLINE, SUBTITLE)))
    theirs = "".join(texts(found, HEADLINE)) if found else ""
    known, seen = _grams(heading, 2), _grams(theirs, 2)
    fits = bool(seen) and len(known & seen) * 2 >= len(seen)
    return "headline to body", [heading], [heading if fits else theirs] if theirs else []


def _dateline_date(article: Labelled, found: ArticleLike | None) -> str:
    """A date with which the first sentence opens may be taken for the dateline's; it is neither right nor wrong."""
    if found is None or not found.date:
        return ""
    text = folded(str(found.date))
    if hasattr(found.date, "month") and hasattr(found.date, "day"):
        text = f"{found.date.month}月{found.date.day}日"
    first = folded(article.texts(PARAGRAPH)[0])
    opens = text in first[:45]
    return "" if not article.story.date and opens else text


def people_tallies(article: Labelled, people: Iterable[tuple[str, str]], bodies: Iterable[str]) -> Iterator[Tally]:
    """Yield (measure, labelled, found) for the (name, office) pairs and the bodies found in an article."""
    story = article.story
    aside = {*story.reporters, *(odd for _, odd in story.odd)}
    seen: dict[str, set[str]] = {}
    for name, office in people:
        if folded(name) not in aside and not name.endswith(_ADDRESSES):
            seen.setdefault(folded(name), set()).add(folded(office))
    yield "names", [one.name for one in story.people], list(seen)
    offices = {one.name: folded(one.office) for one in story.people}
    vague = {one.name for one in story.people if one.hardly}
    chosen = {
        name: offices[name]
        if name in offices and (offices[name] in found or (name in vague and "" in found))
        else max(found, key=len)
        for name, found in seen.items()
    }
    yield "names with office", _paired(offices), _paired(chosen)
    yield "bodies", *_bodies(article, {folded(one) for one in bodies})


def _bodies(article: Labelled, found: set[str]) -> tuple[list[str], list[str]]:
    """What is said only inside an office, a bare organ, and a place that acts are neither right nor wrong."""
    rest = "".join(map(folded, article.texts(PARAGRAPH)))
    offices = [folded(one.office) for one in article.story.people if one.office]
    for office in sorted(offices, key=len, reverse=True):
        rest = rest.replace(office, "\n")
    named = {folded(one) for one in article.story.bodies}
    needed = {one for one in named if one in rest or one not in "\n".join(offices)}
    neutral = {one for one in found - needed if one in _BARE or one.endswith(_PLACES) or one in "\n".join(offices)}
    return sorted(needed), sorted(found - neutral)


def suspect_tallies(page: Page, found: Iterable[tuple[str, str]]) -> Iterator[Tally]:
    """Yield (measure, labelled, found) for the pairs (name seen often, odd name) of a page."""
    yield "suspects", _paired(page.suspects), sorted({f"{folded(seen)} {folded(odd)}" for seen, odd in found})


def scores(tallies: Iterable[Tally]) -> dict[str, Score]:
    """Add up tallies by measure."""
    counts: dict[str, Counter[str]] = {}
    for measure, labelled, found in tallies:
        count = counts.setdefault(measure, Counter())
        count["labelled"] += len(labelled)
        count["found"] += len(found)
        count["right"] += (Counter(labelled) & Counter(found)).total()
    return {name: Score(one["labelled"], one["found"], one["right"]) for name, one in counts.items()}


def differences(tallies: Iterable[Tally]) -> Iterator[Difference]:
    """Yield what was read otherwise than labelled."""
    for measure, labelled, found in tallies:
        ours, theirs = Counter(labelled), Counter(found)
        if ours != theirs:
            yield Difference(measure, tuple((ours - theirs).elements()), tuple((theirs - ours).elements()))


def _grams(text: str, size: int = _GRAM) -> set[str]:
    return {text[at : at + size] for at in range(max(1, len(text) - size + 1))} if text else set()


def _folded(written: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(folded, written))


def _joined(written: Sequence[str], kind: str) -> Sequence[str]:
    """A headline of two lines is one headline; subheads stay apart."""
    return written if kind == SUBHEAD else _some("".join(written))


def _some(text: str) -> list[str]:
    return [text] if text else []


def _paired(pairs: Mapping[str, str] | Iterable[tuple[str, str]]) -> list[str]:
    items = pairs.items() if isinstance(pairs, Mapping) else pairs
    return sorted(f"{one} {other}" for one, other in items)
