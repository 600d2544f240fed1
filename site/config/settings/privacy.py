"""Personal data: files that are never public. Terms of keeping are settings of each centre."""

CONSENT_SCAN_MAX_BYTES = 10 * 1024 * 1024
