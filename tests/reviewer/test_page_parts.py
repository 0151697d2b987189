"""Lines of a page that are told by their form or by what stands beside them: folios, labels, items, openings."""

import pytest

from reviewer.articles import Article, PartKind, divide
from reviewer.articles.apart import is_advertisement, is_apart
from reviewer.articles.name_lines import is_name_line, names_in
from reviewer.articles.roles import leads
from reviewer.page import TextMap

BRIDGE = "本报讯（记者 丁一川）5月9日，清水河新桥合龙，预计六月底通车。\n\n新桥长三百米，两侧设有步道。\n"


def articles_of(text: str) -> tuple[Article, ...]:
    return divide(TextMap.whole(text)).articles


def texts(article: Article, kind: PartKind) -> list[str]:
    return [one.text for one in article.parts if one.kind is kind]


@pytest.mark.parametrize(
    "line",
    [
        "2025年8月7日 星期四 编辑 阿鹭 美编 小岸 校对 陈静 清水晚报 05 城事",
        "清水日报QINGSHUIRIBAO2025年11月25日今日8版",
        "2025年3月9日 第3版",
    ],
)
def test_a_folio_may_say_first_the_day_then_the_editors(line: str) -> None:
    assert is_apart(line)


def test_a_small_advertisement_may_be_answered_by_message() -> None:
    assert is_advertisement("征婚启事\n男，45岁，工作稳定，觅40岁左右女士为伴\n联系微信：wan***88")


def test_an_office_under_a_slogan_names_nobody() -> None:
    assert names_in("诚信清水 你我同行　清水市精神文明建设办公室") == ()
    assert names_in("通讯员 丁一川 清水市公安局") == ("丁一川",)


def test_the_number_of_a_document_is_a_subtitle() -> None:
    notice = "经清水市人民政府批准，我局决定以拍卖方式出让一宗国有建设用地使用权，起始价两亿元。\n"
    (only,) = articles_of(f"清水市自然资源局国有建设用地使用权出让公告\n清自然告字〔2025〕21号\n\n{notice}")
    assert only.headline == "清水市自然资源局国有建设用地使用权出让公告"
    assert texts(only, PartKind.SUBTITLE) == ["清自然告字〔2025〕21号"]


@pytest.mark.parametrize("label", ["经济半年报", "项目建设季报", "特约评论员"])
def test_a_half_yearly_report_and_a_commentator_are_labels(label: str) -> None:
    assert leads(label)


def test_a_commentator_over_a_headline_is_its_kicker() -> None:
    (only,) = articles_of(f"本报评论员\n\n把好事办到底\n\n{BRIDGE}")
    assert (texts(only, PartKind.KICKER), only.headline) == (["本报评论员"], "把好事办到底")


def test_a_headline_with_a_comma_ends_where_names_behind_a_square_begin() -> None:
    (only,) = articles_of(f"清水河新桥合龙，六月底通车 □本报记者 何平\n\n{BRIDGE.partition('）')[2]}")
    assert (only.headline, only.reporters) == ("清水河新桥合龙，六月底通车", ("何平",))


def test_each_item_with_a_sign_before_it_is_a_paragraph_without_blank_lines_too() -> None:
    items = "▲清水图书馆开通夜读专线，每晚十点发车。（何平）\n▲清水三中的风雨操场启用。（马文静）\n"
    (only,) = articles_of(f"县区短讯\n\n{items}")
    assert len(only.paragraphs) == 2


def test_the_first_of_signed_items_is_no_paragraph_of_the_article_above() -> None:
    items = "▲清水图书馆开通夜读专线，每晚十点发车。（何平）\n\n▲清水三中的风雨操场启用，能容纳六百人。（马文静）\n"
    first, second = articles_of(f"新桥合龙\n\n{BRIDGE}\n{items}\n夜读专线开通\n")
    assert (len(first.paragraphs), len(second.paragraphs)) == (2, 2)


def test_items_of_one_sign_stay_together_though_one_of_them_is_torn() -> None:
    torn = "▲清水图书馆开通夜读专线，每晚十点从\n北门\n\n发车，读者凭证上车。（何平）\n"
    (only,) = articles_of(f"县区短讯\n\n{torn}\n▲养老服务中心启用，设床位八十张。（马文静）\n")
    assert len(only.paragraphs) == 2


def test_a_short_line_that_leads_to_a_list_ends_its_paragraph() -> None:
    named = "决定任命：\n何小满为清水市民政局局长，马文静为清水市水利局\n局长；\n丁一川为清水市文化和旅游局局长。\n"
    (only,) = articles_of(f"清水市人大常委会决定任免名单\n\n{named}")
    assert only.paragraphs[0] == "决定任命："
    assert len(only.paragraphs) == 3


def test_a_correction_opens_with_the_day_of_the_paper() -> None:
    wrong = "本报5月8日第二版《风雨操场启用》一文中，“六百五十人”应为“六百人”，特此更正，并向读者致歉。\n\n本报编辑部\n"
    first, second = articles_of(f"{BRIDGE}\n{wrong}\n新桥合龙\n\n更正\n")
    assert (first.headline, second.headline) == ("新桥合龙", "更正")


