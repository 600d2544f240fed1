"""Cache: shared by CACHE_URL (Redis or Valkey), else in the memory of one process."""

from urllib.parse import urlsplit

from .environment import SettingsError, env


def _cache() -> dict:
    url = env.str("CACHE_URL", "").strip()
    if not url:
        return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "portal"}
    if urlsplit(url).scheme not in ("redis", "rediss", "unix"):
        raise SettingsError("CACHE_URL должна начинаться с redis://, rediss:// или unix://.")
    return {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": url}


CACHES = {"default": _cache()}
