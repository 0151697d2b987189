"""What names of bodies end in, and what stands before them that is no part of the name."""

import re
from typing import Final

from reviewer.people.words import any_of, words

_NOT_BEFORE: Final = {
    "局": "(?<![局布格全大开结破定棋残僵变时当就牌战])局(?![面势部限域促集外内中点])",
    "厅": "(?<![餐客大歌展舞门前中])厅(?![堂里内外长])",
    "集团": "集团(?![军化式作犯有股公总])",
    "银行": "银行(?![业卡家股有])",
    "海关": "海关(?![总])",
    "大学": "大学(?![生城路站新])",
    "学院": "学院(?![路站派])",
    "中学": "中学(?![生时])",
    "小学": "小学(?![生时])",
    "学校": "学校(?![路站])",
    "协会": "协会(?![员])",
    "商会": "(?<!协)商会",
    **{one: f"{one}(?![议商调定会作同])" for one in ("作协", "科协", "美协", "书协", "消协")},
    "法院": "法院(?![路站])",
    "医院": "医院(?![路站])",
    **{one: f"{one}(?![公理事法证案])" for one in words("official_endings") if one.endswith("办")},
    **{f"{one}中": f"(?<=[市县区镇乡州城]){one}中(?![心国学间央队小医华东])" for one in "一二三四五六七八"},
    "家具厂": "(?<!一)家具厂",
    **{f"{one}厂": f"{one}厂(?![家房区长])" for one in "一二三四总分船丝鞋茶"},
    **{one: f"{one}(?![长员])" for one in ("渔场", "门诊部")},
}


def _pattern(some: tuple[str, ...]) -> str:
    return "|".join(_NOT_BEFORE.get(one, one) for one in sorted(some, key=len, reverse=True))


_FIRST: Final = "".join(
    sorted(
        {one[0] for name in ("official_endings", "centres", "free_endings") for one in words(name)} | {*"省市县区委"}
    )
)
ENDINGS: Final = re.compile(
    f"(?=[{_FIRST}])(?:(?P<official>{_pattern(words('official_endings'))}|(?:{any_of('centres')})中心(?![站路区城]|小[学区]|医院)|委(?:办公室|办公厅))|(?P<free>{_pattern(words('free_endings'))}))"
)
MINISTRY: Final = re.compile(
    "(?:教育|科技|科学技术|工业和信息化|公安|民政|司法|财政|人力资源和?社会保障|自然资源|生态环境|住房和?城乡建设|交通运输|水利|农业农村|商务|文化和旅游|退役军人事务|应急管理|外交|国防)部(?![门分队位署长])"
    "|国家(?!有关|各|相关|部)[\u4e00-\u9fff]{2,10}?(?:委员会|总局|局(?![面势长])|委(?![员托])|署(?![名]))|国务院[\u4e00-\u9fff]{2,10}?(?:办公室|办公厅|委员会|总局|国资委|国新办)"
    "|团[省市县区州旗]委|共青团[\u4e00-\u9fff]{1,6}?委(?:员会|(?!员))|武警[\u4e00-\u9fff]{2,8}?(?:支队|总队|中队)"
    "|(?:中国|建设|工商|农业|交通|招商|邮储|邮政储蓄|光大|浦发|民生|兴业|中信|华夏)+银行[\u4e00-\u9fff]{2,8}?(?:分行|支行)"
    "|国家统计局[\u4e00-\u9fff]{2,6}?调查(?:总队|队)"
    "|(?:世界|国际|联合国)(?!各国|首个|领先|一流|水平|级)[\u4e00-\u9fff]{2,8}?(?:组织|委员会|基金会|总署|(?<!签)署(?!名)|联合会|理事会|银行)|欧盟委员会|世界银行|上海合作组织|石油输出国组织|北约"
    "|最高人民(?:法院|检察院)|中央(?:纪委|组织部|宣传部|统战部|网信办|政法委|办公厅|气象台|广播电视总台)(?:国家监委)?|中国人民银行|全国总工会|全国妇联|共青团中央"
)
CUT: Final = re.compile(any_of("before_bodies"))
AND: Final = re.compile("(?:和(?![平谐田顺硕静])|与|同(?=[省市县区])|及|暨)")
JOINABLE: Final = re.compile(f"(?:{any_of('joinable')})$")
WHOSE: Final = re.compile("[省市县区州旗盟镇乡国]")
FREE: Final = frozenset(words("free_endings"))
GENERIC: Final = frozenset(words("generic"))
BARE: Final = frozenset(words("bare"))
JOINED_ON: Final = re.compile(
    "办公室|(?:(?![与和及])[\u4e00-\u9fff]){0,8}?有限(?:责任)?公司(?:[\u4e00-\u9fff]{2,4}店(?=[，。、销的]))?|教育集团|(?<=科学院)[\u4e00-\u9fff]{2,8}?研究所|(?:反诈|服务|管理|监测|检测|执法|救援|调度|技术)[\u4e00-\u9fff]{0,2}中心(?![小城区])|价格监测中心|(?<=大学)(?:(?![在到与和及走进来赴向从对由校的结])[\u4e00-\u9fff]){2,8}?(?:与[\u4e00-\u9fff]{2,4}?)?学院|(?<=法院)[\u4e00-\u9fff]{2,4}?法庭|(?<=税务局)[\u4e00-\u9fff]{2,5}?(?:税务所|税务分局|稽查局)|(?<=医院)[\u4e00-\u9fff]{2,3}(?:医院|院区|分院)|(?<=[会])(?:(?![在到与和及走进来赴向从对由的])[\u4e00-\u9fff]){2,6}?(?:专业委员会|专委会|分会)|(?<=集团)[\u4e00-\u9fff]{2,5}?部(?![门分署长])|(?<=[中小]学)(?:(?![在到与和及走进来赴向从对由的])[\u4e00-\u9fff]){1,3}校区|[\u4e00-\u9fff]{2,4}店(?=[，。、销的])|(?:附属|第[一二三四五六七八九十]+附属)[\u4e00-\u9fff]{0,6}?(?:医院|中学|小学|幼儿园|学校)|附属(?:医院|中学|小学|幼儿园|学校)|[\u4e00-\u9fff]{0,7}?(?:分公司|分行|支行|分局|分校|分院|支队|大队|中队|项目部|派出所)|(?<=公安局)[\u4e00-\u9fff]{2,6}与[\u4e00-\u9fff]{2,6}?支队|(?<=支队)[\u4e00-\u9fff]{0,4}[一二三四五六七八九十]大队"
)
"""What a body's name may go on with: a branch of it."""
