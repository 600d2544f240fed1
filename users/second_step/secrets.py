"""Secrets of the second step lie in the database encrypted: a stolen copy gives no codes."""

import base64

import structlog
from allauth.mfa.totp.internal.auth import generate_totp_secret
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.utils.crypto import salted_hmac

logger = structlog.get_logger(__name__)

SALT = "users.second_step.secrets"


def encrypt(text: str) -> str:
    """Encrypt with a key made of SECRET_KEY."""
    return _box().encrypt(text.encode()).decode()


def decrypt(text: str) -> str:
    """Read it back, also with keys of SECRET_KEY_FALLBACKS.

    Under a foreign key the answer is a new random secret: no code fits it, nothing breaks, and
    the person is helped like one who has lost the telephone.
    """
    try:
        return _box().decrypt(text.encode()).decode()
    except InvalidToken:
        logger.warning("users.second_step.foreign_key")
        return generate_totp_secret()


def _box() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_derived(key)) for key in keys])


def _derived(key: str | bytes) -> bytes:
    digest = salted_hmac(SALT, "", secret=key, algorithm="sha256").digest()
    return base64.urlsafe_b64encode(digest)
