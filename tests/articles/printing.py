"""Prints made-up pages: articles in columns, with their headlines wherever a paper's text shows them."""

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from tests.articles.labels import Labelled, Page, Piece, ranges_of, suspects_of
from tests.articles.setting import WHOLE, Line, Strip, Style, columns, inked, printed, set_part, spread, wrapped
from tests.articles.stories import HEADLINE, KICKER, OTHER, PARAGRAPH, Loose, Story

EASY, MIDDLE, HARD = "easy", "middle", "hard"
_PLACES = {
    EASY: {"above": 18, "below": 1, "end": 1},
    MIDDLE: {"above": 8, "below": 3, "end": 7, "glued on": 1, "glued own": 1},
    HARD: {"above": 4, "below": 3, "end": 9, "glued on": 3, "glued own": 1},
}


class _Galley:
    """A page while it is being set: blocks with what stands between them, and whose each sign is."""

    def __init__(self, difficulty: str, rng: Random) -> None:
        self.rng = rng
        self.difficulty = difficulty
        self.strip: Strip = []
        self.owners = 0
        base = rng.randint(14, 24)
        self.width = WHOLE if difficulty != HARD and rng.random() < 0.12 else base
        self.joint = ""

    def own(self) -> int:
        self.owners += 1
        return self.owners - 1

    def add(self, block: Strip, after: str = "\n\n") -> None:
        """Put a block below what is there; ``after`` parts it from the next."""
        if not block:
            return
        self.strip += [*inked(self.joint, -1), *block]
        self.joint = after

    def chance(self, **shares: float) -> bool:
        """Return whether something happens that has its own share in each difficulty."""
        return self.rng.random() < shares[self.difficulty]


class _Setting(NamedTuple):
    """An article ready to be printed: where its headline goes, its columns, its parts' numbers."""

    story: Story
    place: str
    heading: list[int]
    body: list[int]
    chunks: list[Strip]


def print_page(
    name: str, stories: list[Story], loose: list[Loose], difficulty: str, seed: int, held_out: bool = False
) -> Page:
    """Print a page.

    Args:
        name: Of the page.
        stories: Its articles.
        loose: What else stands on it.
        difficulty: EASY, MIDDLE or HARD.
        seed: The same seed prints the same page.
        held_out: Whether the page isn't for building rules.
    """
    rng = Random(f"{name} {difficulty} {seed}")
    galley = _Galley(difficulty, rng)
    extras = {where: [one for one in loose if one.where == where] for where in ("top", "between", "advertisement")}
    extras["foot"] = [one for one in loose if one.where == "foot"]
    loose_owners: list[tuple[Loose, int]] = []
    _add_loose(galley, extras["top"], loose_owners)
    settings: list[_Setting] = []
    for section in _sections(stories, galley):
        settings += _print_section(galley, section, extras["between"], loose_owners)
    _add_loose(galley, [*extras["between"], *extras["advertisement"], *extras["foot"]], loose_owners)
    text = "".join(one.sign for one in galley.strip) + rng.choice(("", "\n", "\n\n\n"))
    return _labelled(name, held_out, difficulty, text, galley, settings, loose_owners)


def _sections(stories: list[Story], galley: _Galley) -> Iterator[list[Story]]:
    waiting = list(stories)
    while waiting:
        size = galley.rng.randint(2, 5)
        yield waiting[:size]
        del waiting[:size]
        if waiting and galley.chance(easy=0.0, middle=0.3, hard=0.4):
            galley.joint = "\n\f"


def _add_loose(galley: _Galley, parts: list[Loose], owners: list[tuple[Loose, int]]) -> None:
    for part in parts:
        owner = galley.own()
        owners.append((part, owner))
        galley.add(inked(part.text, owner))
    parts.clear()


def _print_section(
    galley: _Galley, stories: list[Story], between: list[Loose], loose_owners: list[tuple[Loose, int]]
) -> list[_Setting]:
    settings = _settings(galley, stories)
    collected: list[_Setting] = []
    waiting = list(settings)
    while waiting:
        group = [waiting.pop(0)]
        if waiting and _interleavable(group[0], waiting[0]) and galley.chance(easy=0.0, middle=0.1, hard=0.6):
            group = [_apart_from_body(one) for one in (*group, waiting.pop(0))]
            _print_interleaved(galley, *group)
        else:
            _print_one(galley, group[0])
        collected += [one for one in group if one.place == "end"]
        if between and galley.chance(easy=0.1, middle=0.3, hard=0.4) and galley.joint == "\n\n":
            _add_loose(galley, [between.pop(0)], loose_owners)
    if galley.difficulty != EASY:
        galley.rng.shuffle(collected)
    for one in collected:
        galley.add(_heading(galley, one))
    return settings


def _settings(galley: _Galley, stories: list[Story]) -> list[_Setting]:
    settings: list[_Setting] = []
    for number, story in enumerate(stories):
        place = _place(galley, story)
        if settings and settings[-1].place == "glued on":
            place = "end"
        if place == "glued on" and number == len(stories) - 1:
            place = "below"
        heading = [galley.own() for _ in story.heading]
        body = [galley.own() for _ in story.body]
        settings.append(_Setting(story, place, heading, body, _chunks(galley, story, body)))
    return settings


def _place(galley: _Galley, story: Story) -> str:
    shares = _PLACES[galley.difficulty]
    if galley.width == WHOLE or (not story.has_dateline and galley.rng.random() < 0.6):
        return "above"
    return galley.rng.choices(list(shares), list(shares.values()))[0]


