"""Units as newspapers print them, and which of them count the same things."""

import re
from typing import Final

_COUNTED: Final = (
    "件次 件（次） 件(次) 人次 户次 辆次 车次 班次 班列 批次 架次 台次 台套 台件 艘次 趟次 "
    "例次 场次 家次 亩次 支队伍 个小时 大类 小类 件 宗 起 个 条 通 封 例 人 名 位 户 家 "
    "所 座 处 栋 幢 套 间 辆 台 架 艘 列 张 份 册 本 篇 部 项 批 场 次 期 节 课 门 "
    "种 类 款 支 只 头 匹 株 棵 朵 枝 枚 块 片 层 双 副 桶 瓶 箱 袋 盒 包 组 队 道 根 "
    "盏 口 尾 羽 村 县 趟 轮 孔 团 店 标准箱 标箱 床位 学时 课时 人（次） 人(次) "
    "户（次） 户(次) 家（次） 家(次) 辆（次） 辆(次) 台（套） 台(套) 处（次） 处(次) "
    "个次 册次 份次 张次 头次 页次 桌次 堂次 乘次 床次 项次 处次 条次 件（套） 件(套) 件套 个位次 位次 点位 笔 股 颗 "
    "眼 幅 席 单 剂次 剂 标台 跨 人份 户头 粒 罐 学位 泊位 工日 点次 个治疗量 治疗量 针次 针 棒 卷 首 尊 杯 碗 筐 串 "
    "步 集 局 环 桌 床 航次 艘次 站次 队次 班 票 注 间夜 床日 人天 个疗程 疗程 个学分 学分 车皮 标准件 茬 胎 窝 群 "
    "对 自然箱 发 重量箱 箱次 列次 台时 字 页 遍 顶"
)
"""Of these there are whole numbers: one printed plain is exact."""

_MEASURES: Final = (
    "平方公里 平方千米 平方米 平米 立方米 吨公里 人公里 车公里 公顷 亩 公里 千米 厘米 毫米 "
    "海里 米 吨标准煤 千克标准煤 克标准煤 吨标煤 吨 公斤 千克 毫克 微克 克 斤 毫升 升 千瓦时 万千瓦 千瓦 兆瓦时 兆瓦 "
    "吉瓦时 吉瓦 度 千伏安 千伏 伏 瓦 美元 欧元 港元 日元 元 块钱 个工作日 个钟头 小时 分钟 秒钟 秒 天 "
    "个月 年 周 岁 倍 ℃ 摄氏度 dB（A） dB(A) dB 分贝 分 级 个基点 基点 个BP BP "
    "毫秒 微秒 纳秒 毛钱 毛 角钱 角 分钱 单位 平方厘米 立方厘米 立方 方 公分 微米 纳米 英寸 英镑 载重吨 "
    "总吨 吨位 克拉 马力 "
    "千卡 大卡 焦耳 兆焦 吉焦 毫安时 安时 毫安 赫兹 兆赫 毫西弗 兆字节 毫米汞柱 转 千兆 折 "
    "帕 百帕 千帕 兆帕 点 ㎡ ㎥ ㎞ ㎝ ㎜ ㎏ ㎎ μg µg ng μm nm mmHg kHz MHz GHz Hz Wh Ah mAh kcal kJ GJ MJ "
    "tce P g L t 平方度 光年 盎司 加仑 英尺 英里 蒲式耳 毫摩尔 微摩尔 卢布 韩元 澳元 加元 法郎 泰铢 卢比 华氏度 ℉ "
    "吨LCE kVA MVA NTU "
    "PFLOPS EFLOPS TFLOPS GFLOPS MWp kWp TWh TEU km² hm² "
    "m² m³ MPa kPa Pa MW GW kW KW kWh GWh MWh kV KV km "
    "kg mm cm mg ml MB GB TB PB EB ZB Mbps Gbps Tbps"
)
"""Of these there is always a bit more or less: the last digit printed is rounded."""

