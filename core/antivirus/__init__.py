"""The antivirus, where `CLAMAV_URL` names one: asked at every upload and again by the worker."""

from .client import AwayError, TooLargeError, scan
from .gate import check

__all__ = ["AwayError", "TooLargeError", "check", "scan"]
