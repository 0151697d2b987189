"""``python -m tests.bench``: every measurement, one process after the other, as the tables of the README."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main() -> None:
    """Run them all."""
    for file in sorted(HERE.glob("bench_*.py")):
        name = f"tests.bench.{file.stem}"
        sys.stdout.write(f"### `python -m {name}`\n\n")
        sys.stdout.flush()
        subprocess.run([sys.executable, "-m", name], cwd=HERE.parents[1], check=True)
        sys.stdout.write("\n")


if __name__ == "__main__":
    main()
