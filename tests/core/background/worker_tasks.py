"""Tasks of the tests: they leave marks in a folder."""

import os
import time
from pathlib import Path

from core.background import task


@task(title="Отметка", name="tests.mark", retry=False)
def mark(folder: str, name: str) -> None:
    """Leave a file."""
    (Path(folder) / name).touch()


@task(title="Долгая работа", name="tests.slow", retry=False)
def slow(folder: str, seconds: float) -> None:
    """Note the start with the process id, sleep, note the end."""
    place = Path(folder)
    number = len(list(place.glob("started-*")))
    (place / f"started-{number}").write_text(str(os.getpid()))
    if number == 0:
        time.sleep(seconds)
    (place / "finished").touch()


@task(title="Неудача", name="tests.fail", retry=False)
def fail(word: str) -> None:
    """Fail with a message."""
    raise ValueError(f"не вышло: {word}")


@task(title="Удача со второго раза", name="tests.second_time")
def second_time(folder: str) -> None:
    """Fail the first time."""
    place = Path(folder) / "tried"
    if not place.exists():
        place.touch()
        raise ValueError("первый раз")
    (Path(folder) / "done").touch()
