"""``python -m ui [FILE.review] [PAGES...]`` opens the desk."""

import sys

from ui.app import main

sys.exit(main())
