"""What can be done to the chosen article or part of a page's outline, each act with its key."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTreeView

from ui.keys import keyed_action
from ui.outline_model import LOOSE, WHOLE, Mark, Node, OutlineModel

if TYPE_CHECKING:
    from reviewer.articles import Arrangement, Part

_KINDS = {"kicker": "K", "headline": "H", "subtitle": "S", "subhead": "U", "paragraph": "P", "names": "N", "other": "O"}


class Selected(NamedTuple):
    """A stretch of the raw text that is selected in the page, and its words; empty at the cursor."""

    start: int
    end: int
    words: str = ""


class Change(NamedTuple):
    """A change of the page's arrangement that is asked for.

    Attributes:
        act: A key of ``describing.ARRANGING``.
        make: Returns the new arrangement; None gives the page back to the program.
        about: Text of what it is done to.
        then: What to choose afterwards.
        said: A sentence for afterwards, empty where the outline says enough.
        lit: Whether the page shows what is chosen then.
    """

    act: str
    make: "Callable[[Arrangement], Arrangement] | None"
    about: str = ""
    then: Mark | None = None
    said: str = ""
    lit: bool = False


class OutlineActs(QObject):
    """The acts; each asks for a ``Change``.

    Args:
        tree: The outline.
        model: What it shows.
        chosen: Returns the chosen row, the outline being what the page is now.
        selected: Returns the stretch of the raw text that is selected in the page; empty at the cursor.
    """

    wanted = Signal(object)
    refused = Signal(str)
    """Why an act can't be done to the chosen row."""

    def __init__(
        self,
        tree: QTreeView,
        model: OutlineModel,
        chosen: Callable[[], Node | None],
        selected: Callable[[], Selected],
    ) -> None:
        super().__init__(tree)
        self._model, self._chosen, self._selected = model, chosen, selected
        model.dropped.connect(self.drop)
        self.actions_ = self._actions()
        tree.addActions(list(self.actions_))

    def _actions(self) -> tuple[QAction, ...]:
        here = Qt.ShortcutContext.WidgetShortcut
        words = self._model.kind_words()
        kinds = [
            keyed_action(self, self.tr("This is “{kind}”").format(kind=words[kind]), key, self._kind_of(kind), here)
            for kind, key in _KINDS.items()
        ]
        return (
            *kinds,
            keyed_action(self, self.tr("An article begins here"), "B", self.split, here),
            keyed_action(self, self.tr("Make one with the next; two lines of a headline, too"), "M", self.merge, here),
            keyed_action(self, self.tr("Make two at the cursor in the text"), "T", self.part, here),
            keyed_action(self, self.tr("Up"), "Alt+Up", lambda: self.move(-1), here),
            keyed_action(self, self.tr("Down"), "Alt+Down", lambda: self.move(1), here),
            keyed_action(self, self.tr("Belongs to no article"), "Del", self.loosen, here),
            keyed_action(self, self.tr("Right as it is"), "C", self.confirm, here),
            keyed_action(self, self.tr("Divide the page again"), "R", self.anew, here),
        )

    # what is asked for

    def drop(self, dragged: Node, to: Node) -> None:
        """Move what was dragged to where it was dropped."""
        from reviewer.articles.arranging import Place, given, moved

        if dragged.part == WHOLE:
            if dragged.article != LOOSE and to.article != LOOSE:
                at = to.article - (to.article > dragged.article)
                self._ask("moved", lambda page: moved(page, dragged.article, at), dragged)
            return
        there = (
            to if to.part != WHOLE else Node(to.article, len(self._model.parts(LOOSE)) if to.article == LOOSE else 0)
        )
        if 0 <= there.article < self._model.rowCount() or there.article == LOOSE:
            part = self._model.parts(dragged.article)[dragged.part]
            other = there.article != dragged.article
            beside = other and self._has_another_headline(there.article, part.kind, self._model.mark(dragged))
            words = self.tr(
                "This article has two headlines now. M: both are lines of one. H: this one is the headline."
            )
            said = words if beside else ""
            self._ask("given", lambda page: given(page, Place(*dragged), Place(*there)), dragged, said=said)

    def move(self, step: int) -> None:
        """Move an article, or a part, which goes on into the next article at the end of its own; a title at once."""
        node = self._chosen()
        if node is None or node.article == LOOSE:
            return
        if node.part == WHOLE:
            if self._model.article(Node(node.article + step)):
                self.drop(node, Node(node.article + step + (step > 0)))
            return
        at, parts = node.part + step, self._model.parts(node.article)
        if 0 <= at < len(parts) and _exchangeable(parts[node.part], parts[at]):
            self._swap(node, at)
        elif self._model.article(Node(node.article + step)):
            other = node.article + step
            self.drop(node, Node(other, 0 if step > 0 else len(self._model.parts(other))))

    def _swap(self, node: Node, at: int) -> None:
        from reviewer.articles.arranging import Place, given

        to = Place(node.article, at + (at > node.part))
        self._ask("given", lambda page: given(page, Place(*node), to), node)

    def split(self) -> None:
        """Begin an article with the chosen part."""
        from reviewer.articles.arranging import Place, split

        node = self._chosen()
        if node is None or node.article == LOOSE or node.part == WHOLE:
            self.refused.emit(self.tr("Choose the part of an article with which another one begins."))
        elif node.part == 0:
            self.refused.emit(self.tr("An article begins with this part already."))
        else:
            then = Mark(self._model.mark(node).offset, True)
            about = self._model.parts(node.article)[node.part].text
            self.wanted.emit(Change("split", lambda page: split(page, Place(*node)), about, then, lit=True))

    def merge(self) -> None:
        """Make an article and the next one, or a part and the next one."""
        from reviewer.articles.arranging import Place, joined_parts, merged

        node = self._chosen()
        if node is None:
            return
        if node.part == WHOLE:
            self._ask("merged", lambda page: merged(page, node.article), node)
        else:
            self._ask("joined", lambda page: joined_parts(page, Place(*node)), node)

    def part(self) -> None:
        """Make two parts of one where the cursor stands in the text."""
        from reviewer.articles.arranging import Place, parted

        node = self._chosen()
        if node and node.part != WHOLE:
            at = self._selected()[0]
            self._ask("parted", lambda page: parted(page, Place(*node), at), node)

    def loosen(self) -> None:
        """Take a part out of its article."""
        node = self._chosen()
        if node and node.part != WHOLE and node.article != LOOSE:
            self.drop(node, Node(LOOSE))

    def confirm(self) -> None:
        """Say that an article is right."""
        from reviewer.articles.arranging import confirmed

        node = self._chosen()
        if node and node.article != LOOSE:
            self._ask(
                "confirmed", lambda page: confirmed(page, node.article), Node(node.article), self._model.mark(node)
            )

    def anew(self) -> None:
        """Give the page back to the program."""
        self.wanted.emit(Change("anew", None))

    def _kind_of(self, kind: str) -> Callable[[], None]:
        def say_so() -> None:
            node, selected = self._chosen(), self._selected()
            if node is None or (node.part == WHOLE and (node.article == LOOSE or not selected.words)):
                self.refused.emit(
                    self.tr(
                        "Choose a part of the article for this, or select in the text what is to be “{kind}”."
                    ).format(kind=self._model.kind_words()[kind])
                )
            elif selected.words:
                self._name_selected(node, selected, kind)
            else:
                self._name(node, kind)

        return say_so

    def _name(self, node: Node, kind: str) -> None:
        """Say what a part is."""
        from reviewer.articles import PartKind
        from reviewer.articles.arranging import Place, with_kind

        said = self._of_two_headlines(node.article, kind, self._model.mark(node))
        self._ask("kind", lambda page: with_kind(page, Place(*node), PartKind(kind)), node, said=said)

    def _name_selected(self, node: Node, selected: Selected, kind: str) -> None:
        """Say what the selected stretch of a part is; on the row of an article, of any parts."""
        from reviewer.articles import PartKind
        from reviewer.articles.arranging import Place, cut_out, gathered
        from reviewer.data import Span

        stretch, what = Span(selected.start, selected.end), PartKind(kind)
        then = Mark(self._model.begins(stretch), False)
        said = self._of_two_headlines(node.article, kind, then)

        def make(page: "Arrangement") -> "Arrangement":
            if node.part == WHOLE:
                return gathered(page, node.article, stretch, what)
            return cut_out(page, Place(*node), stretch, what)

        self.wanted.emit(Change("kind", make, "".join(selected.words.split()), then, said))

    def _of_two_headlines(self, article: int, kind: str, new: Mark) -> str:
        """Return what to say where a headline takes the place of another, which may be its other half."""
        words = self.tr("The headline before is a subtitle now. M: both are lines of one headline.")
        return words if self._has_another_headline(article, kind, new) else ""

    def _has_another_headline(self, article: int, kind: str, new: Mark) -> bool:
        """Tell whether what is a headline now stands beside another one in an article."""
        parts = zip(self._model.parts(article), self._model.marks(article), strict=True) if article != LOOSE else ()
        return kind == "headline" and any(one.kind == kind and mark != new for one, mark in parts)

    def _ask(
        self,
        act: str,
        make: "Callable[[Arrangement], Arrangement]",
        node: Node,
        then: Mark | None = None,
        said: str = "",
    ) -> None:
        """Ask for a change; what it is done to stays chosen where nothing else is said."""
        article = self._model.article(node)
        about = article.headline if article else ""
        if node.part != WHOLE:
            about = self._model.parts(node.article)[node.part].text
        self.wanted.emit(Change(act, make, about, then or self._model.mark(node), said))


def _exchangeable(one: "Part", other: "Part") -> bool:
    """Tell whether two neighbours can change places: titles stand before the body, in the order of their kinds.

    Two headlines don't: one of them is on its way through the other's article.
    """
    from reviewer.articles.article import TITLES, PartKind

    if one.kind is other.kind:
        return one.kind is not PartKind.HEADLINE
    return not {one.kind, other.kind} & set(TITLES)
