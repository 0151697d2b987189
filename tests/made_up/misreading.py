"""What a machine makes of a report when it misreads it: signs taken for others, lost, or read twice."""

from random import Random

from tests.made_up.ink import Ink, Strip

DIGITS = {
    "0": "8698", "1": "7474", "2": "7372", "3": "8859", "4": "1949", "5": "6638", "6": "8506", "7": "1121", "8": "3360",
    "9": "4083",
}  # fmt: skip
LETTERS = {
    "0": "OoDQ", "1": "lI|i", "2": "Zz", "3": "З", "4": "A", "5": "Ss", "6": "bG", "7": "T?", "8": "B&", "9": "gq",
}  # fmt: skip
SIGNS = {
    "件": "仵伴", "次": "欣", "热": "熟", "线": "钱", "接": "按", "听": "昕", "群": "郡", "众": "从", "来": "釆未", "电": "曳申",
    "诉": "拆诈", "求": "术", "网": "冈阿", "民": "氏", "留": "畄", "言": "盲", "信": "倍", "号": "另", "直": "宣",
    "办": "为", "理": "埋", "转": "砖", "交": "文", "责": "贵", "任": "仕", "单": "卑", "位": "泣", "回": "囬", "访": "坊",
    "月": "日用", "日": "目曰", "政": "攻", "务": "芬", "服": "眼", "便": "使", "市": "布", "府": "俯", "人": "入", "问": "间",
    "题": "颢", "点": "占", "无": "天", "集": "隼", "反": "友", "主": "王", "要": "耍", "联": "取", "系": "糸",
    "物": "牧", "业": "亚", "消": "清", "费": "贵", "维": "推", "权": "杈", "受": "爱", "共": "其", "其": "具", "中": "申",
    "率": "卒", "至": "室", "全": "金", "箱": "籍", "书": "节", "记": "纪", "长": "卡", "微": "徽",
}  # fmt: skip
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
