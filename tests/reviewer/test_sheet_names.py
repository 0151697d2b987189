"""Names of sheets: what Excel allows, unlike each other, and readable in both languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.export.sheet_names import sheet_names
from reviewer.report_types.loader import load_types
from reviewer.wording import Language

titles = st.text(max_size=50) | st.sampled_from(["History", "a/b", "'x'", "", "长" * 40, "😀" * 20, "a·b" * 15, "·"])


@given(st.lists(titles, max_size=8))
def test_any_titles_give_names_that_excel_allows(given_titles: list[str]) -> None:
    names = sheet_names(given_titles)
    assert len({name.casefold() for name in names}) == len(given_titles)
    for name in names:
        assert 0 < len(name.encode("utf-16-le")) // 2 <= 31
        assert not set(name) & set("[]:*?/\\")
        assert name.casefold() != "history"
        assert not name.startswith("'")
        assert not name.endswith("'")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_group_of_the_built_in_types_keeps_its_whole_name(language: Language) -> None:
    pairs = [(kind.title[language], group.label[language]) for kind in load_types() for group in kind.groups]
    names = sheet_names(f"{title}·{label}" for title, label in pairs)
    for name, (title, label) in zip(names, pairs, strict=True):
        assert name.endswith(f"·{label}")
        assert title.startswith(name.partition("…")[0].partition("·")[0])


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("12345 hotline daily report", "12345 hotline daily report"),
        ("12345 hotline daily report·Hot issues", "12345 hotline daily…·Hot issues"),
        ("Quarterly report of the municipal car parks", "Quarterly report of the…"),
        (
            "城市停车场运营情况季度统计报表（含机动车与非机动车辆在内）·各停车场",
            "城市停车场运营情况季度统计报表（含机动车与非机动车…·各停车场",
        ),
        ("Parks·Receipts by kind of vehicle and day", "Parks·Receipts by kind of…"),
        ("一" * 40, "一" * 30 + "…"),
    ],
)
def test_what_is_too_long_is_cut_where_it_stays_readable(title: str, name: str) -> None:
    assert sheet_names([title]) == [name]


def test_long_titles_that_begin_alike_stay_apart_and_keep_their_group() -> None:
    title = "Quarterly report of the municipal car parks of the city"
    names = sheet_names([f"{title}·Lots", f"{title}, revised·Lots", f"{title}·lots", title, f"{title}, revised"])
    assert names == [
        "Quarterly report of the…·Lots", "Quarterly report of the…·Lots 2", "Quarterly report of the…·lots 3",
        "Quarterly report of the…", "Quarterly report of the… 2",
    ]  # fmt: skip
