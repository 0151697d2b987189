"""Numbers joined as the parts of something, as far as the sentence joins them."""

import re
from typing import NamedTuple

from reviewer.prose.passages import Item, Row

_NEXT = re.compile(r"[，、；](?:和|及|以及)?[^，；：。]*|(?:和|及|以及|与)[^，；：。]*")
_ENDS_LIST = re.compile(
    r"合计|共计|总计|总共|其中|同比|环比|分别|全年|今年|累计|较|[比]上|目前|占|挽回|超过|平均|每|各(?:有|为)?$"
)
_ATTRIBUTE = re.compile(r"占|同比|环比|增|减|升|降|较|比|^[（]?$")


class Listed(NamedTuple):
    """Numbers joined as the parts of something; ``seps`` are the marks before the second and later ones."""

    items: tuple[Item, ...]
    seps: tuple[str, ...]
    after: str

    def cut(self) -> "Listed":
        """Return it as far as it is joined the way it begins: a comma ends what ``、`` joins."""
        first = self.seps[0] if self.seps else ""
        weaker = {"、": "，；", "，": "；"}.get(first, "")
        end = next((at for at, sep in enumerate(self.seps) if sep in weaker and sep), len(self.seps))
        if end == len(self.seps):
            return self
        return Listed(self.items[: end + 1], self.seps[:end], self.items[end + 1].lead)


def listed_from(row: Row, first: int) -> Listed:
    """Return the list that begins at ``row.items[first]``; shares and growth between its numbers are passed over."""
    items, begins = [row.items[first]], ""
    seps: list[str] = []
    for at in range(first + 1, len(row.items)):
        item = row.items[at]
        begins = begins or item.lead
        if item.is_share and _ATTRIBUTE.search(item.label):
            continue
        joined = _NEXT.fullmatch(item.lead) and item.counts_as(items[0]) and not _ENDS_LIST.search(item.lead)
        if not joined:
            return Listed(tuple(items), tuple(seps), begins)
        items.append(item)
        seps.append(item.lead[0] if item.lead[0] in "，、；" else "、")
        begins = ""
    return Listed(tuple(items), tuple(seps), begins or row.tail)


def ends_list(words: str) -> bool:
    """Return whether a number with these words before it belongs to no list."""
    return _ENDS_LIST.search(words) is not None
