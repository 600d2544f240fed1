"""The antivirus at the upload."""

from typing import IO

import structlog
from django.conf import settings

from core.antivirus.client import AwayError, TooLargeError, scan
from core.antivirus.refusals import refusal

log = structlog.get_logger(__name__)


def check(file: IO[bytes]) -> bool:
    """Say whether a file was looked through; the worker scans the others later.

    Raises ValidationError for an infected file, and where the antivirus is away for any file while
    `CLAMAV_REQUIRED` is set.
    """
    if not settings.CLAMAV_URL:
        return False
    try:
        threat = scan(file)
    except AwayError as reason:
        log.warning("antivirus_away", reason=str(reason), required=settings.CLAMAV_REQUIRED)
        if settings.CLAMAV_REQUIRED:
            too_large = isinstance(reason, TooLargeError)
            raise refusal("antivirus_limit" if too_large else "antivirus_away") from None
        return False
    if threat:
        log.warning("upload_infected", threat=threat)
        raise refusal("infected", threat=threat)
    return True
