"""The command line: ``reviewer extract``, ``review``, ``show``, ``history``, ``verify``, ``export``, ``open``."""

import os
import sys
from collections.abc import Mapping

from reviewer.errors import ReviewerError
from reviewer.wording import Language, use_language


def main() -> None:
    """Run the command line; a situation a user can act on becomes a sentence and exit status 1."""
    use_language(language_of(os.environ))
    from reviewer.cli.commands import app  # after the language is known, because its help is said in it

    try:
        app()
    except ReviewerError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(1)


def language_of(environment: Mapping[str, str]) -> Language:
    """Return Chinese where the locale speaks it, and English everywhere else, as the window does."""
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return "zh" if locale.lower().startswith("zh") else "en"
