"""What stands beside articles or below them: folios, captions, editors, small advertisements, whom to ask."""

import re
from typing import Final

_EDITORS: Final = re.compile(
    r"(?:本[版期]|今日)(?:编辑|主编|值班|校对)|(?:责任编辑|责编|版式|美编|组版)"
    r"|(?:编辑|校对|审校|审读|终审|主编|总编|总值班|值班\w{0,2}|视觉|热线电话|电话|邮箱|投稿|统筹|策划|监制)[:：/\s]"
)
_FOLIO: Final = re.compile(
    r"[A-D]?\d{1,2}版?\b.{0,12}|第?[A-D]?\d{1,2}版[^。，]{0,24}"
    r"|.{0,12}20\d\d(?:年|\.|-)\d{1,2}(?:月|\.|-)\d{1,2}日?.{0,4}(?:星期[一二三四五六日天]|第?[A-D]?\d{1,2}版).{0,24}"
    r"|.{0,24}星期[一二三四五六日天]\s?(?:责任?编|编辑|美编|版式|校对).{2,40}|.{0,20}20\d\d年\d{1,2}月\d{1,2}日.{0,8}今日\d{1,2}版.{0,20}"
    r"|.{0,12}星期[一二三四五六日天].{0,16}|.{0,12}[二〇○零一三四五六七八九]{4}年.{2,8}日\s?星期.{0,24}"
    r"|.{0,20}(?:国内统一|CN\d|ISSN|邮发代号|新闻热线|网址|http|www\.).{0,40}"
    r"|(?:转|下转|上接|紧接|详见|相关报道见|据)?第?[A-D]?\d{1,2}版|[（(](?:下转|上接|详见|紧接|转)[^）)]{1,16}[）)]"
)
_CAPTION: Final = re.compile(
    r".{0,80}(?:摄|供图|制图|资料图片?|图片由.{1,20}提供)[）)]?$|^(?:图为|上图|下图|左图|右图|图①|图一)|[。\s][\u4e00-\u9fa5]{2,3}\s?摄$"
)
_POINTS: Final = re.compile(r"[▲▼△▽◀▶]|[上下左右]?图[：:为中①一]")
"""How a caption of several sentences begins; others are news told in pictures."""
_CONTACT: Final = re.compile(r"\b1\d{10}\b|\d{3,4}-\d{7,8}|(?:电话|微信)[:：]|(?:热线[:：]?|拨打)\s?\d{6,8}(?!\d)")
_CONTACT_LINE: Final = re.compile(
    r"(?:联系(?:人|电话|方式)|咨询(?:电话|热线)?|[\u4e00-\u9fa5]{0,4}(?:服务热线|监督电话|举报电话|报名电话)|监督|咨询|地址|报名|邮箱)[：:]"
    r"|(?!新闻|本报|发行|广告|订)[\u4e00-\u9fa5\d]{0,8}(?:热线|电话|邮箱|微信)[：:]\s*[\dA-Za-z]"
)
_ENDS_IN_CONTACT: Final = re.compile(
    r"(?:咨询|监督|报名|电话|热线|联系|传真|邮箱|客服|手机|微信|拨打)[^。！？]{0,30}?[\dA-Za-z@.×*—－-]{5,}[）)]?$"
)
_SMALL: Final = re.compile(
    "[急诚]?[招出求征]?(?:租|售|聘|购|婚)|招生|招商|转让|遗失|寻[人物狗猫]|家政|开锁|搬家|回收|维修|广告"
)
"""How small advertisements begin."""
_NO_SENTENCE: Final = re.compile(
    r"(?:^|\s)扫码|扫码(?:读报|关注|下载|阅读|加入|添加|了解|进群|订阅|报名)|二维码|公众号|客户端|℃\s.*℃|空气质量指数|零售每份|首要污染物",
    re.S,
)
_LABELLED: Final = re.compile(r"^[\u4e00-\u9fa5]{2,4}[：:]", re.M)


def is_advertisement(printed: str) -> bool:
    """Say whether a few lines that make no sentence are an advertisement: labels, a telephone number, temperatures."""
    bare = printed.strip()
    if len(bare) > 120 or bare[-1:] in "。！？，、" or ("。" in bare and not _SMALL.match(bare)):
        return False
    if len(_LABELLED.findall(bare)) > 1 or _CONTACT.search(bare):
        return True
    return "，" not in bare and _NO_SENTENCE.search(bare) is not None


def is_contact(text: str) -> bool:
    """Say whether a text says whom to ask: the last line of a notice."""
    return _CONTACT_LINE.match(text) is not None


def ends_in_contact(text: str) -> bool:
    """Say whether a text ends with a telephone number or an address, with no full stop behind."""
    return _ENDS_IN_CONTACT.search(text[-60:]) is not None


def is_apart(text: str) -> bool:
    """Say whether a short line belongs to no article: a folio, editors' names, a caption, ``下转第3版``."""
    bare = text.strip()
    if len(bare) > 80:
        return False
    first = bare[:14] if len(bare) > 13 else bare + " "
    if "。" not in first and _EDITORS.search(first):
        return True
    told = bare.count("。") > 1 and not _POINTS.match(bare)
    return bool(_FOLIO.fullmatch(bare) or (not told and _CAPTION.search(bare)))
