"""Bytes become text: what is certain first, then what reads like Chinese, and never a guess without a reason."""

import codecs
import re
from functools import cache

from reviewer.errors import EncodingError, PageError
from reviewer.wording import say

ENCODINGS = ("utf-8", "gb18030", "big5", "big5hkscs", "utf-16-le", "utf-16-be", "shift_jis", "euc_kr", "cp1252")
"""What a person can choose from by hand, the likely ones first."""

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_CHINESE = ("gb18030", "big5", "big5hkscs", "utf-16-le", "utf-16-be")
_LINE_END = re.compile("\r\n?")
_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")
UNREAD = "\ufffd"
"""What stands in a text for bytes that couldn't be read."""

_FEW = 5
_SAMPLE = 20_000
_PLAUSIBLE = 0.55  # a sentence of Chinese reaches 0.79 and more in its own encoding, 0.35 at most in another

_FREQUENT = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民"
    "得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社"
    "义事平形相全表间样与关各重新线内数正心反你明看原又利比或但质气第向道命此变条只没结解问意建月公无系很情者最想已通并提直题党"
    "程展五果料员位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别手期根论运农指保服务件市区件热线诉办回访"
    "網這為個國時來們後對會發動過說產種麼學經進等電裡現實體機當點從業應開還東樣與關線內數質氣變條沒結問無統將組見計別論運農辦訪"
    "網頁單親頭熱訴衛務總長參處報導據讓環認識題幾廣場類給達選標規確記錄書聯絡號碼歲萬億響應續結果請區縣鄉鎮戶籍稅費"
)


def decode(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    r"""Return the text and the name of the codec that read it; every line end becomes ``\n``, form feeds stay.

    Args:
        data: The whole file.
        encoding: A codec chosen by hand; None finds it. In one chosen by hand a few bytes may be wrong: ``UNREAD``
            stands in their place.

    Raises:
        EncodingError: The bytes are text in no encoding that is known, or not in this one.
        PageError: They are no text. The sentences name no file.
    """
    codec = encoding or _found(data)
    try:
        text = data.decode(codec)
    except (ValueError, LookupError):
        text = _nearly(data, codec) if encoding else ""
        if not text:
            raise _undecodable(codec) from None
    text = text.removeprefix("\ufeff")
    if _is_binary(text):
        raise _binary()
    return _LINE_END.sub("\n", text) if "\r" in text else text, codec


def _nearly(data: bytes, codec: str) -> str:
    """Return the text with ``UNREAD`` for bytes that are wrong in this encoding; empty where many are."""
    try:
        text = data.decode(codec, "replace")
    except LookupError:
        return ""
    unread = text.count(UNREAD)
    return text if unread <= max(_FEW, len(text) / 100) and unread <= len(text) / 10 else ""


def plausibility(text: str) -> float:
    """Return how much text reads like Chinese, 0 to 1, by how common its characters beyond ASCII are."""
    foreign = [char for char in text[:_SAMPLE] if char > "\x7f"]
    return sum(map(_weight, foreign)) / len(foreign) if foreign else 1.0


def _found(data: bytes) -> str:
    """Return the codec of the data: by its mark, as strict UTF-8, by plausibility, and only then by statistics."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return codec
    if b"\0" in data:
        return _most_plausible(data, ("utf-16-le", "utf-16-be")) or _refuse_binary()
    if _decoded(data, "utf-8") is not None:
        return "utf-8"
    return _most_plausible(data, _CHINESE) or _by_statistics(data)


def _most_plausible(data: bytes, codecs_to_try: tuple[str, ...]) -> str | None:
    scores: dict[str, float] = {}
    for codec in codecs_to_try:
        text = _decoded(data, codec)
        if text is not None and not _is_binary(text):
            scores[codec] = plausibility(text)
    best = max(scores, key=scores.__getitem__, default=None)
    return best if best and scores[best] >= _PLAUSIBLE else None


def _by_statistics(data: bytes) -> str:
    """Ask charset-normalizer, which is only imported here: a page in UTF-8 never pays for it."""
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=list(ENCODINGS)).best()
    if best is None or best.encoding.endswith("1252"):  # cp1252 takes nearly any bytes: only a person can choose it
        raise EncodingError(
            say(
                "看不出它用的是哪种编码；请选择编码，或另存为 UTF-8 后再打开。",
                "its encoding could not be made out; choose the encoding, or save it as UTF-8.",
            )
        )
    return best.encoding


def _decoded(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeError:
        return None


def _weight(char: str) -> float:
    if char in _FREQUENT or char in "，。、：；？！（）《》“”‘’—…·　「」『』％" or "０" <= char <= "９":
        return 1.0
    return 0.6 if char in _everyday() else 0.0


@cache
def _everyday() -> frozenset[str]:
    """The characters both Chinese standards list first: 3,755 simplified, 5,401 traditional."""
    simplified = [bytes((high, low)) for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF)]
    trails = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    traditional = [bytes((high, low)) for high in range(0xA4, 0xC7) for low in trails]
    return frozenset(
        "".join(one.decode("gb2312", "ignore") for one in simplified)
        + "".join(one.decode("big5", "ignore") for one in traditional)
    )


def _is_binary(text: str) -> bool:
    """Text holds no NUL, and hardly any other control character (a terminal's end-of-file mark may stand in it)."""
    return "\0" in text or len(_CONTROL.findall(text)) > len(text) / 100


def _refuse_binary() -> str:
    raise _binary()


def _binary() -> PageError:
    return PageError(
        say(
            "它不是文本，而是二进制数据；请只打开由识别软件导出的文本文件。",
            "it is binary data and no text; open the text file that the OCR program exported.",
        )
    )


def _undecodable(codec: str) -> EncodingError:
    return EncodingError(
        say(
            "它不能按 {codec} 编码读取；请选择其他编码。",
            "it can't be read as {codec}; choose another encoding.",
            codec=codec,
        )
    )
