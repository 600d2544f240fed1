"""What a new centre gets from consents."""

from consents.models import ConsentText
from consents.sections import prepare_withdrawal
from core import provision, sections


def test_both_pages_are_sections_of_every_centre():
    found = {key: sections.get(key) for key in ("soglasiya", "otzyv-soglasiya")}

    assert {key: each.model for key, each in found.items()} == {
        "soglasiya": "consents.ConsentTextsPage",
        "otzyv-soglasiya": "consents.WithdrawalPage",
    }


def test_drafts_of_texts_come_with_the_centre(site):
    provision.run(site)
    number = ConsentText.objects.for_site(site).count()
    provision.run(site)

    assert number > 0
    assert ConsentText.objects.for_site(site).count() == number


def test_page_of_withdrawal_says_how():
    class Page:
        body = ""

    page = Page()
    prepare_withdrawal(page, None)

    assert page.body.count("<p>") == 3
