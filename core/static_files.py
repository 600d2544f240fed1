"""Storage of static files."""

from django.contrib.staticfiles.storage import ManifestStaticFilesStorage
from whitenoise.storage import CompressedManifestStaticFilesStorage


class PortalManifestStorage(CompressedManifestStaticFilesStorage, ManifestStaticFilesStorage):
    """Names with hashes, compressed copies, addresses inside ES modules rewritten."""

    support_js_module_import_aggregation = True
