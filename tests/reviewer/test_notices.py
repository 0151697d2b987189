"""Notices, letters, lists and subheads among a page's articles: each a small made-up page."""

import pytest

from reviewer.articles import Article, PartKind, divide
from reviewer.articles.apart import ends_in_contact, is_advertisement, is_apart
from reviewer.articles.bylines import byline_in
from reviewer.articles.name_lines import ends_only, is_name_line, is_signature, names_in
from reviewer.page import TextMap

BRIDGE = "本报讯（记者 丁一川）5月9日，清水河新桥合龙，预计六月底通车。\n\n新桥长三百米，两侧设有步道。\n"


def articles_of(text: str) -> tuple[Article, ...]:
    return divide(TextMap.whole(text)).articles


def test_items_of_a_list_stay_together_though_each_is_signed() -> None:
    library = "▲5月3日，清水图书馆开通夜读专线，每晚十点发车。（何平）"
    brief = f"{library}\n\n▲清水三中新建的风雨操场启用，可容纳六百人。（丁一川）"
    first, second = articles_of(f"新桥合龙\n\n{BRIDGE}\n要闻速览\n\n{brief}\n")
    assert (first.headline, len(first.paragraphs)) == ("新桥合龙", 2)
    assert (second.headline, len(second.paragraphs)) == ("要闻速览", 2)


def test_a_letter_begins_with_whom_it_is_for_and_ends_with_the_reader() -> None:
    letter = "编辑同志：\n\n我家门口的路灯坏了半个月，晚上进出只能打手电，盼早日修好。\n\n读者 何小满\n\n5月6日\n"
    first, second = articles_of(f"新桥合龙\n\n{BRIDGE}\n盼修路灯\n\n{letter}")
    assert first.paragraphs[-1] == "新桥长三百米，两侧设有步道。"
    assert (second.headline, second.paragraphs[0]) == ("盼修路灯", "编辑同志：")
    assert [one.text for one in second.parts if one.kind is PartKind.NAMES] == ["读者何小满", "5月6日"]


def test_a_notice_ends_with_whom_to_ask_and_nothing_goes_on_with_it() -> None:
    notice = "因检修管道，清河路一带5月8日停水八小时，请提前储水。\n\n联系人：何工 0399—2280110\n\n清水市自来水公司\n"
    first, second = articles_of(f"停水通告\n\n{notice}\n新桥合龙\n\n{BRIDGE}")
    assert first.paragraphs[-1] == "联系人：何工0399—2280110"
    assert (second.headline, len(second.paragraphs)) == ("新桥合龙", 2)


def test_the_first_subhead_may_stand_right_below_the_headline() -> None:
    body = "受理概况\n\n5月8日，热线共受理诉求三百件。\n\n诉求聚焦\n\n占道经营四十件居首。\n\n一线速办\n\n路灯修好。\n"
    (only,) = articles_of(f"清水热线民声日报：路灯当天修好\n\n{body}")
    subheads = [one.text for one in only.parts if one.kind is PartKind.SUBHEAD]
    assert (only.headline, subheads) == ("清水热线民声日报：路灯当天修好", ["受理概况", "诉求聚焦", "一线速办"])


def test_the_name_of_a_column_stands_over_the_headline_below_it() -> None:
    (only,) = articles_of(f"清水人物\n\n新桥合龙那天他在桥上\n\n{BRIDGE}")
    assert [(one.kind, one.text) for one in only.parts[:2]] == [
        (PartKind.KICKER, "清水人物"),
        (PartKind.HEADLINE, "新桥合龙那天他在桥上"),
    ]


@pytest.mark.parametrize(
    "text", ["24小时服务热线：95598", "如有异议请来电，电话0517-8220369", "联系人：何工 0399—2280110"]
)
def test_contacts_leave_no_sentence_open(text: str) -> None:
    assert ends_in_contact(text)


