"""Characters that are taken for each other on misread pages: the one table, and what follows from it."""

from typing import Final

_OF_DIGITS: Final = "0OoQD〇○Ο口 1lIi|!丨｜Ⅰ｝] 2Zz乙 3Зз彐 4Aч 5Ss 6bGб 7?？フT 8B& 9gq"
"""A digit, and the signs it is taken for."""

_FAMILIES: Final = (
    "B3 38 "
    "人入八 己已巳 日曰目 月用 土士 大太犬 天夭 干千于 木本术 未末来耒 王玉主 白自百 田由甲申电 力办为 刀力 "
    "午牛 今令 风凤 贝见 仓仑 免兔 乌鸟 市巾 民氏 厂广 公厶 号亏 乃及 文交父 区巨 外处 全至 具县且直真 共其 "
    "件仵伴 任住仕 信倌 便使 侯候 待侍 传转砖 访坊防妨 诉拆折 接按 投设没 报抱 拨拔 提题 理埋 现视 网冈罔 "
    "回囬同 国围园 问间闻 单早草 责青贵 贸贺 留畄 言吉 求术 宗崇祟 政攻 府附 务条 服眼 线钱 热势执 众从 群郡 "
    "受爱 结给 率卒 点占 占古 位泣 听昕 时吋 晴睛 眼服 徽微 实买 联取 系糸 相柏 应庆 办协 消梢 费贵 权杈 物特 "
    "业亚 供洪 水氷 噪操燥躁 音昔 纠纣 纷扮 劳营 动功 工土 资贷 拖施 欠久 交父 通逋 停仃 车东 场杨 管营 道遭 "
    "环坏 境竟 卫工 生牛 教救 育盲 医匠 药约 食良 品晶 安宴 城域 建健 设没 住往 房戾 屋居 质盾 辩辨辫 篮蓝 券卷 "
)

AS_DIGIT: Final[dict[str, str]] = {sign: family[0] for family in _OF_DIGITS.split() for sign in family[1:]}
"""What a digit is taken for, and the digit it most probably was. A folded digit is never certain."""

ALIKE: Final[dict[str, str]] = {}
"""A character -> those it is taken for, and that are taken for it."""

for _family in (*_OF_DIGITS.split(), *_FAMILIES.split()):
    for _sign in _family:
        ALIKE[_sign] = ALIKE.get(_sign, "") + _family.replace(_sign, "")
