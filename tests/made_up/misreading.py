"""What a machine makes of a report when it misreads it: signs taken for others, lost, or read twice."""

from random import Random

from tests.made_up.ink import Ink, Strip

DIGITS = {
    "0": "8698", "1": "7474", "2": "7372", "3": "8859", "4": "1949", "5": "6638", "6": "8506", "7": "1121",
    "8": "3360", "9": "4083",
}  # fmt: skip
LETTERS = {
    "0": "OoDQ", "1": "lI|i", "2": "Zz", "3": "З", "4": "A", "5": "Ss", "6": "bG", "7": "T?", "8": "B&", "9": "gq",
}  # fmt: skip
_TAKEN = (
    "件仵伴 次欣 热熟 线钱 接按 听昕 群郡 众从 来釆未 电曳申 诉拆诈 求术 网冈阿 民氏 留畄 "
    "言盲 信倍 号另 直宣 办为 理埋 转砖 交文 责贵 任仕 单卑 位泣 回囬 访坊 月日用 日目曰 "
    "政攻 务芬 服眼 便使 市布 府俯 人入 问间 题颢 点占 无天 集隼 反友 主王 要耍 联取 系糸 "
    "物牧 业亚 消清 费贵 维推 权杈 受爱 共其 其具 中申 率卒 至室 全金 箱籍 书节 记纪 长卡 "
    "微徽"
)
SIGNS = {one[0]: one[1:] for one in _TAKEN.split()}
"""Characters with those they are taken for."""
COMMON = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说"
PUNCTUATION = "，。；：、,.;:·"


def misread(strip: Strip, rate: float, rng: Random) -> Strip:
    """Return the strip with this share of the reports' signs misread."""
    done: Strip = []
    for one in strip:
        if one.report >= 0 and not one.sign.isspace() and rng.random() < rate:
            done += _misread(one, rng)
        else:
            done.append(one)
    return done


def _misread(one: Ink, rng: Random) -> Strip:
    """Lost in one of eight cases, doubled in one of twelve; otherwise taken for another sign."""
    how = rng.random()
    flawed = one._replace(misread=True)
    if how < 0.125:
        return [flawed._replace(sign="")]
    if how < 0.21:
        return [flawed, flawed]
    return [flawed._replace(sign=_taken_for(one.sign, rng))]


def _taken_for(sign: str, rng: Random) -> str:
    plain = chr(ord(sign) - 0xFEE0) if "０" <= sign <= "９" else sign
    if plain in DIGITS:
        return rng.choice(DIGITS[plain] if rng.random() < 0.75 else LETTERS[plain])
    if sign in PUNCTUATION or not sign.isalnum():
        return rng.choice([other for other in PUNCTUATION if other != sign])
    look_alikes = [other for other in SIGNS.get(sign, "") if other != sign]
    if look_alikes and rng.random() < 0.7:
        return rng.choice(look_alikes)
    return rng.choice([other for other in COMMON if other != sign])
