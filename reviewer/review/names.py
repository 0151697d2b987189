"""Names that verified records vouch for: a channel or category a person has verified once is known from then on."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from reviewer.checks.patterns import pattern_of
from reviewer.data import Field, Look, Origin, Record
from reviewer.report_types.schema import ReportType

Name = tuple[str, str]
"""Field pattern and text, ``("channels.name", "市政府网")``."""


class Names:
    """The names of one review, with how many verified records bear each."""

    def __init__(self) -> None:
        self._borne: Counter[tuple[str, Name]] = Counter()

    def of_type(self, report_type: str) -> "NamesOfType":
        """Return the names of one report type."""
        return NamesOfType(self._borne, report_type)

    def add(self, report_type: str, names: Iterable[Sequence[str]]) -> None:
        """A record of this type bears these names."""
        self._borne.update((report_type, (one[0], one[1])) for one in names)

    def drop(self, report_type: str, names: Iterable[Sequence[str]]) -> None:
        """A record of this type doesn't bear them any more, or isn't verified."""
        self._borne.subtract((report_type, (one[0], one[1])) for one in names)


class NamesOfType(Container[Name]):
    """The names that verified records of one type bear."""

    def __init__(self, borne: Counter[tuple[str, Name]], report_type: str) -> None:
        self._borne = borne
        self._type = report_type

    def __contains__(self, name: object) -> bool:
        return isinstance(name, tuple) and self._borne.get((self._type, name), 0) > 0


def names_of(record: Record, report_type: ReportType | None) -> list[Name]:
    """Return the names in a record that its type doesn't know of itself."""
    if report_type is None:
        return []
    named = ((pattern_of(one.path), one.value) for one in record.fields if isinstance(one.value, str))
    specs = report_type.specs
    return [(pattern, text) for pattern, text in named if pattern in specs and text not in specs[pattern].known]


def vouched_for(fields: Iterable[Field], looks: Mapping[str, Look], names: Container[Name]) -> Iterator[str]:
    """Yield the paths of texts that ask for a look only because nobody knew them yet, and that somebody now knows."""
    for one in fields:
        uncertain = looks.get(one.path) is Look.UNCERTAIN and one.origin is Origin.EXTRACTED
        if uncertain and one.value == one.text and (pattern_of(one.path), one.text) in names:
            yield one.path
