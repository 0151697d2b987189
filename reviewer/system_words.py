"""What the system says of files, in our words: its own sentences are in the system's language, if in any."""

import errno
import os
from typing import Final

from reviewer.wording import Sentence

_WORDS: Final = {
    errno.ENOENT: ("没有这个文件或文件夹", "there is no such file or folder"),
    errno.EACCES: ("没有权限", "it isn't allowed"),
    errno.EPERM: ("没有权限", "it isn't allowed"),
    errno.EROFS: ("那里只能读，不能写", "that place is read-only"),
    errno.ENOSPC: ("磁盘已满", "the disk is full"),
    errno.EDQUOT: ("磁盘配额已用完", "your share of the disk is used up"),
    errno.EFBIG: ("文件太大", "the file is too large"),
    errno.EIO: ("磁盘读写出错", "the disk fails to read or write"),
    errno.EISDIR: ("它是文件夹", "it is a folder"),
    errno.ENOTDIR: ("路径里有一段不是文件夹", "a part of its path is no folder"),
    errno.EEXIST: ("已经有同名的文件", "there is a file of this name"),
    errno.ENAMETOOLONG: ("名字太长", "its name is too long"),
    errno.EINVAL: ("名字里有不能用的字符", "its name has a sign that isn't allowed"),
    errno.ELOOP: ("链接绕成了圈", "its links lead in a circle"),
    errno.EBUSY: ("另一个程序正在使用它", "another program is using it"),
    errno.ETXTBSY: ("另一个程序正在使用它", "another program is using it"),
    errno.EMFILE: ("打开的文件太多", "too many files are open"),
    errno.ENODEV: ("磁盘不在了", "the disk is gone"),
    errno.ESTALE: ("网络文件夹断开了", "the network folder is gone"),
    errno.EHOSTUNREACH: ("网络不通", "the network can't be reached"),
    errno.ETIMEDOUT: ("网络超时", "the network takes too long"),
}


def why_of(error: OSError) -> Sentence:
    """Return why the system refused, without a full stop; a number of it where nobody has words."""
    if error.errno in _WORDS:
        return Sentence(*_WORDS[error.errno])
    if error.errno is None:
        return Sentence(str(error), str(error))
    return Sentence(f"系统错误 {error.errno}", os.strerror(error.errno))
