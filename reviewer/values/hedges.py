"""Words before and after a number that say it is more or less than printed, as a regular expression each."""

from typing import Final

AT_LEAST: Final = "不低于|不少于|不小于|至少|起码"
OVER: Final = "超过|超出|超|逾|突破|大于|高于|多于"
AT_MOST: Final = "不超过|不高于|不多于|不大于|至多|最多|顶多"
UNDER: Final = "不足|不到|不满|未满|小于|低于|少于"
OR_MORE: Final = "以上|起步"
OR_LESS: Final = "以下|以内|之内"
