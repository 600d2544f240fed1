"""Production: the base of all settings. Refuses to start half-configured."""

# ruff: noqa: F403, F405 - a settings module is the sum of its concerns
import os

from .apps import *
from .auth import *
from .background import *
from .cache import *
from .database import *
from .environment import SettingsError, hosts, required, text
from .files import *
from .i18n import *
from .links import *
from .logs import *
from .mail import *
from .privacy import *
from .search import *
from .security import *
from .wagtail import *

# development and benchmarks derive from this file: only as itself it is a portal of readers
if __name__ == os.environ.get("DJANGO_SETTINGS_MODULE") and DATABASE_IS_EMBEDDED:
    raise SettingsError(
        "не задана переменная DATABASE_URL: встроенный PostgreSQL (EMBEDDED_DATABASE) – "
        "только для разработки и замеров."
    )

DEBUG = False
SECRET_KEY = required("SECRET_KEY", "случайная строка не короче 50 знаков")
SECRET_KEY_FALLBACKS = [key for key in [text("SECRET_KEY_FALLBACK")] if key]
if len(SECRET_KEY) < 50:
    raise SettingsError("SECRET_KEY короче 50 знаков, такую легко подобрать.")
if any(len(key) < 50 for key in SECRET_KEY_FALLBACKS):
    raise SettingsError("SECRET_KEY_FALLBACK короче 50 знаков, это не прежний SECRET_KEY.")

ALLOWED_HOSTS = hosts("ALLOWED_HOSTS")
if not ALLOWED_HOSTS:
    raise SettingsError("не задана переменная ALLOWED_HOSTS: домены центров через запятую.")
CSRF_TRUSTED_ORIGINS = [f"https://{host.lstrip('.')}" for host in ALLOWED_HOSTS if host != "*"]

STYLE_GUIDE_ENABLED = False
DEMO_ACCOUNTS_ALLOWED = False
