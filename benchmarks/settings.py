"""Production over plain HTTP on this machine, with a database and files of its own.

`BENCH_FOLDER` names the folder that `benchmarks.scratch` made.
"""

# ruff: noqa: E402, F403, F405 - derives from the whole of production, after its defaults
import os
from pathlib import Path

from config.settings.environment import defaults

FOLDER = Path(os.environ["BENCH_FOLDER"])

defaults(
    SECRET_KEY="a-key-of-the-benchmark-that-guards-nothing-and-is-long-enough",
    ALLOWED_HOSTS="localhost,127.0.0.1",
    EMBEDDED_DATABASE="true",
    SECURE_SSL_REDIRECT="false",
    SECURE_HSTS_SECONDS="0",
)

from config.settings.production import *

DATABASES["default"]["NAME"] = f"portal_bench_{FOLDER.name}"
MEDIA_ROOT = FOLDER / "media"
STATIC_ROOT = FOLDER / "static"
PRIVATE_ROOT = FOLDER / "private"
STORAGES["default"]["OPTIONS"] = {"location": MEDIA_ROOT}
STORAGES["private"]["OPTIONS"] = {"location": PRIVATE_ROOT}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
MIDDLEWARE = ["benchmarks.timing.query_count_middleware", *MIDDLEWARE]
