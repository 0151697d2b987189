"""How much of the labelled set is found, and how much of what is found is labelled."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from reviewer.page import TextMap, read_page
from reviewer.prose import Relation, relations
from tests.prose.labelled import Label, Paragraph


class Score(NamedTuple):
    """Counts of one state: labelled, found, and found as labelled."""

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
    """A paragraph read otherwise than labelled."""

    text: str
    missed: tuple[Label, ...]
    surplus: tuple[Relation, ...]


def found_in(text: str) -> tuple[Relation, ...]:
    """Return the relations of a raw text."""
    return relations(read_page(TextMap.whole(text)))


def is_labelled(label: Label, relation: Relation) -> bool:
    """Return whether a relation is the one labelled: kind, state, and every number in the snippet that quotes it."""
    if (label.state, label.kind) != (relation.state, relation.kind) or len(label.places) != len(relation.numbers):
        return False
    open_places = set(label.places)
    for start, end in (one.place for one in relation.numbers):
        inside = {
            place for place in open_places if place[0] <= start and abs(place[1] - end) <= 4 and end <= place[1] + 2
        }
        if not inside:
            return False
        open_places.remove(min(inside, key=lambda place: (abs(place[1] - end), place)))
    return True


def difference(paragraph: Paragraph) -> Difference:
    """Compare what is found with what is labelled."""
    surplus = list(found_in(paragraph.text))
    missed = []
    for label in paragraph.labels:
        match = next((one for one in surplus if is_labelled(label, one)), None)
        if match:
            surplus.remove(match)
        else:
            missed.append(label)
    return Difference(paragraph.text, tuple(missed), tuple(surplus))


def scores(paragraphs: Iterable[Paragraph]) -> dict[str, Score]:
    """Return the score of each state, and of each kind whatever its state."""
    labelled: Counter[str] = Counter()
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for one in paragraphs:
        told = difference(one)
        for label in one.labels:
            for name in (label.state, label.kind):
                labelled[name] += 1
                right[name] += label not in told.missed
                found[name] += label not in told.missed
        for relation in told.surplus:
            for name in (relation.state.value, relation.kind.value):
                found[name] += 1
    return {name: Score(labelled[name], found[name], right[name]) for name in sorted(labelled | found)}
