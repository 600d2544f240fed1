"""The child: `python -m media_library.extraction ACTION MEMORY SECONDS OUTPUT < file`.

Prints one JSON object: {"answer": …} or {"problem": code}.
"""

import importlib
import json
import sys

from media_library.extraction.limits import Limits
from media_library.extraction.problems import ProblemError

# module and function, imported after the limits are set
HERE = "media_library.extraction"
ACTIONS = {
    "inspect-pdf": f"{HERE}.pdf_safety:inspect",
    "pdf": f"{HERE}.pdf:read",
    "docx": f"{HERE}.word:read",
    "docx-tables": f"{HERE}.word_tables:read",
    "xlsx": f"{HERE}.sheets:read",
    "pptx": f"{HERE}.slides:read",
    "odf": f"{HERE}.open_document:read",
    "text": f"{HERE}.plain:read",
}


def answer(action: str) -> dict:
    """Run one action over the standard input."""
    module, _colon, function = ACTIONS[action].partition(":")
    try:
        found = importlib.import_module(module)
        return {"answer": getattr(found, function)(sys.stdin.buffer)}
    except ProblemError as problem:
        return {"problem": problem.code}
    except MemoryError:
        return {"problem": "memory"}
    except Exception as error:  # whatever a parser makes of a broken file
        return {"problem": "damaged", "detail": type(error).__name__}


def main() -> None:
    """Set the limits, do the action, print."""
    action, *numbers = sys.argv[1:]
    Limits(*map(int, numbers)).apply()
    text = json.dumps(answer(action), ensure_ascii=False)
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))


if __name__ == "__main__":
    main()
