"""Caches: data by CACHE_URL (Redis, Valkey), else in one process; pages in a proxy ahead."""

from urllib.parse import urlsplit

from .environment import SettingsError, env, integer


def _cache() -> dict:
    url = env.str("CACHE_URL", "").strip()
    if not url:
        return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "portal"}
    if urlsplit(url).scheme not in ("redis", "rediss", "unix"):
        raise SettingsError("CACHE_URL должна начинаться с redis://, rediss:// или unix://.")
    return {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": url}


CACHES = {"default": _cache()}

PAGE_SHARED_MAX_AGE = integer("PAGE_SHARED_MAX_AGE", 600, high=86_400)  # seconds, in a proxy
RELEASE = env.str("RELEASE", "").strip()  # a mark of the code where several machines must agree


def _frontend_cache() -> dict:
    url = env.str("FRONTEND_CACHE_URL", "").strip()
    if not url:
        return {}
    if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
        raise SettingsError("FRONTEND_CACHE_URL имеет вид http://прокси:порт.")
    return {"proxy": {"BACKEND": "core.caching.proxy.ProxyBackend", "LOCATION": url}}


WAGTAILFRONTENDCACHE = _frontend_cache()
WAGTAILFRONTENDCACHE_LANGUAGES: list[str] = []  # each page's own address is enough
