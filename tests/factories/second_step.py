"""The second step for the tests: apps with codes, keys, recovery codes."""

import time

from allauth.mfa import app_settings
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value

from users.second_step import marks

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def give_app(person, secret=SECRET):
    """Tie an app to an account, with recovery codes as the real setting up does."""
    RecoveryCodes.activate(person)
    return TOTP.activate(person, secret).instance


def give_key(person, name="Рабочий компьютер"):
    """Add a passkey that nobody can use: for the lists and the rules of removing."""
    data = {"name": name, "credential": {}}
    return Authenticator.objects.create(user=person, type=Authenticator.Type.WEBAUTHN, data=data)


def code(secret=SECRET, shift=0):
    """Return what the app shows now; `shift` counts half minutes."""
    counter = int(time.time()) // app_settings.TOTP_PERIOD + shift
    return format_hotp_value(hotp_value(secret, counter))


def wrong_code(secret=SECRET):
    """Return six digits that no accepted moment shows."""
    shown = {code(secret, shift) for shift in range(-3, 4)}
    return next(each for each in map(str, range(100_000, 100_010)) if each not in shown)


def recovery_codes(person):
    """Return the unused codes of an account."""
    row = Authenticator.objects.get(user=person, type=Authenticator.Type.RECOVERY_CODES)
    return row.wrap().get_unused_codes()


def pass_step(client, person, way="totp"):
    """Log in as somebody who has passed the step in this session."""
    client.force_login(person)
    session = client.session
    session[marks.KEY] = {"user": person.pk, "way": way}
    session.save()
