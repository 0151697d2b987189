"""What is said when the review file or database doesn't do what it should: what happened, to which file, what to do."""

from reviewer.system_words import why_of
from reviewer.wording import say


def no_folder(path: str) -> str:
    """Say that the folder of a new review isn't there."""
    return say(
        "“{p}”所在的文件夹不存在；请先建立文件夹，或换一个位置。",
        "The folder of “{p}” isn't there; make it first, or choose another place.",
        p=path,
    )


def is_a_folder(path: str) -> str:
    """Say that a folder was named instead of a review."""
    return say(
        "“{p}”是文件夹；请选择其中的 .review 文件，或起一个新文件名。",
        "“{p}” is a folder; choose a .review file in it, or a new name.",
        p=path,
    )


def not_a_review(path: str) -> str:
    """Say that a file or database is something else."""
    return say(
        "“{p}”不是核对文件；请选择由本程序建立的 .review 文件。",
        "“{p}” is no review; choose a .review file that this program made.",
        p=path,
    )


def without_its_log(path: str) -> str:
    """Say that a review holds nothing, and how that comes about where it held something."""
    return say(
        "“{p}”里没有版面；如果是在核数台开着它的时候复制来的，请用“文件—另存副本”重新复制。",
        "“{p}” holds no page; if it was copied while a desk had it open, copy it again with File > Save a copy.",
        p=path,
    )


def from_the_future(path: str, version: int, ours: int) -> str:
    """Say that a later version of the program wrote it."""
    return say(
        "“{p}”由较新版本的程序写成（格式 {v}，本程序只认到 {o}）；请更新程序后再打开，文件未作改动。",
        "“{p}” is from a newer program (format {v}, this one knows up to {o}); update it. The file is unchanged.",
        p=path,
        v=version,
        o=ours,
    )


def exists_already(path: str) -> str:
    """Say that a copy would overwrite something."""
    return say("“{p}”已经存在；请换一个文件名。", "“{p}” is there already; choose another name.", p=path)


def not_opened(path: str, error: Exception) -> str:
    """Say why a review can't be opened or read."""
    if isinstance(error, UnicodeEncodeError):
        return _not_text()
    reason = _reason(error)
    if "readonly" in reason or "unable to open" in reason:
        return say(
            "“{p}”不能打开：没有写入权限，或所在文件夹只读；请修改权限，或把文件复制到可写的位置。",
            "“{p}” can't be opened: it or its folder is read-only; change that, or copy the file to another place.",
            p=path,
        )
    if "full" in reason:
        return say(
            "磁盘已满，“{p}”打不开；请腾出空间后再试。",
            "The disk is full, “{p}” can't be opened; make room and try again.",
            p=path,
        )
    if is_held(error):
        return held(path)
    return say(
        "“{p}”读不出来（{e}）；请检查磁盘或网络后重试。",
        "“{p}” can't be read ({e}); check disk or network and try again.",
        p=path,
        e=reason,
    )


def not_written(path: str, error: Exception) -> str:
    """Say why an act could not be saved."""
    if isinstance(error, UnicodeEncodeError):
        return _not_text()
    reason = _reason(error)
    if "full" in reason or "disk I/O error" in reason:
        return say(
            "磁盘已满或写入失败，刚才的操作没有保存，此前的都在“{p}”里；请腾出空间后重做这一步。",
            "The disk is full or failing: this last act was not saved, all before it is in “{p}”; make room, then do "
            "it again.",
            p=path,
        )
    if "readonly" in reason:
        return say(
            "“{p}”变成了只读，刚才的操作没有保存；请恢复写入权限，或把整个核对另存到别处。",
            "“{p}” has become read-only, this last act was not saved; make it writable, or save a copy elsewhere.",
            p=path,
        )
    return say(
        "刚才的操作没有保存到“{p}”（{e}）；请检查磁盘或网络后重做这一步。",
        "This last act was not saved to “{p}” ({e}); check disk or network, then do it again.",
        p=path,
        e=reason,
    )


def deleted_underneath(path: str) -> str:
    """Say that the file isn't in its place any more."""
    return say(
        "“{p}”被删除、移走或替换了，刚才的操作没有保存；已做的都还在这里：请用“另存副本”把整个核对写到新的位置。",
        "“{p}” was deleted, moved or replaced; this last act was not saved. All done so far is still here: save a copy "
        "of the review in a new place.",
        p=path,
    )


def changed_elsewhere() -> str:
    """Say that someone else was faster."""
    return say(
        "另一个窗口刚刚改动了这份核对，这里已显示最新内容，您刚才的操作没有执行；看过后请再做一次。",
        "Another window has just changed this review. What it did is shown now, your last act was not done; look, then "
        "do it again.",
    )


def is_held(error: Exception) -> bool:
    """Say whether someone else is writing."""
    return "locked" in _reason(error)


def held(path: str) -> str:
    """Say that someone else is writing."""
    return say(
        "另一个窗口正在写入“{p}”，刚才的操作没有保存；请再试一次。",
        "Another window is writing to “{p}”, this last act was not saved; try again.",
        p=path,
    )


def _reason(error: Exception) -> str:
    if isinstance(error, OSError):
        return str(why_of(error))
    return str(getattr(error, "orig", None) or error).strip()


def _not_text() -> str:
    """Say that a text holds half a character, as a terminal gives it that writes another encoding."""
    return say(
        "其中有不是文字的字节（终端的编码可能不是 UTF-8），刚才的操作没有执行；请去掉它，或改用 UTF-8 后再做一次。",
        "There is a byte in it that is no text (the terminal may not write UTF-8); the act was not done. Take it out, "
        "or use UTF-8, and do it again.",
    )
