"""People, offices and bodies of articles; the same name elsewhere; names misprinted by a look-alike character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.articles import Article, Division, Part, PartKind, divide
from reviewer.data import Span
from reviewer.page import TextMap, read_back
from reviewer.people import Suspect, bodies_in, names_on, people_in, suspects

SIGNS = "市委书记、长王李石建平刚欧阳说指出，。局院公司有限和与“”·阿里在的 \n3月本报讯（记者）中心学校主任青清"


def article(text: str, *names: str) -> Article:
    part = Part(PartKind.PARAGRAPH, (Span(0, len(text)),), text)
    return Article(1, (part,), tuple(names))


def people(text: str, *reporters: str) -> dict[str, str]:
    return {one.name: one.office for one in people_in(article(text, *reporters), TextMap.whole(text))}


def bodies(text: str) -> list[str]:
    return [one.name for one in bodies_in(article(text), TextMap.whole(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("昨日，市委副书记、市长孟云川到柳河区调研。", {"孟云川": "市委副书记、市长"}),
        ("市领导王刚、吉辉、何晏如参加。", dict.fromkeys(("王刚", "吉辉", "何晏如"), "市领导")),
        ("市长丁一凡，副市长秦放、唐小棠出席。", {"丁一凡": "市长", "秦放": "副市长", "唐小棠": "副市长"}),
        ("据区水务局工作人员介绍，水压已经恢复。", {}),
        ("市领导调研的地方有：东山、西河、南溪、北塘。", {}),
        ("社区党委书记、主任蓝桂芬对记者说道。", {"蓝桂芬": "社区党委书记、主任"}),
        ("教练员常大勇说，队员们很努力。", {"常大勇": "教练员"}),
        ("总经理欧阳珂率队前往。", {"欧阳珂": "总经理"}),
        ("男主角丁一凡练出一手绝活。", {"丁一凡": "男主角"}),
        ("市领导还有：王刚、熊燕、阿木子日、秦放。", dict.fromkeys(("王刚", "熊燕", "阿木子日", "秦放"), "市领导")),
        ("市领导王刚、邹勇、代正康、向阳春出席。", dict.fromkeys(("王刚", "邹勇", "代正康", "向阳春"), "市领导")),
        ("自治区政府副主席艾尔肯·吐逊主持会议。", {"艾尔肯·吐逊": "自治区政府副主席"}),
        ("护林员才让多杰正在巡山。", {"才让多杰": "护林员"}),
        ("法国总统马克龙表示欢迎。", {"马克龙": "法国总统"}),
        ("66岁的独居老人阮春娣突发心梗，邻居、保安庹小海背她下楼。", {"阮春娣": "独居老人", "庹小海": "邻居、保安"}),
        ("市财政局总会计师谌东方测算，面包师仉莲花尝试。", {"谌东方": "市财政局总会计师", "仉莲花": "面包师"}),
        ("主教练麻震赛后说，副市长木合塔尔·阿不都拉参加。", {"麻震": "主教练", "木合塔尔·阿不都拉": "副市长"}),
        ("院长洛桑顿珠每次都去，医师商羽十分钟后回话，秘书长容海作交流发言。",
         {"洛桑顿珠": "院长", "商羽": "医师", "容海": "秘书长"}),
        ("局长随即拨通柳河区区长宿云的电话，勉励该校副校长丁怡。", {"宿云": "柳河区区长", "丁怡": "该校副校长"}),
        ("华晟集团董事长郁文柏和市投资促进局局长程立群见证签约。",
         {"郁文柏": "华晟集团董事长", "程立群": "市投资促进局局长"}),
        ("本报讯（记者 施小羽）会议由市委常委、副市长白云山主持。", {"白云山": "市委常委、副市长"}),
        ("近日，七十四岁的退休女工谭凤英摸着织机说起往事。", {"谭凤英": "退休女工"}),
        ("“这回踏实了。”李晓红说。", {"李晓红": ""}),
        ("会议决定任命周德海为市教育局局长。", {"周德海": "市教育局局长"}),
        ("任命：闫守信为县水利局局长；免去：冉玉的县财政局副局长职务。",
         {"闫守信": "县水利局局长", "冉玉": "县财政局副局长"}),
        ("郝立国，男，汉族，1980年3月生，现任县教育局局长，拟任市直部门副职。", {"郝立国": "县教育局局长"}),
        ("19岁的谭小鹿第一次出海。她叫阿依古丽，是船上的厨师。", {"谭小鹿": "", "阿依古丽": ""}),
        ("一等奖：苏明远（市一中）、何巧（市三中）、褚望舒。", dict.fromkeys(("苏明远", "何巧", "褚望舒"), "")),
        ("选举安志远为会长，宁小宁、洪明亮为副会长。",
         {"安志远": "会长", "宁小宁": "副会长", "洪明亮": "副会长"}),
        ("冠亚军分别为姚瑶、白雪。", {"姚瑶": "", "白雪": ""}),
        ("市委书记柏长青讲话。柏长青一行走进校园。", {"柏长青": "市委书记"}),
        ("木雕的传承人是洪大顺，他收了六个徒弟。", {"洪大顺": ""}),
        ("冯有田、丁玉秀夫妇种树三十年。", {"冯有田": "", "丁玉秀": ""}),
        ("赛场上，尼格买提·沙吾提和达瓦卓嘎并列第一。", {"尼格买提·沙吾提": "", "达瓦卓嘎": ""}),
        ("副州长石磊、拉毛措、苗青参加。", dict.fromkeys(("石磊", "拉毛措", "苗青"), "副州长")),
        ("大会执行主席计文彬、端木林就座，市委书记计文彬讲话。", {"计文彬": "市委书记", "端木林": "大会执行主席"}),
    ],
)  # fmt: skip
def test_a_name_stands_with_its_office(text: str, expected: dict[str, str]) -> None:
    assert people(text, "施小羽") == expected


@pytest.mark.parametrize(
    "text",
    [
        "全市长江流域禁捕，县长期坚持，主任务明确，市领导高度重视。",
        "广大干部群众表示，要认真学习；代表委员热议，群众满意，市长热线开通，局长会议召开。",
        "李女士反映，张先生称，王警官已到场，民警老赵说没事。",
        "市长信箱8件，居民来电902件，市民方便了。",
        "被告人李某某犯盗窃罪。",
        "乡长连夜开会，员工花时间学习，游客高峰时段，作家协会成立，工程进度加快，师范大学开学。",
        "儿子上学，老师关心，家长高度关注，居民安全感强，观众席位不多，妻子常年在外。",
        "该项工程全长九公里，12345热线转来的工单后来办结，兵团商贸城开业。",
        "土豆、白菜、黄瓜等平稳；白云山、黄河滩、江心洲游客明显增多。",
    ],
)
def test_no_person_comes_out_of_nothing(text: str) -> None:
    assert people(text) == {}


def test_later_mentions_are_the_same_person_even_where_a_line_ends_inside_the_name() -> None:
    text = "市长孟云川主持会议。孟云\n川指出，要抓紧。"
    working = TextMap.whole(text)
    [one] = people_in(article(text), working)
    assert [read_back(working, place) for place in one.places] == ["孟云川", "孟云川"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("热线已转市住建局和市公安局核实。", ["市住建局", "市公安局"]),
        ("青海省数据局、省科技厅、市民政局参加。", ["青海省数据局", "省科技厅", "市民政局"]),
        ("北州市营商环境和政务服务局日前发布通报。", ["北州市营商环境和政务服务局"]),
        ("在滨海油品储运有限公司，检查组随机抽问。", ["滨海油品储运有限公司"]),
        ("记者从市第三人民医院和石桥镇中心小学了解到。", ["市第三人民医院", "石桥镇中心小学"]),
        ("公司与临江理工大学共建实验室，中国银行业协会提示。", ["临江理工大学", "中国银行业协会"]),
        ("西岭县人民法院一审宣判，柳树巷社区居委会协助。", ["西岭县人民法院", "柳树巷社区居委会"]),
        ("多家企业集团和保险公司参展，全市布局合理，走进餐厅。", []),
        ("国家统计局局长致辞。", ["国家统计局"]),
        ("滨州海事局、柳河农机研究所参加。", ["滨州海事局", "柳河农机研究所"]),
        ("国家统计局滨州调查队发布，", ["国家统计局滨州调查队"]),
        ("世界气象组织通报，市河长制办公室转发，双方签署合作协议。", ["市河长制办公室", "世界气象组织"]),
        ("万家福（滨州）商贸有限公司东门店销售的虾，来自青山农场有限公司。",
         ["万家福（滨州）商贸有限公司东门店", "青山农场有限公司"]),
        ("市公安局通报，市公安局反诈中心提醒。", ["市公安局", "市公安局反诈中心"]),
        ("他捐给母校滨州师范大学附属中学一架琴。", ["滨州师范大学附属中学"]),
        ("本报讯（记者王一帆）洮原公交集团有限责任公司购车。", ["洮原公交集团有限责任公司"]),
        ("洮原市红十字会培训，乌兰淖尔旗农牧局派人，太原市公安局通报。",
         ["洮原市红十字会", "乌兰淖尔旗农牧局", "太原市公安局"]),
        ("渌城市12345热线服务中心答复，拨打12345热线。", ["渌城市12345热线服务中心"]),
        ("渌城大学材料学院、砚州理工大学材料科学与工程学院获悉。",
         ["渌城大学材料学院", "砚州理工大学材料科学与工程学院"]),
        ("市公安局交通警察支队雁浦大队、砚州市公安局墨池分局刑侦大队、松阜县人民法院青泥人民法庭到场。",
         ["市公安局交通警察支队雁浦大队", "砚州市公安局墨池分局刑侦大队", "松阜县人民法院青泥人民法庭"]),
        ("到区政务服务中心医保窗口报销，由市不动产登记中心、县公路养护中心办理。",
         ["区政务服务中心", "市不动产登记中心", "县公路养护中心"]),
        ("泊阳钟表厂、朔宁市食品二厂、江左电影制片厂、洮原住房公积金管理中心到场。",
         ["泊阳钟表厂", "朔宁市食品二厂", "江左电影制片厂", "洮原住房公积金管理中心"]),
        ("雁浦区见义勇为基金会、青汀市经纬纺织有限公司、荣溪县国有资产经营管理有限公司参加。",
         ["雁浦区见义勇为基金会", "青汀市经纬纺织有限公司", "荣溪县国有资产经营管理有限公司"]),
        ("市文化广电和旅游局、石埠区海洋与渔业局、和平街道办事处、市政府新闻办公室参加。",
         ["市文化广电和旅游局", "石埠区海洋与渔业局", "和平街道办事处"]),
        ("市政府驻广州办事处、柳河经济技术开发区管委会、柳河区征兵办公室、共青团柳河市委。",
         ["市政府驻广州办事处", "柳河经济技术开发区管委会", "柳河区征兵办公室", "共青团柳河市委"]),
        ("作者系荣溪县作家协会会员，公诉机关临津区人民检察院指控，他原在原澜川机床厂。",
         ["荣溪县作家协会", "临津区人民检察院", "澜川机床厂"]),
        ("村里有一家具厂，唯一中选，各地车队进村，废弃木材厂，多家煤矿。", []),
        ("儿子上大学，女儿读小学，多家合作银行到场，召开协商会。", []),
    ],
)  # fmt: skip
def test_bodies_begin_where_their_name_does(text: str, expected: list[str]) -> None:
    assert bodies(text) == expected


PAGE = (
    "本报讯（记者 施小羽）6月11日，市委书记方敬堂到梅园区调研基层治理工作。\n\n"
    "在社区，方敬堂观看了演示。方敬堂强调，要能拍板。\n\n方敬棠指出，减负不是减责任。\n\n"
)


def test_a_name_that_differs_in_one_look_alike_character_is_told_with_both_snippets() -> None:
    [one] = found(PAGE)
    assert (one.seen, one.odd, one.seen_count, one.odd_count) == ("方敬堂", "方敬棠", 3, 1)
    assert "方敬堂" in one.seen_at.snippet
    assert "方敬棠指出" in one.odd_at.snippet
    assert one.odd_at.snippet in one.message


def found(text: str) -> tuple[Suspect, ...]:
    working = TextMap.whole(text)
    return suspects(names_on([("1.txt", divide(working), working)]))


def test_offices_tell_two_persons_apart() -> None:
    assert not found(PAGE.replace("方敬棠指出", "社区医生方敬棠说"))
    assert found(PAGE.replace("方敬棠指出", "市委书记方敬棠指出"))


@pytest.mark.parametrize(("seen", "odd"), [("郗敬堂", "郄敬堂"), ("元敬堂", "亓敬堂"), ("宫烨", "宫晔")])
def test_surnames_and_names_of_two_signs_are_taken_for_each_other_too(seen: str, odd: str) -> None:
    [one] = found(PAGE.replace("方敬堂", seen).replace("方敬棠", odd))
    assert (one.seen, one.odd) == (seen, odd)


def test_an_ordinary_word_is_no_name_of_two_signs_misprinted() -> None:
    assert not found(PAGE.replace("方敬堂", "高空").replace("方敬棠指出", "高穹"))


def test_names_that_differ_in_unlike_characters_are_two_persons() -> None:
    assert not found(PAGE.replace("方敬棠", "方敬远"))


def test_the_same_name_stands_on_other_pages_too() -> None:
    pages = [("1.txt", PAGE), ("2.txt", PAGE.replace("方敬棠", "方敬堂"))]
    read = [(name, divide(TextMap.whole(text)), TextMap.whole(text)) for name, text in pages]
    names = names_on(read)
    assert [(one.source, one.office, len(one.places)) for one in names["方敬堂"]] == [
        ("1.txt", "市委书记", 3),
        ("2.txt", "市委书记", 4),
    ]


def test_a_page_without_articles_has_no_names() -> None:
    assert names_on([("1.txt", Division(()), TextMap.whole(""))]) == {}


@given(st.lists(st.text(alphabet=SIGNS, max_size=60) | st.text(max_size=20), max_size=8))
def test_every_place_says_the_name(lines: list[str]) -> None:
    working = TextMap.whole("\n".join(lines))
    division = divide(working)
    for one in division.articles:
        for person in people_in(one, working):
            assert person.places
            assert {read_back(working, place) for place in person.places} == {person.name}
        for body in bodies_in(one, working):
            assert {read_back(working, place) for place in body.places} == {body.name}
    suspects(names_on([("1.txt", division, working)]))
