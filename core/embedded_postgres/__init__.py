"""Embedded PostgreSQL of the one-command start."""


def database_settings() -> dict:
    """Return DATABASES["default"] of the embedded server."""
    raise NotImplementedError
