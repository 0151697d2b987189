"""How a page is divided where its setting or its wording misleads: each a small made-up page."""

import pytest

from reviewer.articles import Article, divide
from reviewer.articles.apart import is_advertisement
from reviewer.articles.arrangement import arranged, arrangement_of
from reviewer.articles.blocks import blocks
from reviewer.articles.name_lines import is_name_line, is_signature, names_in
from reviewer.data import Span
from reviewer.page import TextMap

BRIDGE = """本报讯（记者 丁一川）5月9日，清水河新桥
合龙，预计六月底通车。新桥长三百米，双
向四车道，两侧设有步道和自行车道。
"""
SCHOOL = """本报讯（记者 何平）市教育局公布今年小学
招生办法，报名从六月一日开始，家长可在
网上提交材料，也可到学校窗口办理。
"""


def articles_of(text: str) -> tuple[Article, ...]:
    return divide(TextMap.whole(text)).articles


def headlines(text: str) -> list[str]:
    return [one.headline for one in articles_of(text)]


def test_a_line_torn_off_a_paragraph_is_no_title() -> None:
    torn = "施工方负责人介绍，为了不影响航运，工人\n\n们在夜间吊装桥面。\n"
    text = f"新桥合龙\n\n{BRIDGE}\n{torn}\n招生办法公布\n\n{SCHOOL}"
    first, second = articles_of(text)
    assert first.paragraphs[-1] == "施工方负责人介绍，为了不影响航运，工人们在夜间吊装桥面。"
    assert (first.headline, second.headline) == ("新桥合龙", "招生办法公布")


def test_a_headline_glued_to_the_first_line_of_the_next_article_is_cut_off() -> None:
    assert headlines(f"{BRIDGE}\n清水河新桥合龙 {SCHOOL}\n小学招生办法公布\n") == [
        "清水河新桥合龙",
        "小学招生办法公布",
    ]


def test_headlines_collected_at_the_end_find_their_articles() -> None:
    assert headlines(f"{BRIDGE}\n{SCHOOL}\n小学招生办法公布\n\n清水河新桥合龙\n") == [
        "清水河新桥合龙",
        "小学招生办法公布",
    ]


def test_an_article_goes_on_behind_another() -> None:
    torn = BRIDGE.rstrip() + "\n\n施工方说，桥面钢梁在夜间吊装，清水河上的船\n"
    rest = "只不必绕行，新桥通车以后旧桥只走行人。\n"
    first, second = articles_of(f"{torn}\n{SCHOOL}\n{rest}")
    assert first.paragraphs[-1].endswith("清水河上的船只不必绕行，新桥通车以后旧桥只走行人。")
    assert len(second.paragraphs) == 1


def test_short_titles_inside_an_article_are_subheads() -> None:
    night = "吊装用了三个夜晚，新桥的钢梁分成九段\n运来，清水河上没有停航。\n"
    day = "白天工人给新桥铺装桥面，护栏也已立起，\n清水河两岸围满了人。\n"
    text = f"清水河新桥合龙\n\n{BRIDGE}\n夜里吊装\n\n{night}\n白天收尾\n\n{day}"
    [article] = articles_of(text)
    assert (article.headline, article.subheads) == ("清水河新桥合龙", ("夜里吊装", "白天收尾"))


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("李明在检查清水河新桥时强调\n把新桥修成放心桥", ("李明在检查清水河新桥时强调", "把新桥修成放心桥", "")),
        ("一桥飞架 两岸相连\n——清水河新桥合龙记", ("", "一桥飞架 两岸相连", "——清水河新桥合龙记")),
        ("清水河新桥合龙\n李明出席并讲话", ("", "清水河新桥合龙", "李明出席并讲话")),
        ("清水河新桥\n提前合龙", ("", "清水河新桥提前合龙", "")),
        ("【桥边人家】\n清水河新桥预计六月通车", ("【桥边人家】", "清水河新桥预计六月通车", "")),
        ("清水河新桥合龙\n（5月9日）", ("", "清水河新桥合龙", "（5月9日）")),
        ("清水河新桥合龙仪式举行\n李明宣布合龙 王芳主持", ("", "清水河新桥合龙仪式举行", "李明宣布合龙 王芳主持")),
    ],
)
@pytest.mark.parametrize("apart", ["\n", "\n\n"])
def test_kicker_headline_and_subtitle_in_one_block_or_in_several(
    heading: str, expected: tuple[str, str, str], apart: str
) -> None:
    if apart == "\n\n" and not any((expected[0], expected[2])):
        apart = "\n"  # a headline's own lines stand together
    [article] = articles_of(heading.replace("\n", apart) + "\n\n" + BRIDGE)
    assert (article.kicker, article.headline, article.subtitle) == expected


