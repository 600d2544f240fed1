"""Checks of what people write and upload."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _
from PIL import Image, UnidentifiedImageError

from consents.child_data import find_child_data
from core import antivirus


def no_child_data(text: str) -> None:
    """Refuse a text that names a child (152-ФЗ: the portal does not collect children's data)."""
    found = find_child_data(text)
    if found:
        raise ValidationError(
            _("This looks like personal data of a child: «%s». Leave it out.") % found[0],
            code="child_data",
        )


def _is_pdf(head: bytes, upload: Any) -> bool:
    return head.startswith(b"%PDF-")


def _is_image(head: bytes, upload: Any) -> bool:
    if not head.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")):
        return False
    try:
        with Image.open(upload, formats=["JPEG", "PNG"]) as image:
            image.verify()
    except (UnidentifiedImageError, OSError, SyntaxError, Image.DecompressionBombError):
        return False
    return True


CHECKS: tuple[Callable[[bytes, Any], bool], ...] = (_is_pdf, _is_image)


def scan_of_a_consent(upload: Any) -> None:
    """Refuse what is not a PDF, JPEG or PNG by its content, is too large or has a virus."""
    limit = settings.CONSENT_SCAN_MAX_BYTES
    if upload.size > limit:
        raise ValidationError(
            _("The file is larger than %s.") % filesizeformat(limit), code="too_large"
        )
    upload.seek(0)
    head = upload.read(16)
    upload.seek(0)
    accepted = any(check(head, upload) for check in CHECKS)
    upload.seek(0)
    if not accepted:
        raise ValidationError(_("The file is not a PDF, JPEG or PNG."), code="wrong_type")
    if not getattr(upload, "_committed", False):  # one that is kept was asked about when it came
        antivirus.check(upload)