def test_an_ordinary_sentence_with_a_telephone_is_no_advertisement() -> None:
    assert not is_advertisement("公示期五天。如有异议，请拨打电话0517-8220369")
    assert is_advertisement("招租 临街商铺两间，水电齐全，价格面议。联系电话：13900000012孙先生")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("清水晚报讯 □记者 丁一川 通讯员 何平", ("丁一川", "何平")),
        ("文/图 本报记者 丁一川 见习记者 何平", ("丁一川", "何平")),
        ("采写 清水日报记者 丁一川 通讯员 何平", ("丁一川", "何平")),
        ("作者：马文静", ("马文静",)),
        ("清水报记者 丁一川 文/图", ("丁一川",)),
        ("特约记者 丁一川 摄影报道", ("丁一川",)),
        ("□记者 丁一川 供图：清河街道办事处", ("丁一川",)),
        ("清河区居民 何小满", ("何小满",)),
    ],
)
def test_whatever_is_left_without_roles_and_work_are_names(line: str, names: tuple[str, ...]) -> None:
    assert is_name_line(line)
    assert names_in(line) == names


@pytest.mark.parametrize(
    "line", ["记者调查", "本报记者调查", "记者手记", "作者专访", "文图并茂的书", "图片新闻", "深度报道"]
)
def test_what_reporters_do_is_no_name(line: str) -> None:
    assert not is_name_line(line)


@pytest.mark.parametrize("line", ["清水县读者何小满", "本报记者 丁一川 摄", "特约记者 丁一川 摄影报道"])
def test_readers_and_photographers_sign_at_the_end(line: str) -> None:
    assert ends_only(line)


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("本报讯 记者 丁一川 通讯员 何平 昨从市水利局获悉，新桥通车。", ("丁一川", "何平")),
        ("【本报讯】记者丁一川从市水利局了解到，新桥通车。", ("丁一川",)),
        ("清水报讯（记者 丁一川）新桥通车。", ("丁一川",)),
        ("记者 丁一川 报道 新桥昨天通车。", ("丁一川",)),
        ("本报讯 记者昨日获悉，新桥通车。", ()),
        ("本报讯 记者近日从市水利局获悉，新桥通车。", ()),
        ("本报讯 记者上午获悉，新桥通车。", ()),
    ],
)
def test_bylines_without_brackets(printed: str, names: tuple[str, ...]) -> None:
    assert byline_in("".join(printed.split()), printed, "").reporters == names


@pytest.mark.parametrize(
    ("printed", "headline"),
    [
        ("社区居民 乐享晚年", "社区居民 乐享晚年"),
        ("学生 放假了", "学生放假了"),
        ("教师 风采", "教师风采"),
        ("业主 维权", "业主维权"),
    ],
)
def test_headlines_that_speak_of_people_stay_headlines(printed: str, headline: str) -> None:
    (only,) = articles_of(f"{printed}\n\n{BRIDGE}")
    assert (only.headline, only.reporters) == (headline, ("丁一川",))


@pytest.mark.parametrize(
    "text", ["请向人事科反映。监督电话：0517-8220369", "新桥通车。来看桥的人挤满两岸。老人也来了。记者 丁一川 摄"]
)
def test_the_end_of_a_paragraph_is_not_apart(text: str) -> None:
    assert not is_apart(text)


def test_items_of_a_list_are_paragraphs_of_their_own() -> None:
    items = "任命：\n\n何平为清水市科学技术局局长；\n\n丁一川为清水市农业农村局局长；\n\n方远为清水市水利局局长。\n"
    [article] = articles_of(f"清水市人大常委会任免名单\n\n{items}")
    assert len(article.paragraphs) == 4


def test_a_telephone_number_ends_a_notice() -> None:
    sale = "受清水市中级人民法院委托，我公司公开拍卖柳巷17幢402室房产。\n\n咨询：何经理 0597-8820416\n"
    story = (
        "“当时店长拍着胸脯说，锁芯坏一次换一次。”市民方远说，她买的锁三个月坏了。\n\n店主半夜搬空了货，锁没有人修。\n"
    )
    first, second = articles_of(f"拍卖公告\n\n{sale}\n{story}\n三个月坏了的锁\n")
    assert (first.headline, second.headline) == ("拍卖公告", "三个月坏了的锁")
    assert first.paragraphs[-1].startswith("咨询")


@pytest.mark.parametrize(
    "advertisement", ["春季家装博览会\n凭本报门票免费入场　热线：6188188", "昨日空气质量指数 63 良\n首要污染物：臭氧"]
)
def test_advertisements_and_data_of_the_day_are_no_headlines(advertisement: str) -> None:
    assert is_advertisement(advertisement)


def test_what_a_reporter_asks_in_a_talk_is_a_paragraph() -> None:
    talk = "记者：鼾声停了又响，会不会离不开机器？\n\n何平：这是最大的误会，机器没有瘾，戴半年就好。\n"
    [article] = articles_of(f"睡觉打鼾是病吗\n\n打鼾常被当成睡得香，本报记者采访了医生何平。\n\n{talk}")
    assert len(article.paragraphs) == 3


