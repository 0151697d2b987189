"""Situations a user can act on. Each is a finished sentence: what happened, to which file, what to do."""


class ReviewerError(Exception):
    """An act could not be done; ``str(error)`` is the sentence to show. Anything else that is raised is our fault."""


class PageError(ReviewerError):
    """A file could not be read as a page (empty, binary, too large, vanished, undecodable ...)."""


class EncodingError(PageError):
    """A file is text in an encoding nobody knows, or not in the one that was chosen; another may be chosen by hand."""


class ReportTypeError(ReviewerError):
    """A report type file is wrong; the sentence names file, line, what is wrong and what would be right."""


class StoreError(ReviewerError):
    """The review file can't be opened, read or written; nothing was lost and nothing half done."""


class ChangedElsewhereError(StoreError):
    """Another window appended to this review since we looked; the act was not done."""


class HeldElsewhereError(StoreError):
    """Another window is writing to this review; the act was not done, and can be done again as it is."""


class RefusedError(ReviewerError):
    """The act is not allowed as things stand (verify with an open error, undo with nothing to undo ...)."""


class ExportError(ReviewerError):
    """The export was not written, or did not read back as it was meant; the previous file is in place."""