def _chunks(galley: _Galley, story: Story, owners: list[int]) -> list[Strip]:
    width = galley.width if galley.width == WHOLE or galley.rng.random() < 0.5 else galley.rng.randint(12, 24)
    style = Style.of(galley.difficulty, width, galley.rng)
    if width == WHOLE:
        style = style._replace(height=0, indent="", apart=True)
    lines: list[Line] = []
    for part, owner in zip(story.body, owners, strict=True):
        lines += set_part(part.kind, part.text, owner, style, galley.rng)
    cut = columns(lines, style)
    if width == WHOLE and galley.rng.random() < 0.5:
        return _torn_wholes(galley, lines, style)
    if not style.torn_column:
        return [printed(lines, style)]
    if len(cut) > 1 and len(cut[-1]) < 3:
        cut[-2:] = [cut[-2] + cut[-1]]
    return [printed(one, style) for one in cut]


def _torn_wholes(galley: _Galley, lines: list[Line], style: Style) -> list[Strip]:
    """Tear a long paragraph where its column ended, though its lines were joined."""
    long = [number for number, one in enumerate(lines) if one.kind == PARAGRAPH and len(one.strip) > 80]
    if not long:
        return [printed(lines, style)]
    at = galley.rng.choice(long)
    line = lines[at]
    cut = galley.rng.randint(30, len(line.strip) - 30)
    before = [*lines[:at], line._replace(strip=line.strip[:cut], ends=False)]
    after = [line._replace(strip=line.strip[cut:]), *lines[at + 1 :]]
    return [printed(before, style), printed(after, style)]


def _interleavable(one: _Setting, other: _Setting) -> bool:
    if one.place.startswith("glued"):
        return False
    return len(one.chunks) > 1 and not other.place.startswith("glued")


def _apart_from_body(setting: _Setting) -> _Setting:
    """What is interleaved has its headline above or collected: below, it would stand at another's end."""
    return setting if setting.place == "above" else setting._replace(place="end")


def _print_interleaved(galley: _Galley, outer: _Setting, inner: _Setting) -> None:
    """The outer article goes on after the inner one, or both take turns."""
    for one in (outer, inner):
        if one.place == "above":
            one.chunks[0][:0] = [*_heading(galley, one), *inked("\n\n", -1)]
    cut = galley.rng.randint(1, len(outer.chunks) - 1)
    turns = [outer.chunks[:cut], inner.chunks, outer.chunks[cut:]]
    if len(inner.chunks) > 1 and galley.rng.random() < 0.3:
        turns = [outer.chunks[:cut], inner.chunks[:1], outer.chunks[cut:], inner.chunks[1:]]
    for chunks in turns:
        for chunk in chunks:
            galley.add(chunk)


def _print_one(galley: _Galley, setting: _Setting) -> None:
    if setting.place in ("above", "glued own"):
        galley.add(_heading(galley, setting), " " if setting.place == "glued own" else "\n\n")
    for chunk in setting.chunks:
        galley.add(chunk)
    if setting.place in ("below", "glued on"):
        galley.add(_heading(galley, setting), " " if setting.place == "glued on" else "\n\n")


def _heading(galley: _Galley, setting: _Setting) -> Strip:
    """Set kicker, headline and subtitle, each as lines of its own."""
    rng = galley.rng
    width = rng.choice((12, 14, 16)) if galley.chance(easy=0.0, middle=0.15, hard=0.3) else 60
    apart = rng.choice(("\n", "\n\n"))
    done: Strip = []
    for part, owner in zip(setting.story.heading, setting.heading, strict=True):
        lines = [line for text in part.text.split("\n") for line in wrapped(inked(text, owner), width, width)]
        if part.kind in (HEADLINE, KICKER) and galley.chance(easy=0.02, middle=0.06, hard=0.1):
            lines = [spread(line) for line in lines]
        if part.kind == HEADLINE and galley.chance(easy=0.0, middle=0.06, hard=0.1):
            lines = _twice(lines, rng)
        done += inked(apart if done else "", -1)
        for number, line in enumerate(lines):
            done += [*inked("\n" if number else "", -1), *line]
    return done


def _twice(lines: list[Strip], rng: Random) -> list[Strip]:
    if len(lines) == 1 and rng.random() < 0.6:
        return [lines[0] + lines[0]]
    return [*lines, *lines]


def _labelled(
    name: str,
    held_out: bool,
    difficulty: str,
    text: str,
    galley: _Galley,
    settings: list[_Setting],
    loose: list[tuple[Loose, int]],
) -> Page:
    ranges = ranges_of(galley.strip, galley.owners)

    def piece(kind: str, written: str, owner: int) -> Piece:
        return Piece(kind, "".join(written.split()), ranges[owner])

    articles = []
    for one in settings:
        heading = [piece(*part, owner) for part, owner in zip(one.story.heading, one.heading, strict=True)]
        body = [piece(*part, owner) for part, owner in zip(one.story.body, one.body, strict=True)]
        articles.append(Labelled(one.story, tuple(heading), tuple(body)))
    articles.sort(key=lambda article: article.starts)
    parts = tuple(piece(OTHER, part.text, owner) for part, owner in loose)
    return Page(name, held_out, difficulty, text, tuple(articles), parts, suspects_of(articles))
