"""Who wrote an article, in the forms that papers print it in, and what looks like it and isn't."""

import pytest

from reviewer.articles import Article, PartKind, divide
from reviewer.articles.bylines import DATELINE, byline_in
from reviewer.articles.name_lines import is_name_line, is_signature, names_in, printed_line
from reviewer.page import TextMap

BRIDGE = "本报讯（记者 丁一川）昨天上午，清水河新桥最后一根钢梁吊装到位，\n两岸合龙，预计六月通车。\n"


def articles_of(text: str) -> tuple[Article, ...]:
    return divide(TextMap.whole(text)).articles


@pytest.mark.parametrize(
    ("printed", "reporters", "place"),
    [
        ("平江讯 4月11日，新桥通车。（丁一川）", ("丁一川",), "平江"),
        ("科技周讯 记者/丁一川 昨天，新桥通车。", ("丁一川",), ""),
        ("清水日报8月1日讯 记者丁一川、何平，通讯员海生报道：新桥通车。", ("丁一川", "何平", "海生"), ""),
        ("清水日报平江5月2日电 记者丁一川、通讯员何平从省水利厅获悉，新桥通车。", ("丁一川", "何平"), "平江"),
        ("新桥通车，两岸的人都来看。特约记者 丁一川 摄", ("丁一川",), ""),
    ],
)
def test_datelines_without_brackets(printed: str, reporters: tuple[str, ...], place: str) -> None:
    byline = byline_in("".join(printed.split()), printed, printed)
    assert (byline.reporters, byline.place) == (reporters, place)


@pytest.mark.parametrize("text", ["通讯4月11日发出。", "腾讯（记者", "平安短讯4月1日的", "喜讯传来，4月1日"])
def test_words_that_end_like_a_dateline_are_none(text: str) -> None:
    assert not DATELINE.match(text)


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("（记者 方远\n何小平）", ("方远", "何小平")),
        ("（记者 方\n远 何小平）", ("方远", "何小平")),
        ("（记者 方小\n远）", ("方小远",)),
        ("（记者 欧阳\n小远）", ("欧阳小远",)),
        ("本报记者 方远 本报通讯员\n何小平", ("方远", "何小平")),
    ],
)
def test_names_over_the_end_of_a_line(printed: str, names: tuple[str, ...]) -> None:
    assert names_in(printed_line(printed)) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("本报记者 方远 柳巷区医疗保障局 联合推出", ("方远",)),
        ("（数据提供：省成本调查监测站 制表：方远）", ("方远",)),
        ("供稿：平江市气象局公共服务科 方远", ("方远",)),
        ("平江市12345热线管理办公室 供稿", ()),
    ],
)
def test_bodies_beside_names_are_none(line: str, names: tuple[str, ...]) -> None:
    assert is_name_line(line)
    assert names_in(line) == names


def test_a_company_that_is_a_group_signs_without_a_name() -> None:
    assert names_in("清水市公共交通（集团）有限公司") == ()


@pytest.mark.parametrize("line", ["《清水晚报》编辑部：", "《清水晚报》编辑同志："])
def test_whom_a_letter_is_for_is_its_first_paragraph(line: str) -> None:
    assert not is_name_line(line)


def test_each_of_the_news_in_brief_says_who_wrote_it() -> None:
    items = (("新桥通车", "方远"), ("小学招生", "何小平"), ("旧路重铺", "宋青"))
    text = "一句话新闻\n\n" + "\n\n".join(f"▲{what}，市民都来看。（{name}）" for what, name in items) + "\n"
    [article] = articles_of(text)
    assert article.reporters == ("方远", "何小平", "宋青")


def test_a_reader_who_signs_a_letter_is_no_reporter() -> None:
    letter = "编辑同志：\n\n我家门口的路灯坏了一个月，晚上出门看不见路，请你们帮忙问问。\n"
    [article] = articles_of(f"路灯何时能亮\n\n{letter}\n柳巷区读者 何小满\n")
    assert article.reporters == ()
    assert [one.text for one in article.parts if one.kind is PartKind.NAMES] == ["柳巷区读者何小满"]


def test_the_words_of_the_editor_belong_to_the_letter_above() -> None:
    letter = "编辑同志：\n\n我家门口的路灯坏了一个月，晚上出门看不见路，请你们帮忙问问。\n"
    text = f"路灯何时能亮\n\n{letter}\n柳巷区读者 何小满\n\n【编后】路灯坏了没人管，看似小事，却是大事。\n"
    [article] = articles_of(text)
    assert article.paragraphs[-1].startswith("【编后】")


def test_a_caption_and_who_took_the_picture_belong_to_no_article() -> None:
    division = divide(TextMap.whole(f"新桥合龙\n\n{BRIDGE}\n▲市民在河边看桥。\n本报记者 何平 摄\n"))
    assert [one.reporters for one in division.articles] == [("丁一川",)]
    assert [one.text for one in division.loose] == ["▲市民在河边看桥。", "本报记者何平摄"]


def test_a_dateline_with_names_alone_is_a_line_of_names() -> None:
    [article] = articles_of("清水河新桥合龙\n\n清水晚报讯 □记者 丁一川 通讯员 何平\n\n昨天上午，新桥的钢梁吊装到位。\n")
    assert article.reporters == ("丁一川", "何平")
    assert article.paragraphs == ("昨天上午，新桥的钢梁吊装到位。",)


@pytest.mark.parametrize("title", ["讣告", "简讯"])
def test_the_name_of_a_notice_is_nobodys(title: str) -> None:
    text = f"清水河新桥合龙\n\n{title}\n\n老船工何平同志于五月九日在家中去世，享年九十岁。\n"
    assert [name for one in articles_of(text) for name in one.reporters] == []


def test_a_line_in_which_a_list_begins_is_no_headline() -> None:
    report = "3月25日，热线接听来电1143件次，回访346件。\n"
    text = f"热线日报\n\n{report}\n热点问题：1.消费维权59件，无集中\n\n反映问题，热线已及时联系县区政府核实处理。\n"
    assert [one.headline for one in articles_of(text)] == ["热线日报"]


@pytest.mark.parametrize("line", ["柳巷区 何小满", "（原载《清水日报》）", "据《清水日报》报道"])
def test_readers_of_a_place_and_papers_taken_from_are_lines_of_names(line: str) -> None:
    assert is_name_line(line)


@pytest.mark.parametrize("line", ["记者 方远 通讯员 何小平）", "《渡口志》：打捞一条江的记忆"])
def test_torn_names_and_titles_of_books_are_none(line: str) -> None:
    assert not is_name_line(line)


def test_who_mourns_signs() -> None:
    assert is_signature("何小平同志治丧小组")


def test_names_over_two_lines_are_one_line_of_names() -> None:
    [article] = articles_of(
        "清水河新桥合龙\n\n清水日报全媒体记者 丁一川 本报通讯员\n何平\n\n昨天上午，新桥的钢梁吊装到位。\n"
    )
    assert article.reporters == ("丁一川", "何平")


@pytest.mark.parametrize(
    "text",
    [
        "本报讯 记者 丁一川 通讯员 何小平\n昨天从市水利局获悉，清水河新桥通车。",
        "科技周讯 记者/丁一川\n把矿石熔成岩浆，再吹成头发丝那么细。",
    ],
)
def test_a_text_goes_on_in_the_line_below_its_dateline(text: str) -> None:
    [article] = articles_of(f"清水河新桥合龙\n\n{text}\n")
    assert article.headline == "清水河新桥合龙"
    assert article.paragraphs == ("".join(text.split()),)
