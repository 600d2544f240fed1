"""The child of the portal that also knows the readers that misbehave."""

from media_library.extraction import __main__ as child

HOSTILE = ("loop", "sleep", "eat", "shout", "die", "dig", "tell", "echo")
child.ACTIONS |= {name: f"tests.media_library.extraction.hostile:{name}" for name in HOSTILE}

if __name__ == "__main__":
    child.main()
