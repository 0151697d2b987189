"""What the store's statements are put together from."""

from collections.abc import Sequence


def insert(table: str, columns: Sequence[str]) -> str:
    """Return what puts rows of these columns into a table."""
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join(f':{one}' for one in columns)})"


def containing(text: str) -> str:
    """Return the LIKE pattern, with ``!`` as its escape, for what contains this text."""
    for sign in "!%_":
        text = text.replace(sign, f"!{sign}")
    return f"%{text}%"
