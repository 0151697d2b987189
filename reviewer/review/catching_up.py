"""What others did to the review meanwhile, in other windows or at other desks: read, taken in, told by name."""

import json
from collections.abc import Iterable, Sequence

from reviewer.review.collecting import without_collecting
from reviewer.review.events import Event
from reviewer.review.log import News
from reviewer.review.own_types import in_use
from reviewer.review.queue import Line
from reviewer.review.settings import SETTING
from reviewer.review.standing import Changed, Standing
from reviewer.wording import say

AT_ONCE = 500
"""So many acts of others are read in one go, so that taking them in isn't felt."""

FEW = 50
"""So many pages are taken in one by one, the others' lines and findings staying what they are."""

_ALL = 2**30


class CatchingUp(Standing):
    """A review that others work on too."""

    def news(self) -> News:
        """Read what others did since, or its beginning where it is much; may be called in any thread, may take long.

        It is asked every few seconds, at rest: then what was done here comes into the file itself too.

        Raises:
            StoreError: The review can't be read.
        """
        self._log.store.write_back()
        return self._log.news(AT_ONCE)

    def take_in(self, news: News) -> Changed:
        """Take in what was read, as far as it isn't known yet, and have it told."""
        with self._lock, without_collecting():
            fresh = self._log.take_in(news)
            if not fresh:
                return Changed(frozenset(), frozenset())
            changed = self._caught_up(fresh, news.queues)
        self._tell(changed)
        return changed

    def refresh(self) -> Changed:
        """Take in what others did since.

        Raises:
            StoreError: The review can't be read.
        """
        with self._lock:
            return self.take_in(self._log.news(_ALL))

    def _caught_up(self, fresh: Sequence[Event], queues: Sequence[tuple[str, str]]) -> Changed:
        beside = self._queued(queues)
        self._viewed.clear()
        sources, kinds = {one.source for one in fresh if one.source}, {one.kind for one in fresh}
        told = self._told(fresh, sources)
        if "types_used" in kinds:
            self._use(in_use(self._log.own_types()))
        if kinds & SETTING:
            self._settings = self._log.settings()
        if kinds & {"types_used", *SETTING}:
            sources = set(self._queue.sources())
        records = frozenset(line.record for one in sources for line in self._queue.lines(one))
        return Changed(frozenset(sources), records | beside, news=told)

    def _queued(self, queues: Sequence[tuple[str, str]]) -> frozenset[str]:
        """Put the lines of some sources into the queue; return the records of which their neighbours say else now."""
        if len(queues) > FEW:
            self._queue.load(queues)
            return frozenset()
        beside: set[str] = set()
        for source, text in sorted(queues, key=lambda one: int(one[0])):
            name, lines = json.loads(text)
            beside |= self._queue.put(source, name, [Line(*one) for one in lines])
        return frozenset(beside)

    def _told(self, fresh: Iterable[Event], sources: Iterable[str]) -> str:
        """Return whose acts came in, and where, as a sentence."""
        here = say("你（在另一个窗口）", "You, in another window,")
        who = say("、", ", ").join(dict.fromkeys(here if one.who == self.who else one.who for one in fresh))
        pages = [self._queue.name(one) for one in sorted(sources, key=int)]
        if not pages:
            return say("{w}改变了核对的方式。", "{w} changed how the review is worked on.", w=who)
        if len(pages) == 1:
            return say("{w}改动了“{n}”。", "{w} worked on “{n}”.", w=who, n=pages[0])
        return say(
            "{w}改动了“{n}”等 {k} 页。", "{w} worked on “{n}” and others, {k} pages.", w=who, n=pages[0], k=len(pages)
        )
