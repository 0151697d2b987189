"""What leaves a review: frames and files, made of its records as they stand."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.progress import Tell
from reviewer.review.arranging import Arranging
from reviewer.version import VERSION

if TYPE_CHECKING:
    import pandas as pd

    from reviewer.export import Material, SourceLine, Values, Written


class HandingOn(Arranging):
    """A review whose records can be handed on."""

    def frames(
        self, only_verified: bool = True, places: bool = True, values: "Values" = "printed", articles: bool = False
    ) -> "dict[str, pd.DataFrame]":
        """Return the records as pandas frames, one of where each value stands, and if asked for one of the articles."""
        from reviewer.export import frames

        return frames(self._material(only_verified, places, values, articles))

    def export(
        self,
        out: Path,
        only_verified: bool = True,
        progress: Tell | None = None,
        *,
        places: bool | None = None,
        articles: bool | None = None,
        values: "Values" = "printed",
        texts: bool = False,
    ) -> "Written":
        """Write the records out, by the suffix of the file: ``.xlsx``, ``.csv``, ``.parquet``, ``.json``.

        Args:
            out: The file.
            only_verified: Leave out the records that aren't verified.
            progress: ``progress(done, total, what)``; False cancels.
            places: Say on which line each value stands, in a long table; None: unless there are very many.
            articles: Write a table with a row for each article; None: unless there are many pages.
            values: Where the paper was printed wrong: what is printed, or ``corrected``, what should have been.
            texts: Write each article of the pages as a text file too, into a folder beside the file.
        """
        from reviewer.export import write

        return write(out, self._material(only_verified, places, values, articles), progress, texts)

    def _material(
        self, only_verified: bool, places: bool | None, values: "Values", articles: bool | None
    ) -> "Material":
        from reviewer.export import Material

        self.refresh()  # what another person re-opened meanwhile isn't verified
        return Material(
            records=self.reviewed(only_verified=False),
            types=self.types,
            sources=self._source_lines(),
            version=VERSION,
            only_verified=only_verified,
            raw_of=self._raw_of,
            places=places,
            articles=articles,
            division_of=self.division,
            records_in=self.records_in,
            values=values,
        )

    def _raw_of(self, source: str) -> str:
        return self.source(source).raw

    def _source_lines(self) -> "Iterator[SourceLine]":
        from reviewer.export import SourceLine

        added = {one.source: one.at for one in self._log.events if one.kind == "page_added"}
        for line in self._log.store.source_lines():
            if line[0] in added:  # the store may know more than we do: another window's pages
                yield SourceLine(*line, added[line[0]])
