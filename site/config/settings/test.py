"""Tests: development with quick hashing, letters in memory and files in a folder of their own."""

# ruff: noqa: F403, F405 - derives from the whole of development
import os

from .dev import *

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
TEST_FILES = BASE_DIR / "var" / "test" / os.environ.get("PYTEST_XDIST_WORKER", "main")
MEDIA_ROOT = TEST_FILES / "media"
AXES_ENABLED = False
WHITENOISE_AUTOREFRESH = True  # a file is looked for when asked for: each test's client starts anew
WHITENOISE_MAX_AGE = 60
LINK_CHECKS = False
SEARCH_CLUSTER = None  # whatever the environment says; tests of a cluster name theirs
LOGGING["root"]["level"] = "WARNING"
STORAGES["private"]["OPTIONS"] = {"location": TEST_FILES / "private"}
INSTALLED_APPS = ["tests.registers", *INSTALLED_APPS]
