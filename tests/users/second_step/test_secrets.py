"""Secrets of apps and recovery codes in the database."""

import pytest
from allauth.mfa.models import Authenticator

from tests.factories.second_step import SECRET, code, give_app, recovery_codes
from users.second_step import secrets


def test_database_holds_no_secret_in_the_clear(chief):
    give_app(chief)

    kept = str(list(Authenticator.objects.values_list("data", flat=True)))

    assert SECRET not in kept
    assert not any(each in kept for each in recovery_codes(chief))


def test_what_was_encrypted_is_read_back():
    assert secrets.decrypt(secrets.encrypt("слово")) == "слово"
    assert secrets.encrypt("слово") != secrets.encrypt("слово")


def test_former_key_still_reads(chief, settings):
    app = give_app(chief)
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "другой ключ, тоже достаточно длинный для работы портала"

    assert app.wrap().validate_code(code())


@pytest.mark.parametrize("text", ["", "AAAA"])
def test_under_a_foreign_key_no_code_fits_and_nothing_breaks(chief, settings, text):
    app = give_app(chief)
    paper = recovery_codes(chief)[0]
    settings.SECRET_KEY = "совсем другой ключ, тоже достаточно длинный для портала"

    assert not app.wrap().validate_code(code())
    assert not app.wrap().validate_code(code(secret="AAAA" * 8) if text else code(secret=""))
    rows = Authenticator.objects.get(user=chief, type="recovery_codes").wrap()
    assert not rows.validate_code(paper)
