"""Let `python -m orientation_tui` start the program."""

import sys

from orientation_tui.cli import main

if __name__ == "__main__":
    sys.exit(main())
