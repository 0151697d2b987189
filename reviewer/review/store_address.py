"""Where a review is kept, as it may be shown and written down: a database's address without its password."""

import re
from pathlib import Path

from reviewer.address import is_address

_SECRET = re.compile(r"(?<=://).*@", re.DOTALL)


def shown(where: str | Path) -> str:
    """Return the path of a file as it is; of a database the address without its password."""
    if not is_address(where):
        return str(where)
    from sqlalchemy import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        url = make_url(str(where))
    except (ArgumentError, ValueError):  # whatever stands before the sign: a password may be among it
        return _SECRET.sub("***@", str(where))
    return url.difference_update_query(["password"]).render_as_string(hide_password=True)


def short_name(where: str | Path) -> str:
    """Return what a file made from a review is named after: the review's file name without its end, or the database."""
    if not is_address(where):
        return Path(where).stem
    from sqlalchemy import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        return Path(make_url(str(where)).database or "").name
    except (ArgumentError, ValueError):
        return ""
