"""What a report type is, once its file is read: sentences with holes, groups, checks. All frozen."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from reviewer.checks import CheckSet
from reviewer.checks.patterns import Labels, label_of, pattern_of
from reviewer.data import Value
from reviewer.report_types.worded import Worded
from reviewer.values import read_value, refusal, written
from reviewer.wording import Language, language, listed, say

Words = Mapping[Language, str]


@dataclass(frozen=True, slots=True)
class Literal:
    """Characters that stand in the sentence as they are, give or take a misread one."""

    text: str


@dataclass(frozen=True, slots=True)
class Hole:
    """A place for a value; ``name`` is empty where the words are only passed over."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Rows:
    """A place for the rows of a group."""

    group: str


@dataclass(frozen=True, slots=True)
class Maybe:
    """Elements that may be missing."""

    elements: tuple["Element", ...]


@dataclass(frozen=True, slots=True)
class OneOf:
    """Wordings of which one stands here."""

    choices: tuple[tuple["Element", ...], ...]


Element = Literal | Hole | Rows | Maybe | OneOf


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with holes. A record is looked for where a sentence that ``starts_record`` is found."""

    text: str
    elements: tuple[Element, ...]
    starts_record: bool = False


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """What a field is called, what it holds, which texts are known to be right in it, what people call its codes."""

    name: str
    kind: str
    label: Words
    required: bool = True
    known: frozenset[str] = frozenset()
    codes: Mapping[str, Words] = field(default_factory=dict)

    def shown(self, value: Value | None) -> str:
        """Return a value as the desk shows it, a code in words; a missing one is empty."""
        words = self.codes.get(value) if isinstance(value, str) else None
        return words[language()] if words else written(value)

    def read(self, text: str) -> Value | None:
        """Return the value a text stands for, a code for the word of it, or None where it is no value of this field."""
        said = text.strip().casefold()
        code = next((code for code, words in self.codes.items() if said in (code, *words.values())), None)
        return code if self.codes else read_value(self.kind, text)

    def refusal(self, text: str) -> str:
        """Return the sentence for a text that is no value of this field."""
        if not self.codes:
            return refusal(self.kind, text)
        return say(
            "“{t}”不是可选的值，请键入其中之一：{choices}。",
            "“{t}” is none of the choices; type one of these: {choices}.",
            t=text,
            choices=listed(words[language()] for words in self.codes.values()),
        )


@dataclass(frozen=True, slots=True)
class GroupSpec:
    """A repeated group: its columns in order, how a row is written, what stands between two rows."""

    name: str
    label: Words
    columns: tuple[FieldSpec, ...]
    item: tuple[Element, ...]
    separators: str
    required: bool = True


@dataclass(frozen=True, eq=False)
class ReportType:
    """One kind of report. Built-in types and a user's own are the same thing.

    Attributes:
        date: Path of the field that dates a record; with ``period_end`` a period's first day.
        order: Names of plain fields and groups as the form and the sheets show them.
        file: Where it was read from, for messages.
        source: The text of the type file, which a review keeps.
        worded: What such a report is known by, where it is described by words and not by sentences.
    """

    name: str
    title: Words
    sentences: tuple[Sentence, ...]
    holes: tuple[FieldSpec, ...]
    groups: tuple[GroupSpec, ...]
    order: tuple[str, ...]
    checks: CheckSet
    date: str | None = None
    period_end: str | None = None
    file: str = ""
    source: str = field(default="", repr=False)
    worded: Worded | None = None

    @cached_property
    def specs(self) -> Mapping[str, FieldSpec]:
        """Every field by name; a group's columns as ``group.name``."""
        plain = {one.name: one for one in self.holes}
        return plain | {f"{group.name}.{one.name}": one for group in self.groups for one in group.columns}

    def spec(self, path: str) -> FieldSpec:
        """Return what is known of the field at a path.

        Raises:
            KeyError: The type has no such field.
        """
        return self.specs[pattern_of(path)]

    @cached_property
    def codes(self) -> Mapping[str, Mapping[str, Words]]:
        """What people call the codes of fields, by name; those of a group's columns as ``group.name``."""
        return {pattern: one.codes for pattern, one in self.specs.items() if one.codes}

    def shown(self, path: str, value: Value | None) -> str:
        """Return a value of the field at a path as the desk shows it."""
        spec = self.specs.get(pattern_of(path))
        return spec.shown(value) if spec else written(value)

    def group(self, name: str) -> GroupSpec:
        """Return the group of this name.

        Raises:
            KeyError: The type has no such group.
        """
        for one in self.groups:
            if one.name == name:
                return one
        raise KeyError(name)

    def label(self, path: str) -> str:
        """Return what a person calls the field (or group) at a path; its own name where the type doesn't know it."""
        return label_of(self._labels, path)

    @cached_property
    def _labels(self) -> Labels:
        fields = {pattern: one.label for pattern, one in self.specs.items()}
        return fields | {one.name: one.label for one in self.groups}
