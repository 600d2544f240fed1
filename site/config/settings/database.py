"""PostgreSQL only: a server by DATABASE_URL, or the embedded one where development allows it."""

from core.embedded_postgres import DEFAULT_GRACE, database_settings

from .environment import SettingsError, address, env, flag, folder, integer, seconds

EMBEDDED_DATABASE_ALLOWED = flag("EMBEDDED_DATABASE", False)
CONN_MAX_AGE = integer("DATABASE_CONN_MAX_AGE", 60)
FORM = "postgres://имя:пароль@сервер:5432/portal"


def _database() -> dict:
    # the embedded server reads these two by itself: it is started without Django as well
    seconds("PORTAL_PG_GRACE", DEFAULT_GRACE)
    folder("PORTAL_PG_DIR")
    url = address("DATABASE_URL", FORM, "postgres", "postgresql", "pgsql", hosted=False)
    if url.scheme:
        database = env.dj_db_url("DATABASE_URL")
        database["CONN_MAX_AGE"] = CONN_MAX_AGE
        database["CONN_HEALTH_CHECKS"] = True
        return database
    if EMBEDDED_DATABASE_ALLOWED:
        return database_settings()
    raise SettingsError(
        f"не задана переменная DATABASE_URL: адрес сервера PostgreSQL, например {FORM}."
    )


DATABASES = {"default": _database()}
DATABASE_IS_EMBEDDED = DATABASES["default"]["ENGINE"] == database_settings()["ENGINE"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
