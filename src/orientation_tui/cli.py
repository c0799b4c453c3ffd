"""The command line: parse, then call; nothing heavy is imported before a command runs."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from orientation_tui.errors import NOT_MET, OrientationError
from orientation_tui.output import complain

if TYPE_CHECKING:
    from collections.abc import Sequence

DONE, INTERRUPTED = 0, 130
"""Exit codes, beside those of `errors`."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; return its exit code.

    Args:
        argv: arguments without the program's name, by default those of the process.
    """
    words = sys.argv[1:] if argv is None else list(argv)
    try:
        try:
            return _run(words)
        finally:
            # a short answer is only written here; its reader may be gone
            if sys.stdout is not None:
                sys.stdout.flush()
    except OrientationError as error:
        complain(error.message, error.way_out)
        return NOT_MET
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # the reader of a pipe left; give Python an open stream to flush at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _run(words: Sequence[str]) -> int:
    if not words:
        # the usual start skips argparse: it would cost the first paint a tenth of its time
        from orientation_tui.commands.launch import launch

        return launch(None, text_mode=False)
    from orientation_tui.arguments import parser
    from orientation_tui.commands import COMMANDS

    arguments = parser().parse_args(words)
    return COMMANDS[arguments.command or "launch"](arguments)
