"""What a new centre gets: the page of the texts, the page of withdrawal, drafts of the texts."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from consents.texts import prepare_drafts
from core import provision
from core.sections import Section, register


def prepare_withdrawal(page: Any, centre: Any) -> None:
    """Write how a consent is taken back; the law is the same in every centre."""
    paragraphs = [
        gettext("You may take a consent back at any time, without giving reasons."),
        gettext(
            "Write what to take off the site. We answer, take it off and destroy the data within "
            "the terms of the law on personal data."
        ),
        gettext("You may also write or come to us: the addresses are on this page."),
    ]
    page.body = "".join(f"<p>{each}</p>" for each in paragraphs)


register(
    Section(
        "soglasiya",
        "consents.ConsentTextsPage",
        _("Texts of consents"),
        order=960,
        show_in_menus=False,
        by_law=True,
    )
)
register(
    Section(
        "otzyv-soglasiya",
        "consents.WithdrawalPage",
        _("Withdrawal of a consent"),
        order=970,
        show_in_menus=False,
        prepare=prepare_withdrawal,
        by_law=True,
    )
)
provision.step(order=60)(prepare_drafts)
