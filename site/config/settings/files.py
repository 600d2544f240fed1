"""Static files, uploads and their storage."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote

from .environment import BASE_DIR, SettingsError, address, choice, flag, integer, text

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "var" / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = BASE_DIR / "var" / "media"
PRIVATE_ROOT = BASE_DIR / "var" / "private"

FILE_UPLOAD_PERMISSIONS = 0o640
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
DATA_UPLOAD_MAX_MEMORY_SIZE = integer("UPLOAD_MAX_FORM_BYTES", 10 * 1024 * 1024)
UPLOAD_MAX_FILE_BYTES = integer("UPLOAD_MAX_FILE_BYTES", 50 * 1024 * 1024)
UPLOAD_MAX_VIDEO_BYTES = integer("UPLOAD_MAX_VIDEO_BYTES", 500 * 1024 * 1024)
UPLOAD_MAX_UNPACKED_BYTES = integer("UPLOAD_MAX_UNPACKED_BYTES", 400 * 1024 * 1024)
PACKAGE_MAX_UNPACKED_BYTES = integer("PACKAGE_MAX_UNPACKED_BYTES", 8 * 1024**3, high=2**40)

# earlier versions of documents that are closed to readers; 0 keeps them for ever
DOCUMENT_VERSION_DAYS = integer("DOCUMENT_VERSION_DAYS", 0, high=36_500)

# files of imported registers and what their rows have changed; afterwards an import is not undone
IMPORT_DAYS = integer("IMPORT_DAYS", 90, low=1, high=36_500)

# long tables that people have ordered; afterwards they are ordered anew
ORDERED_FILE_DAYS = integer("ORDERED_FILE_DAYS", 7, low=1, high=365)

# tables that published figures of assessments came from: their source
ASSESSMENT_SOURCE_DAYS = integer("ASSESSMENT_SOURCE_DAYS", 1_826, low=30, high=36_500)

# what one child process that reads files may spend
EXTRACTION_MEMORY_BYTES = integer("EXTRACTION_MEMORY_MB", 512, low=128, high=16_384) * 1024 * 1024
EXTRACTION_SECONDS = integer("EXTRACTION_SECONDS", 60, low=10, high=3600)

# clamd: uploads are shown to it where it is named; without it they are refused if it is required
CLAMAV_FORM = "tcp://сервер:3310 или unix:///run/clamav/clamd.ctl"
_clamd = address("CLAMAV_URL", CLAMAV_FORM, "tcp", "unix", hosted=False)
if _clamd.scheme and not (_clamd.path if _clamd.scheme == "unix" else _clamd.port):
    raise SettingsError(f"CLAMAV_URL имеет вид {CLAMAV_FORM}.")
CLAMAV_URL = _clamd.geturl()
CLAMAV_REQUIRED = flag("CLAMAV_REQUIRED", False)

# who sends the bytes of uploads: the application, the proxy by its word, the storage by its address
UPLOADS_SERVING = choice("UPLOADS_SERVING", "app", "app", "x-accel", "redirect")
if UPLOADS_SERVING == "redirect" and not text("STORAGE_URL"):
    raise SettingsError("UPLOADS_SERVING=redirect требует хранилища: задайте STORAGE_URL.")
STORAGE_FORM = "s3://ключ:секрет@сервер/хранилище"


def _uploads(folder: str, root: Path | None = None) -> dict:
    """S3-compatible storage by STORAGE_URL=s3://KEY:SECRET@HOST/BUCKET, else the local disk."""
    parts = address("STORAGE_URL", STORAGE_FORM, "s3", "s3+http")
    if not parts.scheme:
        return {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": root} if root else {},
        }
    bucket = parts.path.strip("/")
    if not bucket:
        raise SettingsError(f"STORAGE_URL имеет вид {STORAGE_FORM}.")
    scheme = "http" if parts.scheme == "s3+http" else "https"
    port = f":{parts.port}" if parts.port else ""
    return {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": bucket,
            "location": folder,
            "access_key": unquote(parts.username or ""),
            "secret_key": unquote(parts.password or ""),
            "endpoint_url": f"{scheme}://{parts.hostname}{port}",
            "signature_version": "s3v4",
            "default_acl": "private",
            "file_overwrite": False,
        },
    }


STORAGES: dict[str, Any] = {
    "default": _uploads("media"),
    "private": _uploads("private", PRIVATE_ROOT),
    "staticfiles": {"BACKEND": "core.static_files.PortalManifestStorage"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
