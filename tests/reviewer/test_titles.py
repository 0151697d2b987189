"""What is printed over an article: which line is kicker, headline or subtitle, and what only looks like one."""

import pytest

from reviewer.articles import Article, divide
from reviewer.articles.roles import cuts, lines_of, once
from reviewer.page import TextMap

BRIDGE = """本报讯（记者 丁一川）5月9日，清水河新桥
合龙，预计六月底通车。新桥长三百米，双
向四车道，两侧设有步道和自行车道。
"""


def article_of(text: str) -> Article:
    [article] = divide(TextMap.whole(text)).articles
    return article


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("寻常人家\n守着桥过日子\n一个桥工和他的三条船", ("寻常人家", "守着桥过日子", "一个桥工和他的三条船")),
        ("桥边故事（十二）\n双向四车道怎么走", ("桥边故事（十二）", "双向四车道怎么走", "")),
        ("清水河上“长”出一座桥\n\n清水大学造出可折叠的桥面", ("", "清水河上“长”出一座桥", "清水大学造出可折叠的桥面")),
        ("清水河新桥何时通车？\n\n市交通局负责人答记者问", ("", "清水河新桥何时通车？", "市交通局负责人答记者问")),
    ],
)
def test_the_name_of_a_column_and_what_is_said_of_the_piece_are_no_headline(
    heading: str, expected: tuple[str, str, str]
) -> None:
    article = article_of(f"{heading}\n\n{BRIDGE}")
    assert (article.kicker, article.headline, article.subtitle) == expected


@pytest.mark.parametrize(
    "twice",
    ["清水河新桥预计六月通车\n\n清水河新桥预计六月通车", "清水河新桥合龙\n预计六月通车\n清水河新桥合龙\n预计六月通车"],
)
def test_a_headline_printed_twice_over_is_one(twice: str) -> None:
    article = article_of(f"{twice}\n\n{BRIDGE}")
    assert (article.kicker, article.headline.count("六月通车"), article.subtitle) == ("", 1, "")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["甲", "甲", "乙"], [0, 0, 1]),
        (["甲", "乙", "甲", "乙", "丙"], [0, 1, 0, 1, 2]),
        (["丙", "甲 乙", "甲乙"], [0, 1, 1]),
        (["甲", "乙", "甲"], [0, 1, 2]),
        ([], []),
    ],
)
def test_lines_printed_twice_over_are_counted_once(lines: list[str], expected: list[int]) -> None:
    assert once(lines) == expected


def test_a_block_begins_where_its_first_line_does_also_if_lines_are_printed_twice() -> None:
    groups = [["甲甲", "甲甲"], ["乙乙", "丙丙"]]
    lines = lines_of(groups, once(["甲甲", "甲甲", "乙乙", "丙丙"]), frozenset(), lambda text: 0.0)
    assert (list(lines.texts), lines.starts) == (["甲甲", "乙乙", "丙丙"], {0, 1})
    assert len(cuts(lines)) == 6


def test_a_day_in_words_over_a_page_is_no_headline() -> None:
    article = article_of(f"要闻 A3\n二〇二五年六月三日　星期二　乙巳年五月初八\n\n清水河新桥合龙\n\n{BRIDGE}")
    assert (article.kicker, article.headline) == ("", "清水河新桥合龙")


def test_a_headline_may_speak_of_codes_that_are_scanned() -> None:
    assert article_of(f"清水河新桥可扫码“看桥”\n\n{BRIDGE}").headline == "清水河新桥可扫码“看桥”"


def test_questions_over_their_answers_are_subheads() -> None:
    asks = (
        "问：新桥什么时候能通车，要不要收费？",
        "问：旧桥还拆不拆，两岸的人怎么走？",
        "问：公交车改不改线，车站设在哪里？",
    )
    answers = ("何平：六月底新桥通车，不收费", "何平：旧桥要拆，两岸的人都走新桥", "何平：公交车改走新桥，车站设在桥头")
    asked = "".join(f"\n{ask}\n\n{answer}。\n" for ask, answer in zip(asks, answers, strict=True))
    assert article_of(f"清水河新桥何时通车\n\n{BRIDGE}{asked}").subheads == asks


@pytest.mark.parametrize("line", ["本期坐诊：清水市第二医院副主任医师何小平", "统计时间：8月25日0:00—8月31日24:00"])
def test_a_line_of_data_below_a_headline_is_a_paragraph(line: str) -> None:
    article = article_of(f"清水河新桥合龙\n\n{line}\n\n{BRIDGE.replace('本报讯（记者 丁一川）', '')}")
    assert (article.headline, article.paragraphs[0]) == ("清水河新桥合龙", line)


COLUMN = (
    "5月9日，清水河新桥合龙，预计六月底\n通车。新桥长三百米，双向四车道，两侧\n设有步道和自行车道，河边的人都来看。"
)


@pytest.mark.parametrize("gap", ["　　", "    "])
def test_a_wide_gap_in_a_line_parts_a_headline_from_the_text_glued_to_it(gap: str) -> None:
    article = article_of(f"清水河新桥合龙 {gap}{COLUMN}\n")
    assert (article.headline, article.paragraphs[0][:8]) == ("清水河新桥合龙", "5月9日，清水河")


def test_names_behind_a_headline_in_its_line_are_no_part_of_it() -> None:
    article = article_of(f"清水河新桥合龙 □本报记者 丁一川\n\n{COLUMN}\n")
    assert (article.headline, article.reporters) == ("清水河新桥合龙", ("丁一川",))


def test_the_last_sign_of_a_headline_before_a_dateline_belongs_to_it() -> None:
    article = article_of(f"清水河新桥昨日合\n龙 {BRIDGE}")
    assert article.headline == "清水河新桥昨日合龙"


def test_a_question_that_stands_alone_over_a_text_is_its_headline() -> None:
    ask = "晨跑路、停车位、断头桥，怎么样了？"
    text = f"清水河新桥合龙\n\n{BRIDGE}\n{ask}\n\n本周，城北的路修好了，停车的人不再绕路，桥头也通了车。\n"
    assert [one.headline for one in divide(TextMap.whole(text)).articles] == ["清水河新桥合龙", ask]


def test_the_number_of_an_editor_ends_an_article_as_its_full_stop_does() -> None:
    division = divide(
        TextMap.whole(f"清水河新桥合龙\n\n{BRIDGE.rstrip()}③6\n\n船东今年再造两艘同样的船，年底交付使用。\n")
    )
    assert not any("③6船东" in part for one in division.articles for part in one.paragraphs)
