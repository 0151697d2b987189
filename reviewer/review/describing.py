"""What happened, in words: a sentence for each kind of event."""

from functools import singledispatch
from itertools import zip_longest

from reviewer.data import Field, Origin
from reviewer.review.events import (
    ErrorCaught,
    ErrorMissed,
    ErrorPlanted,
    ErrorsSeeded,
    Event,
    FieldChange,
    FieldsSet,
    Looked,
    Noted,
    PageAdded,
    PageReadAgain,
    RecordAdded,
    RecordRemoved,
    Redone,
    Rekeyed,
    RekeyingSet,
    Reopened,
    RowsSet,
    Settled,
    TextEdited,
    TypesUsed,
    Undone,
    Verified,
    What,
    Withdrawn,
)  # fmt: skip
from reviewer.review.page_events import Arranged, FiguresWanted, RecordsRemoved
from reviewer.review.reasons import reasons
from reviewer.review.telling import Name, fields_in_words, followed, order_in_words
from reviewer.values import written
from reviewer.wording import listed, say

_LONGEST = 24


@singledispatch
def describe(what: What, event: Event, name: Name) -> str:
    """Return what happened, in words: each kind of event has a function of its own."""
    raise TypeError(f"{what!r} is nothing that happens")


def path_of(what: What) -> str:
    """Return the field an event is about, or empty."""
    if isinstance(what, FieldsSet):
        return what.changes[0].path
    if isinstance(what, Rekeyed | ErrorPlanted | ErrorCaught | ErrorMissed):
        return what.path
    if isinstance(what, Looked):
        return what.seen[0][0]
    if isinstance(what, Settled | Withdrawn):
        return what.paths[0] if what.paths else ""
    return what.group if isinstance(what, RowsSet) else ""


@describe.register
def _page_added(what: PageAdded, event: Event, name: Name) -> str:
    return say("读入“{n}”", "“{n}” read in", n=what.name)


@describe.register
def _page_read_again(what: PageReadAgain, event: Event, name: Name) -> str:
    words = say("重新读取（编码 {e}）", "read again (encoding {e})", e=what.encoding)
    return words + _gone(len(what.gone))


def _gone(many: int) -> str:
    """Return what became of records that aren't read any more."""
    return say("；不再读到的记录：{n}", "; records not read any more: {n}", n=many) if many else ""


@describe.register
def _text_edited(what: TextEdited, event: Event, name: Name) -> str:
    if not what.before:
        words = say("插入文字“{a}”", "text “{a}” inserted", a=_short(what.after))
    elif not what.after:
        words = say("删除文字“{b}”", "text “{b}” deleted", b=_short(what.before))
    else:
        words = say("文字“{b}”改为“{a}”", "text “{b}” → “{a}”", b=_short(what.before), a=_short(what.after))
    return words + followed(what.values, name) + _gone(len(what.gone))


@describe.register
def _fields_set(what: FieldsSet, event: Event, name: Name) -> str:
    words = say("、", ", ").join(_change(name, event.record, one) for one in what.changes)
    if all(one.after is None for one in what.changes) and any(one.read for one in what.changes):
        words = say("恢复原文读数：{w}", "back to what the page reads: {w}", w=words)
    why = say("；", "; ").join(dict.fromkeys(filter(None, reasons(what))))
    return say("{w}（{r}）", "{w} ({r})", w=words, r=why) if why else words


def _change(name: Name, record: str, one: FieldChange) -> str:
    label, before, after = name(record, one.path), _shown(name, record, one.before), one.after or one.read
    now = _shown(name, record, after)
    if one.after and one.after.origin is Origin.SELECTED:
        return say("{f} {b} → {a}，取自原文", "{f} {b} → {a}, taken from the page", f=label, b=before, a=now)
    if one.after and now == before:
        read = _shown(name, record, one.read)
        return say("保留 {f} {a}，版面读作 {r}", "{f} kept as {a}, read as {r}", f=label, a=now, r=read)
    return f"{label} {before} → {now}"


def _shown(name: Name, record: str, field: Field | None) -> str:
    return name(record, field.path, field.value) if field and field.value is not None else "—"


@describe.register
def _rows_set(what: RowsSet, event: Event, name: Name) -> str:
    label = name(event.record, what.group)
    if what.after is None:
        return say("“{g}”的行恢复为版面所读", "rows of “{g}” as the page reads them", g=label)
    words = order_in_words(what.before, what.after)
    return say("调整“{g}”的行：{w}", "rows of “{g}” rearranged: {w}", g=label, w=words)


@describe.register
def _looked(what: Looked, event: Event, name: Name) -> str:
    return say("看过 {n}", "looked at {n}", n=fields_in_words(name, event.record, what.seen))


@describe.register
def _record_added(what: RecordAdded, event: Event, name: Name) -> str:
    return say("手工添加记录：{t}", "record added by hand: {t}", t=name("", what.record.type))


@describe.register
def _record_removed(what: RecordRemoved, event: Event, name: Name) -> str:
    return say("移除记录（{r}）", "record removed ({r})", r=what.reason)


@describe.register
def _records_removed(what: RecordsRemoved, event: Event, name: Name) -> str:
    many, pages = len(what.records), len({one.partition(".")[0] for one in what.records})
    if pages > 1:
        return say(
            "移除整页 {p} 页，{k} 条记录（{r}）",
            "whole pages removed: {p}, records: {k} ({r})",
            p=pages,
            k=many,
            r=what.reason,
        )
    return say("移除整页，{k} 条记录（{r}）", "whole page removed, records: {k} ({r})", k=many, r=what.reason)