def test_the_name_of_a_column_over_a_headline_is_no_part_of_it() -> None:
    [article] = articles_of("桥头走笔\n清水河新桥预计六月通车\n\n" + BRIDGE)
    assert (article.kicker, article.headline) == ("桥头走笔", "清水河新桥预计六月通车")


def test_subheads_that_count_are_no_headlines() -> None:
    one = "桥墩打了两年，工人们在水下清出三千车\n淤泥，清水河没有断流。\n"
    other = "通车以后，两岸的孩子上学不再绕路，菜\n农进城也近了四里地。\n"
    text = f"清水河新桥合龙\n\n{BRIDGE}\n一、水下的两年\n\n{one}\n二、水上的日子\n\n{other}"
    [article] = articles_of(text)
    assert article.subheads == ("一、水下的两年", "二、水上的日子")


def test_a_list_goes_on_with_the_text_that_leads_to_it() -> None:
    led = "居民问得最多的有：\n\n1.旧桥拆不拆；\n\n2.公交车改不改线。\n"
    first, second = articles_of(f"清水河新桥合龙\n\n{BRIDGE}\n{led}\n招生办法公布\n\n{SCHOOL}")
    assert first.paragraphs[-2:] == ("1.旧桥拆不拆；", "2.公交车改不改线。")
    assert second.headline == "招生办法公布"


@pytest.mark.parametrize(
    "line", ["清水市交警支队", "清水县委组织部 5月9日", "5月9日", "二〇二五年五月九日", "清水一中学校"]
)
def test_who_published_a_notice_is_a_line_of_names(line: str) -> None:
    assert is_signature(line)


def test_a_label_that_stands_twice_is_no_headline() -> None:
    label = "身边的变化\n看得见的幸福\n\n"
    text = f"{label}清水河新桥合龙\n\n{BRIDGE}\n{label}小学招生办法公布\n\n{SCHOOL}"
    assert headlines(text) == ["清水河新桥合龙", "小学招生办法公布"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("□记者 张三", ("张三",)),
        ("本报记者 张三 李小四 文/图", ("张三", "李小四")),
        ("记者 张三 通讯员 王五", ("张三", "王五")),
        ("（特约记者 张三）", ("张三",)),
        ("文/张三 图/李四", ("张三", "李四")),
        ("晚报记者 张三", ("张三",)),
        ("读者 李小四", ("李小四",)),
        ("撰文／张三 摄影／李小四", ("张三", "李小四")),
        ("【法治记者 张三 通讯员 李小四】", ("张三", "李小四")),
        ("（整理：张三）", ("张三",)),
        ("——李小四", ("李小四",)),
        ("李小四 敬上", ("李小四",)),
    ],
)
def test_lines_of_names_in_all_their_forms(line: str, names: tuple[str, ...]) -> None:
    assert is_name_line(line)
    assert names_in(line) == names


@pytest.mark.parametrize("line", ["记者走基层", "新桥合龙", "全省召开防灾减灾电视电话会议", "通讯员培训班开班"])
def test_titles_are_no_lines_of_names_and_no_advertisements(line: str) -> None:
    assert not is_name_line(line)
    assert not is_advertisement(line)


@pytest.mark.parametrize("signed", [" 记者 方远", " □记者方远", " 方远", "（方远）", "（校园记者 方远）"])
def test_who_wrote_an_article_may_stand_behind_its_last_sentence(signed: str) -> None:
    text = f"桥上的清晨\n\n天还没亮，清水河上的桥已经醒了。{signed}\n\n小学招生办法公布\n\n{SCHOOL}"
    first, second = articles_of(text)
    assert (first.reporters, second.reporters) == (("方远",), ("何平",))
    assert first.paragraphs[0].startswith("天还没亮")


@pytest.mark.parametrize("opening", ["【本报讯】（记者 方远）", "早报记者方远报道：", "本报专电（特派记者 方远）"])
def test_datelines_of_many_papers(opening: str) -> None:
    *_, second = articles_of(f"{BRIDGE}\n{opening}天还没亮，清水河上的桥已经醒了。\n")
    assert second.reporters == ("方远",)


def test_the_line_that_says_whom_to_ask_belongs_to_its_notice() -> None:
    text = (
        f"停水通知\n\n因更换水管，柳巷明日八时至十二时停水，请提前储水。\n\n咨询电话：96116\n\n招生办法公布\n\n{SCHOOL}"
    )
    assert articles_of(text)[0].paragraphs[-1] == "咨询电话：96116"


