"""Pages read one by one for a command that shows each as soon as it is read."""

from collections.abc import Callable

from reviewer.cli.working import working
from reviewer.data import SourceText
from reviewer.errors import PageError
from reviewer.reading.files import PagesFound, read_source, written_path


def each_source(found: PagesFound, take: Callable[[str, SourceText], None]) -> list[str]:
    """Give each page found to ``take``, with its path as the person named it.

    Returns:
        A sentence for everything that went wrong.

    Raises:
        KeyboardInterrupt: The person stopped it; ``take`` was done with the page in hand.
    """
    problems = [str(one) for one in found.problems]
    with working() as progress:
        for number, (path, name) in enumerate(found.pages):
            try:
                source = read_source(path, name)
            except PageError as error:
                problems.append(str(error))
            else:
                take(written_path(path), source)
            if not progress(number + 1, len(found.pages), name):
                raise KeyboardInterrupt
    return problems