def test_a_title_over_the_first_of_a_list_of_news_is_its_headline() -> None:
    items = "▲5月3日，清水图书馆开通夜读专线。（何平）\n\n▲清水三中新建的操场启用。（丁一川）\n"
    _, second = articles_of(f"清水河新桥合龙\n\n{BRIDGE}\n清水短波\n\n{items}")
    assert (second.headline, len(second.paragraphs)) == ("清水短波", 2)


def test_news_in_brief_stay_together_though_each_is_signed_and_none_has_a_sign_before_it() -> None:
    brief = (
        "清水图书馆开通夜读专线，每晚十点发车。（何平）\n\n清水三中的风雨操场启用，可容纳六百人。（通讯员 丁一川）\n"
    )
    first, second = articles_of(f"清水一周\n\n{brief}\n新桥合龙\n\n{BRIDGE}")
    assert (first.headline, len(first.paragraphs)) == ("清水一周", 2)
    assert (second.headline, len(second.paragraphs)) == ("新桥合龙", 2)


def test_a_question_of_somebody_who_speaks_elsewhere_is_no_headline() -> None:
    bus = "市民来电：三路车末班能不能晚一点？\n\n清水公交公司答复：六月起，末班推迟到二十二点。\n"
    lamps = "市民来电：清河路的路灯坏了好几盏，晚上看不见路。\n\n清水城管局答复：已全部修好。\n"
    first, second = articles_of(f"您问我答\n\n{lamps}\n{bus}\n新桥合龙\n\n{BRIDGE}")
    assert [len(one.paragraphs) for one in (first, second)] == [4, 2]
    assert (first.headline, second.headline) == ("您问我答", "新桥合龙")


def test_rows_below_a_paragraph_that_leads_to_them_are_no_headlines() -> None:
    rows = "清水一中　何小满\n\n清水二中　马文静\n\n清水职业技术学\n校　丁一川\n"
    notice = f"经评审，现将拟聘教师公示，公示期为5月5日至5月9日：\n\n{rows}\n如有异议，请向清水市教育局反映。\n"
    first, second = articles_of(f"教师聘任公示\n\n{notice}\n新桥合龙\n\n{BRIDGE}")
    assert first.paragraphs[1:4] == ("清水一中何小满", "清水二中马文静", "清水职业技术学校丁一川")
    assert (len(first.paragraphs), second.headline) == (5, "新桥合龙")


def test_names_in_brackets_over_several_lines_stay_together() -> None:
    signed = "（市桥梁中心提供\n记者 丁一川\n整理）"
    first, second = articles_of(f"新桥合龙\n\n{BRIDGE}\n{signed}\n\n夜读专线开通\n\n{BRIDGE}")
    assert [one.text for one in first.parts if one.kind is PartKind.NAMES] == ["（市桥梁中心提供记者丁一川整理）"]
    assert second.headline == "夜读专线开通"


@pytest.mark.parametrize("line", ["《清水报》记者 丁一川", "《清水报》记者 丁一川 通讯员 何平 文/图"])
def test_a_paper_in_book_title_marks_sends_reporters(line: str) -> None:
    assert is_name_line(line)
    assert names_in(line)[0] == "丁一川"
    assert "清水报" not in names_in(line)


def test_a_hotline_signs_with_its_number() -> None:
    assert is_signature("清水市12345热线服务中心")
    assert not is_signature("清水市12345热线受理诉求三百件")


def test_a_tiny_line_between_paragraphs_that_stand_in_lines_of_their_own_is_a_subhead() -> None:
    told = (
        "从清水市区往北二百三十公里，柏油路到了尽头，再走四十公里砂石路，就能看见清河旗的这处供水点，何平守了二十一年。"
    )
    more = (
        "水点管着方圆六十公里内牧民的饮水，井深二百八十米，水泵一停，就得有人在半小时内修好，夜里要起来三次看压力表。"
    )
    (only,) = articles_of(
        f"守一口井的人\n\n{told}\n\n一口井，四十七户\n\n{more}\n\n等一个接班的\n\n{told[::-1][1:]}。\n"
    )
    assert [one.text for one in only.parts if one.kind is PartKind.SUBHEAD] == ["一口井，四十七户", "等一个接班的"]