_POINTS: Final = ("个百分点", "百分点", "个千分点", "千分点", "%", "‰")
_NO_UNIT: Final = {
    "部": "分门署委", "人": "民均大员", "个": "别体人性", "家": "庭长属园具电", "名": "单额誉", "件": "事",
    "条": "件",
    "例": "如", "起": "来", "次": "日", "级": "别", "天": "然", "位": "于置", "分": "别局之", "年": "级", "组": "织",
    "队": "员", "课": "题", "节": "约水能日", "项": "目", "期": "间", "周": "边年", "包": "括含", "类": "似",
    "升": "至到", "度": "假", "处": "理置", "支": "持", "只": "有", "道": "路", "团": "队", "村": "民", "店": "铺",
    "笔": "试记者直", "股": "份东权民市", "颗": "粒", "眼": "前睛光", "幅": "度员", "单": "元位一独身项", "席": "位",
    "县": "区级城", "轮": "候", "方": "面案便向位式", "转": "让变型移为产\\d", "针": "对织", "环": "节境保线路",
    "步": "行道骤伐", "集": "中团体合市镇装约", "票": "据价房", "班": "级子组", "群": "众体",
    "首": "次批个届先都府要席",
    "局": "长面部", "角": "度落色形", "毛": "利巾坯线毯", "注": "册意重入", "卷": "烟", "床": "位", "杯": "赛",
    "棒": "球",
    "对": "于比外口接应面方象照话抗症手待策全我本该此口立称换", "字": "号经幕体样节典段母符路头",
    "页": "岩码面", "口": "之", "发": "展布放生现明言行达电货票射起表送动挥改育往出病酵热酒型觉酬力",
    "折": "合算叠旧射磨腾返扣耗价页线桥", "顶": "部层端棚多尖住着",
    "千兆": "光网宽", "点": "次位钟半名击火多对评燃亮到前后至整许左五一二三四六七八九",
}  # fmt: skip
"""Where one of these signs follows, the word isn't a unit; ``126起来信`` loses its unit, and no harm is done."""

_SAME: Final = {
    "件次": "件",
    "件（次）": "件",
    "件(次)": "件",
    "名": "人",
    "位": "人",
    "天": "日",
    "个百分点": "百分点",
}


def _word(unit: str) -> str:
    after = _NO_UNIT.get(unit)
    return re.escape(unit) + (f"(?![{after}])" if after else "") + ("(?![A-Za-z])" if unit[-1].isascii() else "")


_OR: Final = rf"(?:[（(](?:{'|'.join(sorted(_COUNTED.split(), key=len, reverse=True))})[）)])?"
"""A second classifier in brackets: ``8000套（间）``."""
_ALL: Final = "|".join(map(_word, sorted(f"{_COUNTED} {_MEASURES}".split(), key=len, reverse=True)))
_PARTS: Final = r"/(?:\d{1,4}[十百千万亿]{1,2}|10{2,6}|[十百千万亿]{1,2}(?![瓦米克伏]))(?:毫升|元|人|户|辆|公里|小时)?"
"""What a rate is for each of: ``/10万``, ``/百人``."""
_PER: Final = (
    rf"(?:/(?:公斤|时|生|班|{_ALL})|{_PARTS}|[每/·](?:小时|分钟|平方公里|平方千米|平方米|立方米|千瓦时|百公里|公里|公顷|公斤|千克|万人|万元|标准箱|人次|学期"
    "|[秒天日周月季年人户家吨亩升米斤克件次辆桶度]|m³|m²|L|h)){0,2}"
)
UNIT: Final = "(?:" + "|".join(map(re.escape, _POINTS)) + f"|(?:{_ALL}){_OR}{_PER}|{_PARTS})"
"""A regular expression for a unit, compound ones as ``立方米每天`` whole."""

_WHOLE: Final = frozenset(_COUNTED.split())


def is_counted(unit: str) -> bool:
    """Return whether whole numbers of this unit are exact as printed."""
    return unit.partition("（")[0].partition("(")[0] in _WHOLE


def same_things(one: str, other: str) -> bool:
    """Return whether two units count the same: ``件`` and ``件次`` do, ``人`` and ``人次`` don't, no unit never."""
    return bool(one) and _SAME.get(one, one) == _SAME.get(other, other)
