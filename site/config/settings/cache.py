"""Caches: data by CACHE_URL (Redis, Valkey), else in one process; pages in a proxy ahead."""

from .environment import address, integer, text


def _cache() -> dict:
    form = "redis://сервер:6379/0"
    url = address("CACHE_URL", form, "redis", "rediss", "unix", hosted=False)
    if not url.scheme:
        return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "portal"}
    return {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": text("CACHE_URL")}


CACHES = {"default": _cache()}

PAGE_SHARED_MAX_AGE = integer("PAGE_SHARED_MAX_AGE", 600, high=86_400)  # seconds, in a proxy
RELEASE = text("RELEASE")  # a mark of the code where several machines must agree


def _frontend_cache() -> dict:
    url = address("FRONTEND_CACHE_URL", "http://прокси:порт", "http", "https").geturl()
    return {"proxy": {"BACKEND": "core.caching.proxy.ProxyBackend", "LOCATION": url}} if url else {}


WAGTAILFRONTENDCACHE = _frontend_cache()
WAGTAILFRONTENDCACHE_LANGUAGES: list[str] = []  # each page's own address is enough