def test_a_name_under_the_headline_is_who_wrote_it() -> None:
    [article] = articles_of("桥上的清晨\n\n方远\n\n天还没亮，清水河上的桥已经醒了。卖菜的老人推着车，慢慢走过桥头。\n")
    assert (article.headline, article.reporters) == ("桥上的清晨", ("方远",))


def test_names_in_brackets_end_an_article() -> None:
    text = "桥上的清晨\n\n天还没亮，清水河上的桥已经醒了。\n\n（记者 方远）\n\n小学招生办法公布\n\n" + SCHOOL
    first, second = articles_of(text)
    assert (first.reporters, second.reporters) == (("方远",), ("何平",))


def test_figures_inside_a_feature_do_not_cut_it_in_two() -> None:
    text = (
        "街坊的事马上办\n\n“路灯修好了，晚上出门不怕了！”居民们都这样说，社区的人来得真快。\n\n"
        "柳巷社区响应率100%，满意率99%。居民反映的路灯问题，社区的人当天就办好了。\n\n"
        "居民们又说起楼道里的灯，社区的人第二天就换了新的。\n\n到今天，柳巷社区没有一件事拖着没办。\n"
    )
    start, end = text.index("柳巷社区响应率"), text.index("到今天，")
    for of_report in (Span(start, start + 18), Span(start, end)):
        division = divide(TextMap.whole(text), [of_report])
        assert [one.headline for one in division.articles] == ["街坊的事马上办"]


def test_two_reports_below_each_other_are_two_articles_and_their_lines_no_headlines() -> None:
    days = [
        f"3月{day}日，热线接听来电900件次，网民留言20件（微信12件，\n\n市长信箱5件，市政府网\n\n3件），"
        f"直接办理400件。\n\n1.{issue}4件，无集中反映问题。\n\n"
        for day, issue in ((28, "噪音问题"), (29, "路灯维修"))
    ]
    text = "".join(days) + f"招生办法公布\n\n{SCHOOL}"
    ends = len(days[0]), len(days[0] + days[1])
    division = divide(TextMap.whole(text), [Span(0, ends[0] - 2), Span(ends[0], ends[1] - 2)])
    assert [one.headline for one in division.articles] == ["", "", "招生办法公布"]


def test_a_block_ends_where_a_dateline_begins() -> None:
    assert [one.text for one in blocks("清水河新桥合龙\n本报讯 五月九日，新桥合龙。\n")] == [
        "清水河新桥合龙",
        "本报讯五月九日，新桥合龙。",
    ]


def test_what_may_be_divided_otherwise_is_doubtful_and_what_is_plain_is_not() -> None:
    plain = articles_of(f"清水河新桥合龙\n\n{BRIDGE}\n小学招生办法公布\n\n{SCHOOL}")
    assert not any(one.doubts for one in plain)
    alike = "本报讯 昨天，城里下了一场雨，河水涨了一些，街上行人不多，菜市场照常开门。\n"
    doubtful = articles_of(f"{alike}\n{alike}\n{SCHOOL}\n昨天城里下雨\n")
    assert any(doubt.message for one in doubtful for doubt in one.doubts)


def test_an_article_without_a_headline_is_doubtful() -> None:
    first, second = articles_of(f"{BRIDGE}\n\n小学招生办法公布\n\n{SCHOOL}")
    assert [one.message for one in first.doubts] == ["这一篇没有找到标题，请看一眼。"]
    assert not second.doubts


@pytest.mark.parametrize(
    ("printed", "headline"),
    [
        ("清水河新桥合龙 两岸十万人少绕路", "清水河新桥合龙 两岸十万人少绕路"),
        ("新桥今日合龙　　两岸人少绕路", "新桥今日合龙 两岸人少绕路"),
        ("清 水 河 新 桥 合 龙", "清水河新桥合龙"),
        ("清 水 河 新 桥　合 龙 之 日", "清水河新桥 合龙之日"),
        ("建新桥 少绕路", "建新桥 少绕路"),
        ("清水 河新桥合龙", "清水河新桥合龙"),
        ("清水河12345 热线助新桥合龙", "清水河12345热线助新桥合龙"),
        ("清水河新桥合龙 两岸人少绕路\n清水河新桥合龙 两岸人少绕路", "清水河新桥合龙 两岸人少绕路"),
    ],
)
def test_a_headline_keeps_the_space_between_two_phrases(printed: str, headline: str) -> None:
    text = f"{printed}\n\n{BRIDGE}"
    assert headlines(text) == [headline]
    raw = TextMap.whole(text)
    (again,) = arranged(raw, arrangement_of(divide(raw))).articles
    assert again.headline == headline
