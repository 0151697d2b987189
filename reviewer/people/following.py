"""What a newspaper says right after a name."""

import re
from typing import Final

from reviewer.people.words import any_of

SPEECH: Final = any_of("speech")
_FULL: Final = re.compile(
    f"(?:{any_of('after_names')})|[^\u4e00-\u9fff·•]|$|说|(?:今年)?\\d|的(?!士)|[\u4e00-\u9fff]{{1,2}}[着了]"
)
_HALF: Final = re.compile(
    r"[和与及等在对就向到从为称是则已曾正被给把将以带率来看用做接当作因而不没让请时从抓一两三用走拉站坐住拿教学跑打开种养卖买创办写画唱]"
)
SURE, PERHAPS, NOTHING = 3, 2, 0


def follows(text: str, at: int) -> int:
    """Return how well what stands here goes on after a name: ``SURE``, ``PERHAPS`` or ``NOTHING``."""
    if _FULL.match(text, at):
        return SURE
    return PERHAPS if _HALF.match(text, at) else NOTHING
