"""Reads report type files, the built-in ones and a user's own alike, and says what is wrong with one, and where."""

import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from reviewer.checks import (
    CheckSet,
    Equation,
    Growth,
    Order,
    Parts,
    Range,
    Ratio,
    SamePeriod,
    WeekAgainst,
    parse_equation,
    parse_growth,
    parse_order,
    parse_parts,
    parse_range,
    parse_ratio,
    parse_same_period,
    parse_week_against,
)  # fmt: skip
from reviewer.errors import ReportTypeError
from reviewer.report_types.check_kinds import families_of, refuse_wrong_kinds
from reviewer.report_types.described import described, group_labels, kinds_by_words
from reviewer.report_types.lines import Way, line_of
from reviewer.report_types.schema import Element, GroupSpec, Hole, ReportType, Sentence
from reviewer.report_types.sentence import holes_of, parse_sentence
from reviewer.report_types.specs import field_specs, is_required
from reviewer.report_types.type_file import CheckEntry, TypeFile, WrongEntryError, parse_type_file
from reviewer.system_words import why_of
from reviewer.values import DATES, NUMBERS, WHOLE
from reviewer.wording import listed, say

Parsed = TypeVar("Parsed", Equation, Range, Order, WeekAgainst, Ratio, SamePeriod, Parts, Growth)

BUILT_IN = Path(__file__).parent


def load_types(folder: Path | None = None) -> tuple[ReportType, ...]:
    """Return the built-in report types and those of a folder; a user's type takes the place of ours of that name.

    Raises:
        ReportTypeError: The folder can't be read or a file in it is wrong.
    """
    types = {one.name: one for one in map(load_type, sorted(BUILT_IN.glob("*.toml")))}
    if folder is not None:
        if not folder.is_dir():
            raise ReportTypeError(
                say(
                    "没有找到报表类型文件夹 {f}，请检查路径。",
                    "There is no report types folder {f}; check the path.",
                    f=folder,
                )
            )
        for file in sorted(folder.glob("*.toml")):
            own = load_type(file)
            types[own.name] = own
    return tuple(types.values())


def load_type(file: Path) -> ReportType:
    """Read one type file.

    Raises:
        ReportTypeError: Naming file, line, what is wrong and what would be right.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ReportTypeError(
            say(
                "报表类型文件 {f} 读不出来（{e}）；应为 UTF-8 文本。",
                "The report type file {f} can't be read ({e}); it should be text in UTF-8.",
                f=file,
                e=why_of(error) if isinstance(error, OSError) else say("编码不对", "it isn't"),
            )
        ) from error
    return read_type(text, str(file))


def read_type(text: str, file: str, kept: bool = False) -> ReportType:
    """Read the text of a type file.

    Args:
        text: The type file.
        file: Its name for messages.
        kept: Whether it is the copy that a review keeps. That is read as it was when it was put to use, with checks
            that can't be made of their fields: they say nothing, and the review can be opened.

    Raises:
        ReportTypeError: Naming file, line, what is wrong and what would be right.
    """
    try:
        kind = _build(parse_type_file(tomllib.loads(text)), text, file)
        if not kept:
            refuse_wrong_kinds(kind)
        return kind
    except tomllib.TOMLDecodeError as error:
        raise ReportTypeError(say("{f}：TOML 写法有误：{e}", "{f}: this is not TOML: {e}", f=file, e=error)) from error
    except WrongEntryError as error:
        raise ReportTypeError(_at_line(file, text, error)) from error


def _at_line(file: str, text: str, error: WrongEntryError) -> str:
    line = line_of(text, error.entry)
    if line is None:
        return say("{f}：{e}", "{f}: {e}", f=file, e=error)
    return say("{f} 第 {n} 行：{e}", "{f}, line {n}: {e}", f=file, n=line, e=error)


def _build(raw: TypeFile, text: str, file: str) -> ReportType:
    return _of_words(raw, text, file) if raw.report and not raw.sentence else _of_sentences(raw, text, file)


def _of_words(raw: TypeFile, text: str, file: str) -> ReportType:
    said = described(raw)
    kinds = kinds_by_words(said)
    _refuse_unknown_labels(raw, kinds)
    groups = tuple(
        GroupSpec(name, label, field_specs(raw, kinds, f"{name}."), (), "", False)
        for name, label in group_labels(raw).items()
    )
    order = tuple(dict.fromkeys(pattern.partition(".")[0] for pattern in kinds))
    return ReportType(
        name=raw.name, title=raw.title, sentences=(), holes=field_specs(raw, kinds, ""), groups=groups,
        order=order, checks=_checks(raw, kinds, groups), date=raw.date, period_end=raw.period_end,
        file=file, source=text, worded=said,
    )  # fmt: skip


def _of_sentences(raw: TypeFile, text: str, file: str) -> ReportType:
    same = {word: tuple(others) for word, others in raw.same.items()}
    sentences = tuple(Sentence(one.text, _elements(one.text, same), one.starts_record) for one in raw.sentence)
    if not any(one.starts_record for one in sentences):
        raise WrongEntryError(
            "[[sentence]]",
            say("至少要有一个句子写明 starts_record = true。", "At least one sentence needs starts_record = true."),
        )
    items = {group.name: _elements(group.item, same) for group in raw.group}
    kinds = _kinds(sentences, items)
    _refuse_unknown_labels(raw, kinds)
    groups = tuple(
        GroupSpec(
            one.name, one.label, field_specs(raw, kinds, f"{one.name}."), items[one.name], one.separators, one.required
        )
        for one in raw.group
    )
    return ReportType(
        name=raw.name, title=raw.title, sentences=sentences, holes=field_specs(raw, kinds, ""), groups=groups,
        order=_order(sentences), checks=_checks(raw, kinds, groups), date=raw.date, period_end=raw.period_end,
        file=file, source=text,
    )  # fmt: skip


def _elements(text: str, same: dict[str, tuple[str, ...]]) -> tuple[Element, ...]:
    try:
        return parse_sentence(text, same)
    except ValueError as error:
        raise WrongEntryError(text, str(error)) from error


def _kinds(sentences: Iterable[Sentence], items: dict[str, tuple[Element, ...]]) -> dict[str, str]:
    """Return every field's kind by pattern, in the order of the sentences; a group is checked to be described."""
    kinds: dict[str, str] = {}
    for sentence in sentences:
        for hole in holes_of(sentence.elements):
            if isinstance(hole, Hole):
                _add_kind(kinds, hole.name, hole.kind, sentence.text)
            elif hole.group not in items:
                raise WrongEntryError(
                    sentence.text,
                    say(
                        "{{{g}}} 没有写种类，也没有名为 {g} 的 [[group]]；请写成 {{{g}:count}} 或补上该组。",
                        "{{{g}}} has no kind and no [[group]] is named {g}; write {{{g}:count}} or add the group.",
                        g=hole.group,
                    ),
                )
    for group, item in items.items():
        for hole in holes_of(item):
            if isinstance(hole, Hole):
                _add_kind(kinds, f"{group}.{hole.name}", hole.kind, group)
    return kinds


