"""The command line as a person runs it, and made-up pages for it to read."""

import os
import subprocess
import sys
from pathlib import Path

DAILY = (
    "3月9日，12345政务服务便民热线接听群众来电诉求900件次，网民留言20件（市长信箱12件，中国政府网8件），"
    "直接办理400件，转交相关单位办理500件，回访300件。\n2025年3月10日\n"
)
WRONG = DAILY.replace("500件", "580件")
PLAIN = "今天天气很好，公园里的花开了。\n"


def reviewer(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command line as a person does whose system speaks Chinese."""
    command = [sys.executable, "-m", "reviewer", *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, text=True, env=os.environ | {"LC_ALL": "zh_CN.UTF-8"} | environment, check=False
    )
