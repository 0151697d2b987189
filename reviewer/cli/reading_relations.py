"""``reviewer relations``: the numbers of a page that give each other, page after page."""

from collections.abc import Callable
from typing import Final, NamedTuple

from reviewer.cli.contract import Json
from reviewer.cli.each_source import each_source
from reviewer.cli.printing import Printers
from reviewer.data import SourceText
from reviewer.page import TextMap, read_page
from reviewer.prose import Relation, relations
from reviewer.reading.files import PagesFound
from reviewer.values import to_json


class RelatedPage(NamedTuple):
    """A page with its relations; ``shown`` is its path as the person named it."""

    shown: str
    source: SourceText
    relations: tuple[Relation, ...]


def read_relations(found: PagesFound, show: Callable[[RelatedPage], None]) -> list[str]:
    """Read the pages found, show each as soon as it is read, and return a sentence for everything that went wrong.

    Raises:
        KeyboardInterrupt: The person stopped it; the page in hand was shown whole.
    """

    def take(shown: str, source: SourceText) -> None:
        show(RelatedPage(shown, source, relations(read_page(TextMap.whole(source.raw)))))

    return each_source(found, take)


def _found(page: RelatedPage) -> Json:
    return {"relations": [relation_object(one) for one in page.relations]}


def relation_object(relation: Relation) -> Json:
    """Return the object of a relation; spans are in the raw text, as those of fields are."""
    return {
        "kind": relation.kind.value,
        "state": relation.state.value,
        "reason": relation.reason.value or None,
        "written": relation.written,
        "message": relation.message,
        "numbers": [
            {
                "text": one.text,
                "value": to_json(one.value),
                "unit": one.unit,
                "spans": [list(span) for span in one.spans],
            }
            for one in relation.numbers
        ],
    }


def _table(page: RelatedPage) -> None:
    from reviewer.cli.relation_tables import print_relations  # knows of terminals, which programs don't wait for

    print_relations(page)


PRINTERS: Final = Printers(_table, _found)
