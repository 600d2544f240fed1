"""A transfer of the demo: sent, answered, included in part."""

from datetime import timedelta

from django.utils import timezone
from wagtail.models import Site

from core.models import CentreSettings
from home.demo import config
from practices_bank.models import PracticePage, Transfer, TransferSettings
from practices_bank.transfer import sending
from practices_bank.transfer.making import make

DAYS_AGO, ANSWERED_AFTER = 30, 12
SIGNER = {
    "greeting": "Уважаемые коллеги!",
    "signer_position": "Руководитель муниципального опорного центра",
    "executor": "Методический отдел",
}


def hand_over(site: Site) -> None:
    """Send the practices that the data name, with the answers that they name."""
    wanted = {each.title: each.sent for each in config.practices() if each.sent}
    settings = TransferSettings.for_site(site)
    for name, value in SIGNER.items():
        setattr(settings, name, value)
    settings.save()
    centre = CentreSettings.for_site(site)
    pages = PracticePage.objects.live().descendant_of(site.root_page)
    transfer = Transfer(
        site=site,
        number="01-15/42",
        date=timezone.localdate() - timedelta(days=DAYS_AGO),
        recipient=centre.regional_centre or "Региональный модельный центр",
    )
    sending.note(transfer, pages.filter(title__in=wanted, alias_of=None), None)
    make(transfer.pk)
    for item in transfer.items.all():
        item.outcome = wanted[item.title]
        item.save()
    transfer.refresh_from_db()
    transfer.answered_on = transfer.date + timedelta(days=ANSWERED_AFTER)
    transfer.answer_number = "118"
    transfer.answer_note = "Практики приняты, одна включена в региональный банк."
    transfer.save()
