"""Every environment variable is read here, once, and refused with one Russian sentence."""

import os
from pathlib import Path

from environs import Env, EnvValidationError

BASE_DIR = Path(__file__).resolve().parents[3]

env = Env()


class SettingsError(SystemExit):
    """A variable is missing or wrong; the message names it and says what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(f"Настройки портала: {message}")


def defaults(**values: str) -> None:
    """Give values to variables that the environment leaves unset (development and tests)."""
    for name, value in values.items():
        os.environ.setdefault(name, value)


def required(name: str, why: str) -> str:
    """Return a non-empty variable or refuse to start, saying why it is needed."""
    value = env.str(name, "").strip()
    if not value:
        raise SettingsError(f"не задана переменная {name}: {why}.")
    return value


def integer(name: str, default: int, *, low: int = 0, high: int = 2**31) -> int:
    """Return a whole number within bounds."""
    try:
        value = env.int(name, default)
    except (EnvValidationError, ValueError):
        raise SettingsError(
            f"{name} должна быть целым числом, а не «{os.environ[name]}»."
        ) from None
    if not low <= value <= high:
        raise SettingsError(f"{name} должна быть от {low} до {high}, а не {value}.")
    return value


def flag(name: str, default: bool) -> bool:
    """Return a yes/no variable."""
    try:
        return env.bool(name, default)
    except (EnvValidationError, ValueError):
        raise SettingsError(f"{name} принимает только true или false.") from None
