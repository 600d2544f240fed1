"""The antivirus at the upload."""

import pytest
from django.core.exceptions import ValidationError

from core.antivirus import check
from tests.core.antivirus.servers import EICAR, LIMIT
from tests.factories.media_library import upload


@pytest.fixture
def away(settings):
    settings.CLAMAV_URL = "unix:///nowhere/clamd.ctl"


def refused(content):
    with pytest.raises(ValidationError) as caught:
        check(upload("a.txt", content))
    return caught.value


def test_without_an_antivirus_nothing_is_asked(settings):
    settings.CLAMAV_URL = ""

    assert check(upload("a.txt", EICAR)) is False


def test_an_infected_file_is_refused_with_the_name_of_the_virus(scanner):
    error = refused(EICAR)

    assert error.code == "infected"
    assert "Eicar" in error.messages[0]


def test_a_clean_file_counts_as_looked_through(scanner):
    assert check(upload("a.txt", "чисто".encode())) is True


@pytest.mark.usefixtures("away")
def test_a_scanner_that_is_away_lets_the_file_pass_unseen(settings):
    settings.CLAMAV_REQUIRED = False

    assert check(upload("a.txt", EICAR)) is False


@pytest.mark.usefixtures("away")
def test_a_required_scanner_that_is_away_refuses(settings):
    settings.CLAMAV_REQUIRED = True

    assert refused(b"x").code == "antivirus_away"


def test_a_file_too_large_for_a_required_scanner_is_told_so(scanner, settings):
    settings.CLAMAV_REQUIRED = True

    assert refused(b"0" * LIMIT * 4).code == "antivirus_limit"
