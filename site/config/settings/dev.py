"""Development: production without its locks, with demo accounts and the embedded database."""

# ruff: noqa: E402, F403, F405 - derives from the whole of production, after its defaults
from .environment import defaults, flag

defaults(
    SECRET_KEY="development-only-key-that-guards-nothing-and-is-long-enough",
    ALLOWED_HOSTS=".localhost,127.0.0.1,[::1]",
    EMBEDDED_DATABASE="true",
    SECURE_SSL_REDIRECT="false",
    SECURE_HSTS_SECONDS="0",
)

from .production import *

DEBUG = flag("DEBUG", False)
CSRF_TRUSTED_ORIGINS = []
SECURE_HSTS_INCLUDE_SUBDOMAINS = False
SECURE_HSTS_PRELOAD = False
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_SECURE = False
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
LOGGING["handlers"]["console"]["formatter"] = "plain"

STYLE_GUIDE_ENABLED = True
DEMO_ACCOUNTS_ALLOWED = True
SECOND_STEP_DEMANDED = flag("SECOND_STEP_DEMANDED", False)  # the printed demo logins just work
