"""Wagtail: the desk of the editors."""

from .environment import address, flag, integer

WAGTAIL_SITE_NAME = "Портал МОЦ"
WAGTAILADMIN_BASE_URL = address(
    "ADMIN_BASE_URL", "https://moc.example.ru", "http", "https", default="http://localhost:8000"
).geturl()

# the port in the addresses of centres: 443 behind https, else the one the portal listens on
PORT = integer("PORT", 8000, low=1, high=65535)
SITE_PORT = 443 if flag("SECURE_SSL_REDIRECT", True) else PORT

WAGTAIL_USER_TIME_ZONES = ["Europe/Kaliningrad", "Europe/Moscow", "Europe/Samara"]
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_DATE_FORMAT = "%d.%m.%Y"
WAGTAIL_DATETIME_FORMAT = "%d.%m.%Y %H:%M"
WAGTAIL_AUTOSAVE_INTERVAL = 3000
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILAPI_DOCS_ENABLED = False

WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILADMIN_LOGIN_URL = "account_login"
WAGTAIL_FRONTEND_LOGIN_URL = "account_login"
WAGTAIL_PASSWORD_REQUIRED_TEMPLATE = "core/password_required.html"  # noqa: S105 - a template
WAGTAILDOCS_PASSWORD_REQUIRED_TEMPLATE = "media_library/password_required.html"  # noqa: S105
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False  # letters go to people of the centre

WAGTAILIMAGES_IMAGE_MODEL = "media_library.PortalImage"
WAGTAILDOCS_DOCUMENT_MODEL = "media_library.PortalDocument"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "media_library.documents.form.PortalDocumentForm"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILIMAGES_FORMAT_CONVERSIONS = {"avif": "webp", "bmp": "png", "gif": "png", "webp": "webp"}
WAGTAILIMAGES_IMAGE_FORM_BASE = "media_library.forms.PortalImageForm"
WAGTAILIMAGES_EXTENSIONS = ["avif", "heic", "heif", "jfif", "jpeg", "jpg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = integer("UPLOAD_MAX_PICTURE_BYTES", 15 * 1024 * 1024)
UPLOAD_MAX_PICTURES = integer("UPLOAD_MAX_PICTURES", 30, low=1, high=500)
DATA_UPLOAD_MAX_NUMBER_FILES = UPLOAD_MAX_PICTURES  # Django refuses a request with more
WAGTAILIMAGES_MAX_IMAGE_PIXELS = integer("UPLOAD_MAX_PICTURE_PIXELS", 60_000_000)

# the outbox feeds the index after commit, never a signal of the save
WAGTAILSEARCH_BACKENDS = {
    "default": {
        "BACKEND": "search.postgres.backend",
        "SEARCH_CONFIG": "russian",
        "AUTO_UPDATE": False,
    }
}
