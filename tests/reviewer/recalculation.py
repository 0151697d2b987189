"""LibreOffice recalculates a workbook, for tests of live formulas."""

import shutil
import subprocess
from pathlib import Path

import pytest

SOFFICE = shutil.which("soffice")

needs_soffice = pytest.mark.skipif(
    SOFFICE is None, reason="LibreOffice isn't installed (package libreoffice-calc-nogui), so nothing can recalculate"
)

_ALWAYS_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def recalculated(path: Path, folder: Path) -> Path:
    """Return a copy of the workbook, every formula computed anew: without this setting, cached values are kept."""
    assert SOFFICE is not None
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_ALWAYS_RECALCULATE, encoding="utf-8")
    out = folder / "recalculated"
    command = [
        SOFFICE,
        f"-env:UserInstallation={profile.as_uri()}",
        *("--headless", "--norestore", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(out)),
        str(path),
    ]
    run = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    made = out / path.name
    assert made.exists(), run.stdout + run.stderr
    return made
