"""Personal data: files that are never public. Terms of keeping are settings of each centre."""

from .environment import integer

CONSENT_SCAN_MAX_BYTES = 10 * 1024 * 1024
# the outermost proxy that we trust wrote the visitor's address to X-Forwarded-For
TRUSTED_PROXIES = integer("TRUSTED_PROXIES", 0, high=10)
