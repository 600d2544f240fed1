"""PostgreSQL only: a server by DATABASE_URL, or the embedded one where development allows it."""

from urllib.parse import urlsplit

from core.embedded_postgres import database_settings

from .environment import SettingsError, env, flag, integer

EMBEDDED_DATABASE_ALLOWED = flag("EMBEDDED_DATABASE", False)


def _database() -> dict:
    url = env.str("DATABASE_URL", "").strip()
    if not url:
        if EMBEDDED_DATABASE_ALLOWED:
            return database_settings()
        raise SettingsError(
            "не задана переменная DATABASE_URL: адрес сервера PostgreSQL, "
            "например postgres://имя:пароль@сервер:5432/portal."
        )
    if urlsplit(url).scheme not in ("postgres", "postgresql", "pgsql"):
        raise SettingsError("DATABASE_URL должна начинаться с postgres://, другие базы не годятся.")
    database = env.dj_db_url("DATABASE_URL")
    database["CONN_MAX_AGE"] = integer("DATABASE_CONN_MAX_AGE", 60)
    database["CONN_HEALTH_CHECKS"] = True
    return database


DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