def _add_kind(kinds: dict[str, str], name: str, kind: str, entry: str) -> None:
    if kinds.setdefault(name, kind) != kind:
        raise WrongEntryError(
            entry,
            say(
                "字段 {n} 先写作 {a}，后写作 {b}；请统一。",
                "The field {n} is a {a} in one place, a {b} in another; make them one.",
                n=name,
                a=kinds[name],
                b=kind,
            ),
        )


def _order(sentences: Iterable[Sentence]) -> tuple[str, ...]:
    names = (
        hole.group if not isinstance(hole, Hole) else hole.name for one in sentences for hole in holes_of(one.elements)
    )
    return tuple(dict.fromkeys(names))


def _refuse_unknown_labels(raw: TypeFile, kinds: dict[str, str]) -> None:
    days: dict[Way, str | None] = {("date",): raw.date, ("period_end",): raw.period_end}
    dated = {place: name for place, name in days.items() if name is not None}
    for place, name in ({("fields", name): name for name in raw.fields} | dated).items():
        if name not in kinds:
            raise WrongEntryError(
                place,
                say(
                    "{n} 不是任何句子里的字段；已有：{all}。",
                    "{n} is no field of any sentence; there are {all}.",
                    n=name,
                    all=listed(kinds),
                ),
            )


def _checks(raw: TypeFile, kinds: dict[str, str], groups: tuple[GroupSpec, ...]) -> CheckSet:
    required = [pattern for pattern in kinds if is_required(raw, pattern)]
    required += [group.name for group in groups if group.required]
    labels = {pattern: entry.label for pattern, entry in raw.fields.items()} | {one.name: one.label for one in groups}
    return CheckSet(
        equations=tuple(
            _parsed(
                raw,
                "equation",
                kinds,
                lambda one: parse_equation(one.text, one.tolerance, one.where_stated, one.warning),
            )
        ),
        ranges=tuple(_parsed(raw, "range", kinds, lambda one: parse_range(one.text))),
        orders=tuple(_parsed(raw, "order", kinds, lambda one: parse_order(one.text, one.where_stated))),
        week_against=tuple(_parsed(raw, "week_against", kinds, lambda one: parse_week_against(one.text))),
        ratios=tuple(_parsed(raw, "ratio", kinds, lambda one: parse_ratio(one.text, one.where_stated))),
        same_periods=tuple(
            check
            for form in ("same_period", "same_month")
            for check in _parsed(raw, form, kinds, lambda one: parse_same_period(one.text))
        ),
        parts=tuple(_parsed(raw, "parts", kinds, lambda one: parse_parts(one.text))),
        growths=tuple(_parsed(raw, "growth", kinds, lambda one: parse_growth(one.text))),
        stated=raw.report.stated if raw.report else None,
        required=tuple(required),
        numbers=frozenset(pattern for pattern, kind in kinds.items() if kind in NUMBERS | DATES),
        counts=frozenset(pattern for pattern, kind in kinds.items() if kind in WHOLE),
        labels=labels,
        date=None if raw.period_end else raw.date,
        period=(raw.date, raw.period_end) if raw.date and raw.period_end else None,
        period_kind=raw.report.period.kind if raw.report and raw.report.period else None,
    )


def _parsed(raw: TypeFile, form: str, kinds: dict[str, str], parse: Callable[[CheckEntry], Parsed]) -> Iterator[Parsed]:
    for entry in raw.check:
        if entry.form != form:
            continue
        try:
            parsed = parse(entry)
        except ValueError as error:
            raise WrongEntryError(entry.text, str(error)) from error
        for name, _ in families_of(parsed):
            if name not in kinds:
                raise WrongEntryError(
                    entry.text,
                    say(
                        "检查里的 {n} 不是字段；已有：{all}。",
                        "{n} in this check is no field; there are {all}.",
                        n=name,
                        all=listed(kinds),
                    ),
                )
        yield parsed
