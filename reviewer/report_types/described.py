"""A type file that describes a report by words: its fields in order, and what doesn't fit together in it."""

from collections.abc import Mapping

from reviewer.report_types.schema import Words
from reviewer.report_types.type_file import TypeFile, WrongEntryError
from reviewer.report_types.worded import CHANGE_COLUMNS, COLUMN_KINDS, Worded
from reviewer.report_types.worded_file import worded
from reviewer.wording import listed, say


def described(raw: TypeFile) -> Worded:
    """Return what a type file says of a report known by words.

    Raises:
        WrongEntryError: A name in it is no figure or list, or is there twice.
    """
    assert raw.report is not None, "asked only for types with a [report]"
    said = worded(raw.report, raw.figure, raw.listing, raw.choice)
    figures = [one.name for one in said.figures]
    lists = [one.name for one in said.listings]
    others = [name for one in said.figures for name in (*filter(None, (one.alone,)), *one.beside)]
    for name in (*said.needs, *(name for one in said.listings for name in one.of), *others):
        _refuse_unknown(name, figures, "[[figure]]")
    for at, listing in enumerate(said.listings):
        if listing.parts_of:
            _refuse_unknown(listing.parts_of, lists, "[[list]]")
        elif not listing.words and not listing.openers:
            raise WrongEntryError(
                ("list", at, "name"),
                say(
                    "{n} 既没有 words 也没有 openers，不知道哪些项目属于它；请补上一样。",
                    "{n} has neither words nor openers, so nothing tells what belongs to it; add one of them.",
                    n=listing.name,
                ),
            )
    _refuse_doubles({"figure": figures, "list": lists, "choice": [one.name for one in said.choices]})
    return said


def kinds_by_words(said: Worded) -> dict[str, str]:
    """Return every field's kind by pattern, in the order in which forms and sheets show them."""
    kinds = {one.name: "text" for one in said.choices}
    if said.place:
        kinds[said.place.name] = "text"
    if said.period:
        kinds |= {said.period.kind: "text"} if said.period.kind else {}
        kinds |= {said.period.start: "date", said.period.end: "date"}
        kinds |= {said.period.heading: "text"} if said.period.heading else {}
    kinds |= {one.name: one.kind for one in said.figures}
    for listing in said.listings:
        kinds |= {f"{listing.name}.{column}": COLUMN_KINDS[column] for column in listing.columns}
    if said.changes:
        kinds |= {f"{said.changes}.{column}": kind for column, kind in CHANGE_COLUMNS.items()}
    return kinds | ({said.stated: "text"} if said.stated else {})


def group_labels(raw: TypeFile) -> dict[str, Words]:
    """Return the groups in order, each with what a person calls it."""
    labels: dict[str, Words] = {one.name: one.label for one in raw.listing}
    if raw.report and raw.report.changes:
        labels[raw.report.changes.name] = raw.report.changes.label
    return labels


def _refuse_unknown(name: str, known: list[str], where: str) -> None:
    if name not in known:
        raise WrongEntryError(
            name,
            say(
                "没有名为 {n} 的 {w}；已有：{all}。",
                "No {w} is named {n}; there are {all}.",
                n=name,
                w=where,
                all=listed(known),
            ),
        )


def _refuse_doubles(named: Mapping[str, list[str]]) -> None:
    seen: set[str] = set()
    for place, name in (((head, at), name) for head, names in named.items() for at, name in enumerate(names)):
        if name in seen:
            raise WrongEntryError(
                (*place, "name"),
                say("{n} 写了两次；请改一个名字。", "{n} is there twice; give one of them another name.", n=name),
            )
        seen.add(name)
