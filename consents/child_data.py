"""Personal data of children met in a text."""


def find_child_data(text: str) -> list[str]:
    """Return the parts of the text that name a child."""
    return []
