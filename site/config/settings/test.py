"""Tests: development with quick hashing, letters in memory and files in a folder of their own."""

# ruff: noqa: F403, F405 - derives from the whole of development
import tempfile
from pathlib import Path

from .dev import *

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MEDIA_ROOT = Path(tempfile.gettempdir()) / "moc-portal-test-media"
AXES_ENABLED = False
LOGGING["root"]["level"] = "WARNING"
STORAGES["private"]["OPTIONS"] = {"location": MEDIA_ROOT.with_name("moc-portal-test-private")}
INSTALLED_APPS = ["tests.registers", *INSTALLED_APPS]