@describe.register
def _settled(what: Settled, event: Event, name: Name) -> str:
    if what.verdict == "printed":
        meant = "".join(
            say("；{f}应为 {v}", "; {f} should be {v}", f=name(event.record, path), v=name(event.record, path, value))
            for path, value in what.corrected
        )
        return say("注明原文如此：{m}", "printed like that: {m}", m=what.message) + meant + _because(what.reason)
    return say("接受：{m}", "accepted: {m}", m=what.message) + _because(what.reason)


def _because(reason: str) -> str:
    return say("（{r}）", " ({r})", r=reason) if reason else ""


@describe.register
def _withdrawn(what: Withdrawn, event: Event, name: Name) -> str:
    about = fields_in_words(name, event.record, zip_longest(what.paths, what.seen))
    return say("撤回结论：{c}", "verdict withdrawn: {c}", c=about or what.check)


@describe.register
def _verified(what: Verified, event: Event, name: Name) -> str:
    return say("核定 {t}", "verified {t}", t=what.title).strip()


@describe.register
def _reopened(what: Reopened, event: Event, name: Name) -> str:
    return say("重新打开（{r}）", "re-opened ({r})", r=what.reason)


@describe.register
def _noted(what: Noted, event: Event, name: Name) -> str:
    return say("备注：{t}", "note: {t}", t=what.text)


@describe.register
def _undone(what: Undone, event: Event, name: Name) -> str:
    return say("撤销第 {n} 步", "step {n} undone", n=event.step)


@describe.register
def _redone(what: Redone, event: Event, name: Name) -> str:
    return say("重做第 {n} 步", "step {n} done again", n=event.step)


@describe.register
def _types_used(what: TypesUsed, event: Event, name: Name) -> str:
    return say("使用报表类型 {f}", "report types in use: {f}", f=listed(file for file, _ in what.types))


@describe.register
def _rekeying_set(what: RekeyingSet, event: Event, name: Name) -> str:
    if what.on:
        return say(
            "“{t}”里算式核对不到的数改为盲录", "uncovered numbers of “{t}” are typed blind", t=name("", what.type)
        )
    return say("“{t}”不再盲录", "numbers of “{t}” are typed blind no more", t=name("", what.type))


@describe.register
def _rekeyed(what: Rekeyed, event: Event, name: Name) -> str:
    label, entered, read = name(event.record, what.path), written(what.entered), written(what.read)
    if what.entered == what.read:
        return say("盲录 {f}：{e}，与读数一致", "typed blind {f}: {e}, as read", f=label, e=entered)
    return say("盲录 {f}：{e}，读数为 {r}", "typed blind {f}: {e}, read as {r}", f=label, e=entered, r=read)


@describe.register
def _errors_seeded(what: ErrorsSeeded, event: Event, name: Name) -> str:
    if not what.seed:
        return say("不再预设错误", "no errors are planted any more")
    return say("在 {r} 的记录里预设错误", "errors are planted in {r} of the records", r=f"{what.rate:%}")


@describe.register
def _error_planted(what: ErrorPlanted, event: Event, name: Name) -> str:
    words = {"f": name(event.record, what.path), "t": written(what.true), "s": written(what.shown)}
    return say("预设错误：{f} {t} 显示为 {s}", "error planted: {f} {t} shown as {s}", **words)


@describe.register
def _error_caught(what: ErrorCaught, event: Event, name: Name) -> str:
    words = {"f": name(event.record, what.path), "t": written(what.true), "s": written(what.shown)}
    return say("发现预设的错误：{f} {s} → {t}", "planted error caught: {f} {s} → {t}", **words)


@describe.register
def _error_missed(what: ErrorMissed, event: Event, name: Name) -> str:
    words = {"f": name(event.record, what.path), "t": written(what.true), "s": written(what.shown)}
    return say("漏看预设的错误：{f} 显示 {s}，版面 {t}", "planted error missed: {f} shown {s}, page says {t}", **words)


ARRANGING = {
    "moved": ("移动文章“{t}”", "article “{t}” moved"),
    "merged": ("把“{t}”与下一篇合并", "“{t}” and the next article made one"),
    "split": ("从“{t}”起另成一篇", "another article begins at “{t}”"),
    "given": ("把“{t}”归到另一处", "“{t}” given to another place"),
    "kind": ("改定“{t}”是什么", "said what “{t}” is"),
    "joined": ("把“{t}”与下一段并作一段", "“{t}” and the next paragraph made one"),
    "parted": ("把“{t}”分作两段", "“{t}” made two paragraphs"),
    "confirmed": ("确认文章“{t}”", "article “{t}” confirmed"),
    "anew": ("重新由程序划分文章", "articles divided by the program again"),
}
"""What a person does to the articles of a page, in words."""


@describe.register
def _arranged(what: Arranged, event: Event, name: Name) -> str:
    return say(*ARRANGING[what.act], t=_short(what.about))


@describe.register
def _figures_wanted(what: FiguresWanted, event: Event, name: Name) -> str:
    return say("核对“{t}”里的指标", "figures of “{t}” to be reviewed", t=_short(what.about))


def _short(text: str) -> str:
    text = text.replace("\n", "⏎")
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
