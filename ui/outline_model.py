"""The articles of a page as a tree for Qt: articles, and below each its parts; what belongs to none comes last."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QGuiApplication

from ui.as_written import in_tip
from ui.field_state import Tone
from ui.tints import tints_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reviewer.articles import Article, Division, Part
    from reviewer.data import Span

Index = QModelIndex | QPersistentModelIndex

MIME = "application/x-reviewer-part"
LOOSE = -1
WHOLE = -1


class Node(NamedTuple):
    """A row: place of the article (``LOOSE`` for what belongs to none) and of the part in it (``WHOLE`` for all)."""

    article: int
    part: int = WHOLE


class Mark(NamedTuple):
    """What a row stands for, told by where it begins in the raw text: that stays when the rows change.

    Attributes:
        offset: Where the part begins, or the text of the article; -1 for the row of what is loose.
        whole: Whether it is the article.
    """

    offset: int
    whole: bool


class OutlineModel(QAbstractItemModel):
    """A row for each article with its parts below it; the last row holds what is loose, where there is any."""

    dropped = Signal(object, object)
    """A ``Node`` was dragged to where another is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._articles: tuple[Article, ...] = ()
        self._loose: tuple[Part, ...] = ()

    def show(self, division: "Division | None") -> None:
        """Show this division of the page."""
        self.beginResetModel()
        self._articles = division.articles if division else ()
        self._loose = division.loose if division else ()
        self.endResetModel()

    def article(self, node: Node) -> "Article | None":
        """Return the article a row is of; None for what is loose."""
        return self._articles[node.article] if 0 <= node.article < len(self._articles) else None

    def parts(self, article: int) -> "Sequence[Part]":
        """Return the parts of an article, or what is loose."""
        return self._loose if article == LOOSE else self._articles[article].parts

    def doubtful(self) -> list[Node]:
        """Return the articles that the program isn't sure of."""
        return [Node(at) for at, one in enumerate(self._articles) if one.doubts]

    def node(self, index: Index) -> Node:
        """Return what a row stands for."""
        top = index.row() if index.internalId() == 0 else index.internalId() - 1
        article = top if top < len(self._articles) else LOOSE
        return Node(article, WHOLE if index.internalId() == 0 else index.row())

    def index_of(self, node: Node) -> QModelIndex:
        """Return the row of an article or part; no row where there is no such thing."""
        top = node.article if node.article != LOOSE else len(self._articles)
        parent = self.index(top, 0)
        return parent if node.part == WHOLE or not parent.isValid() else self.index(node.part, 0, parent)

    # what a row stands for, whatever its place

    def mark(self, node: Node) -> Mark:
        """Return what tells an article or part when the rows have changed."""
        if node.part != WHOLE:
            return Mark(_start(self.parts(node.article)[node.part]), False)
        return Mark(_home(self.parts(node.article)) if node.article != LOOSE else -1, True)

    def marked(self, mark: Mark) -> Node | None:
        """Return where something is now: the part that holds its place in the text, or the one nearest to it."""
        if mark.offset < 0:
            return Node(LOOSE) if self._loose else None
        found = min(self._nodes(), key=lambda one: _away(mark.offset, self._part(one)), default=None)
        return Node(found.article) if found and mark.whole else found

    def marks(self, article: int) -> list[Mark]:
        """Return what tells the parts of an article."""
        return [self.mark(Node(article, at)) for at in range(len(self.parts(article)))]

    def concerned(self, before: "Division", chosen: Mark | None) -> Mark | None:
        """Return what to choose where the page was otherwise before: what was chosen, or else the first change.

        Args:
            before: The page as it was.
            chosen: What was chosen there.
        """
        was = _homes((*(one.parts for one in before.articles), before.loose))
        now = [(one, (part.kind, part.extents)) for one in self._nodes() for part in [self._part(one)]]
        homes = _homes((*(one.parts for one in self._articles), self._loose))
        other = [one for one, what in now if what not in was]
        changed = other + [one for one, what in now if was.get(what) not in (None, homes[what])]
        here = self.marked(chosen) if chosen else None
        if not changed or (here and (here in changed or (here.part == WHOLE and here.article in dict(changed)))):
            return chosen
        return self.mark(changed[0])

    def begins(self, stretch: "Span") -> int:
        """Return where the first part that a stretch of the raw text meets begins in it; its start where none does."""
        met = (span for node in self._nodes() for span in self._part(node).extents)
        starts = (max(one.start, stretch.start) for one in met if one.start < stretch.end and stretch.start < one.end)
        return min(starts, default=stretch.start)

    def _nodes(self) -> "Iterator[Node]":
        for article in (*range(len(self._articles)), LOOSE):
            yield from (Node(article, at) for at in range(len(self.parts(article))))

    def _part(self, node: Node) -> "Part":
        return self.parts(node.article)[node.part]

    # what Qt asks

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return a row of the top, or below an article."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """Return the article of a part."""
        if not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many articles there are, or parts below one."""
        if not parent.isValid():
            return len(self._articles) + bool(self._loose)
        return len(self.parts(self.node(parent).article)) if parent.internalId() == 0 else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return 1."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row shows: number and headline, or what a part is and its beginning."""
        if not index.isValid():
            return None
        node = self.node(index)
        article = self.article(node)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(node)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._more(node)
        if node.part != WHOLE:
            return None
        if role == Qt.ItemDataRole.FontRole and article is not None:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ForegroundRole and article is not None and article.doubts:
            return tints_of(QGuiApplication.palette()).ink[Tone.LOOK]
        return None

    def _words(self, node: Node) -> str:
        article = self.article(node)
        if node.part != WHOLE:
            one = self.parts(node.article)[node.part]
            return f"{self.kind_words()[one.kind]}  {one.text}"
        if article is None:
            return self.tr("In no article")
        name = article.headline or self.tr("(no headline) {text}").format(text="".join(article.paragraphs)[:30])
        return f"{node.article + 1}  {name}" + ("  ?" if article.doubts else "")

    def _more(self, node: Node) -> str:
        """Return the whole of a row, which a narrow outline shortens, and what is known of an article."""
        article = self.article(node)
        if node.part != WHOLE:
            lines = [self._words(node)]
        elif article is None:
            return ""
        else:
            known = (
                *(one.message for one in article.doubts),
                "、".join(article.reporters),
                article.place,
                article.date,
            )
            lines = [self._words(node), *known, self.tr("{n} characters").format(n=article.length)]
        return in_tip("\n".join(one for one in lines if one))

    def kind_words(self) -> dict[str, str]:
        """Return what a part is called."""
        return {
            "kicker": self.tr("Kicker"),
            "headline": self.tr("Headline"),
            "subtitle": self.tr("Subtitle"),
            "subhead": self.tr("Subhead"),
            "paragraph": self.tr("Text"),
            "names": self.tr("Names"),
            "other": self.tr("Other"),
        }

    # dragging

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let everything be dragged, and dropped on."""
        drop = Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | drop | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else drop

    def supportedDropActions(self) -> Qt.DropAction:
        """Say that things are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return our own type: what is dragged stays in the outline."""
        return [MIME]

    def mimeData(self, indexes: "Sequence[QModelIndex]") -> QMimeData:
        """Return which row is dragged."""
        data = QMimeData()
        data.setData(MIME, QByteArray(",".join(map(str, self.node(indexes[0]))).encode()))
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Tell what is to go where; the review moves it, not the view."""
        dragged = Node(*map(int, bytes(data.data(MIME).data()).decode().split(",")))
        self.dropped.emit(dragged, self._target(row, parent))
        return False

    def _target(self, row: int, parent: Index) -> Node:
        if not parent.isValid():
            return Node(row if 0 <= row <= len(self._articles) else LOOSE)
        node = self.node(parent)
        if node.part != WHOLE:
            return node
        return Node(node.article, row if row >= 0 else len(self.parts(node.article)))


def _start(part: "Part") -> int:
    return part.extents[0].start


def _home(parts: "Sequence[Part]") -> int:
    """Return where the text of an article begins; its titles come and go."""
    return _start(next((one for one in parts if one.kind == "paragraph"), parts[0]))


def _homes(lists: "Iterable[Sequence[Part]]") -> "dict[tuple[str, tuple[Span, ...]], int]":
    """Return what each part is and where it stands -> where the text it belongs to begins."""
    return {(one.kind, one.extents): _home(parts) for parts in lists for one in parts}


def _away(offset: int, part: "Part") -> int:
    """Return how far a place in the raw text is from a part, 0 inside it."""
    return min(max(one.start - offset, offset - one.end + 1, 0) for one in part.extents)
