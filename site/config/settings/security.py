"""Headers, cookies and the content policy: strict for the public, relaxed under the admin only."""

from csp.constants import NONE, SELF, UNSAFE_INLINE

from .environment import flag, integer, matching

SECURE_SSL_REDIRECT = flag("SECURE_SSL_REDIRECT", True)
SECURE_HSTS_SECONDS = integer("SECURE_HSTS_SECONDS", 365 * 24 * 60 * 60)
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
# how many own proxies stand before the portal: the outermost knows the visitor's address
TRUSTED_PROXIES = integer("TRUSTED_PROXIES", 0, high=10)
# without a proxy of ours the header is the visitor's own word; gunicorn still hears the addresses
# of FORWARDED_ALLOW_IPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXIES else None
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
X_FRAME_OPTIONS = "DENY"  # Wagtail itself lets its previews into its own frame

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "media-src": [SELF],
        "frame-src": [NONE],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

# a page that an editor previews stands in a frame of the desk
PREVIEW_CONTENT_SECURITY_POLICY = {"frame-ancestors": [SELF]}

# instead of the same directives under /admin/: the editor's inline scripts, styles and previews
ADMIN_CONTENT_SECURITY_POLICY = {
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "frame-src": [SELF],
    "frame-ancestors": [SELF],
}
PERMISSIONS_POLICY = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "browsing-topics",
        "camera",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "payment",
        "usb",
    )
)
MAINTENANCE_MODE = flag("MAINTENANCE_MODE", False)
ADMIN_HOST = matching("ADMIN_HOST", "", r"[a-zA-Z0-9.-]+(:\d+)?", "moc.example.ru")
