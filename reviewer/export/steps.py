"""How far an export is, and whether it should go on."""

from reviewer.export.material import Progress


class StoppedError(Exception):
    """The person at the desk cancelled; never leaves this room."""


class Steps:
    """Counts the rows that are done, and asks each time whether to go on."""

    def __init__(self, total: int, progress: Progress | None) -> None:
        self._done, self._total, self._progress = 0, total, progress

    def done(self, rows: int, what: str) -> None:
        """Count these rows.

        Raises:
            StoppedError: The person at the desk cancelled.
        """
        self._done += rows
        if self._progress is not None and not self._progress(self._done, self._total, what):
            raise StoppedError
