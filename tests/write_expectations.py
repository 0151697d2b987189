"""``python -m tests.write_expectations [NAME...]``: write what the program reads off the samples beside them.

Read every change with your own eyes before committing it: the expectation is what a careful person reads off the page.
"""

import sys

from reviewer.report_types.loader import load_types
from tests.sample_pages import expectation_beside, result_of, sample_pages, written


def main() -> None:
    """Rewrite the expectations of the pages whose names begin as given, or of all, and say which changed."""
    wanted = tuple(sys.argv[1:]) or ("",)
    types = load_types()
    for page in sample_pages():
        if not page.name.startswith(wanted):
            continue
        beside = expectation_beside(page)
        after = written(result_of(page, types))
        before = beside.read_text(encoding="utf-8") if beside.exists() else ""
        if before != after:
            beside.write_text(after, encoding="utf-8")
            sys.stdout.write(f"{beside.name} {'changed' if before else 'written'}\n")


if __name__ == "__main__":
    main()