def test_a_name_with_no_text_below_names_nobody() -> None:
    division = divide(TextMap.whole(f"{BRIDGE}\n清水河新桥合龙\n\n晒秋\n"))
    parts = [part for one in division.articles for part in one.parts] + list(division.loose)
    assert [one.kind for one in parts if one.text == "晒秋"] == [PartKind.HEADLINE]


def test_a_headline_of_three_lines_printed_twice_over_is_one() -> None:
    twice = "何平在新桥工地调研时强调\n" + "清水河\n新桥合龙\n六月底通车\n" * 2
    (only,) = articles_of(f"{BRIDGE}\n{twice}")
    assert len(only.paragraphs) == 2
    assert only.headline == "清水河新桥合龙六月底通车"


def test_where_a_list_was_passed_stands_in_brackets_under_its_headline() -> None:
    where = "（2025年8月29日\n清水市第十四届人民代表大会\n常务委员会第二十六次\n会议通过）"
    (only,) = articles_of(f"清水市人民代表大会常务委员会\n决定任免名单\n{where}\n\n任命何小满为清水市民政局局长。\n")
    assert only.paragraphs == ("任命何小满为清水市民政局局长。",)


COLUMN = """本报讯（记者 丁一川）庭审中，商家辩称鱼是“从海
里网箱捞上来的”，也算野生。法院认为，两个字足
以影响消费者购买大黄鱼的决定。

承办法官何小满说，深水网箱养殖的鱼品质并不差，
老老实实标明，一样卖得出好价钱。目前判决已生
效。
"""


def test_each_line_of_a_headline_may_have_a_comma() -> None:
    heading = "网购“野生”大黄鱼，到手却是养殖的\n法院：退一赔三，商家不能拿“海里捞的”打马虎眼"
    (only,) = articles_of(f"{COLUMN}\n{heading}\n")
    assert len(only.paragraphs) == 2


@pytest.mark.parametrize("gap", [" ", "　"])
def test_our_own_reporters_behind_a_headline_with_a_comma_end_it(gap: str) -> None:
    (only,) = articles_of(f"清水河新桥合龙，六月底通车{gap}本报记者 何平\n\n{BRIDGE.partition('）')[2]}")
    assert (only.headline, only.reporters) == ("清水河新桥合龙，六月底通车", ("何平",))


def test_a_question_over_a_headline_is_no_article() -> None:
    heading = "健康有约\n\n网购的鱼，是吃得好还是贵？\n\n访清水市中级人民法院法官何小满"
    (only,) = articles_of(f"{heading}\n\n本报见习记者 何平\n\n{COLUMN.partition('）')[2]}")
    assert len(only.paragraphs) == 2


def test_names_of_five_signs_are_names_and_bodies_of_five_signs_are_none() -> None:
    assert names_in("清水日报记者 何平 通讯员 乌云其其格") == ("何平", "乌云其其格")
    assert names_in("清水日报记者 何平 通讯员 清河区融媒") == ("何平",)


def test_who_edited_is_no_reporter() -> None:
    assert names_in("来源：清水市政务服务数据管理局 编辑：阿鹭") == ()


def test_what_somebody_says_goes_on_below_the_line_that_says_who() -> None:
    text = "流动车旁登记的零工达到两百人。县工会毕红梅说：\n“人不往驿站走，驿站就往人跟前挪，半个月来成交率翻倍。”\n"
    (only,) = articles_of(f"驿站往人跟前挪\n\n本报讯（记者 何平）清水驿站的流动车试行了半个月，\n{text}")
    assert len(only.paragraphs) == 1


def test_names_behind_the_last_sentence_stay_in_its_paragraph() -> None:
    price = "叶菜涨得欢：上海青每斤5.5元，预计下周价格\n高位，将逐步回落。 □记者 丁一川 实习生 何平\n"
    (only,) = articles_of(f"猪肉便宜了\n\n本周，清水市猪后腿肉每斤11.2元，连续五周走低。可\n{price}")
    assert only.paragraphs[-1].endswith("回落。□记者丁一川实习生何平")
    assert only.reporters == ("丁一川", "何平")


def test_what_reporters_report_below_a_dateline_is_no_name() -> None:
    assert not is_name_line("记者巫山云报道 两条长板凳")


def test_a_column_of_letters_is_whom_a_letter_is_for() -> None:
    letter = "清水晚报“读者之友”：\n\n我们下班后爱到体育场跑几圈，可每晚八点半灯就灭了。\n\n清河区 何小满\n"
    first, second = articles_of(f"新桥合龙\n\n{BRIDGE}\n{letter}\n体育场的灯能否晚关\n")
    assert second.paragraphs[0] == "清水晚报“读者之友”："
    assert (len(first.paragraphs), len(second.paragraphs)) == (2, 2)
