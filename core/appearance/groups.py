"""Settings with their options, ready for templates."""

from core.appearance.choices import LABELS, SETTINGS
from core.appearance.state import Appearance


def group(name: str, appearance: Appearance) -> dict[str, object]:
    """Return one setting with its options, the reader's own marked."""
    current = getattr(appearance, name)
    options = [
        {"value": value, "label": label, "checked": value == current}
        for value, label in SETTINGS[name].choices
    ]
    return {"name": name, "label": LABELS[name], "options": options}
