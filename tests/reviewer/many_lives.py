"""A process that acts on a review as fast as it can, to be killed from outside; run by the test of being killed.

Each line on standard input, ``path seed``, is one life: a fork acts on the review until someone kills it, and says
after each act how many events are safe. It forks because a start from nothing takes half a second of imports.
"""

import os
import sys
from pathlib import Path
from random import Random

from reviewer.errors import RefusedError
from reviewer.review import ReviewSession
from tests.reviewer.made_reviews import acts_of


def tell(line: str) -> None:
    """Write a line that arrives even if we are killed right after."""
    os.write(1, f"{line}\n".encode())


def live(path: str, seed: int) -> None:
    """Act without end."""
    session = ReviewSession.open(path, who="me")
    for act in acts_of(session, Random(seed)):
        try:
            act()
        except RefusedError:
            continue
        tell(f"safe {len(session.history())}")


def main(anywhere: str) -> None:
    """Give lives until nobody asks for one."""
    ReviewSession.open(Path(anywhere)).close()  # so that everything is imported before the first fork
    for line in sys.stdin:
        path, seed = line.split()
        child = os.fork()
        if child == 0:
            live(path, int(seed))
        tell(f"born {child}")
        os.waitpid(child, 0)
        tell("dead 0")


if __name__ == "__main__":
    main(sys.argv[1])
