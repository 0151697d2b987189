"""The cheapest way to give each row a column of its own, after Kuhn and Munkres."""

from collections.abc import Sequence


def cheapest(costs: Sequence[Sequence[float]]) -> list[int]:
    """Return for each row its column, so that the costs add up to the least.

    Args:
        costs: A row of costs for each row; at least as many columns as rows. Takes time by rows squared times columns.
    """
    wide = len(costs[0]) if costs else 0
    of_row, of_column = [0.0] * (len(costs) + 1), [0.0] * (wide + 1)
    row_at = [0] * (wide + 1)
    for row in range(1, len(costs) + 1):
        row_at[0] = row
        at, way = _free_column(costs, row_at, of_row, of_column)
        while at:
            row_at[at], at = row_at[way[at]], way[at]
    columns = {row_at[column] - 1: column - 1 for column in range(1, wide + 1) if row_at[column]}
    return [columns[row] for row in range(len(costs))]


def _free_column(
    costs: Sequence[Sequence[float]], row_at: Sequence[int], of_row: list[float], of_column: list[float]
) -> tuple[int, list[int]]:
    """Return a column without a row, and from which column each was come to; the potentials are made to fit."""
    at, columns = 0, range(1, len(of_column))
    least, way = [float("inf")] * len(of_column), [0] * len(of_column)
    used = {0} if not row_at[0] else set()
    while row_at[at]:
        used.add(at)
        here = row_at[at]
        for column in (one for one in columns if one not in used):
            cost = costs[here - 1][column - 1] - of_row[here] - of_column[column]
            if cost < least[column]:
                least[column], way[column] = cost, at
        nearest = min((one for one in columns if one not in used), key=least.__getitem__)
        step = least[nearest]
        for column in used:
            of_row[row_at[column]] += step
            of_column[column] -= step
        for column in (one for one in columns if one not in used):
            least[column] -= step
        at = nearest
    return at, way
