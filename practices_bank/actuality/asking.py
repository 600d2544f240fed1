"""Whom to ask about which practices, and the letter."""

from datetime import timedelta
from typing import Any

from django.core.mail import send_mail
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_admin_base_url

from core.centres import site_of
from core.models import CentreSettings
from organisations.representatives.models import Representative
from practices_bank.models import ActualityRequest, PracticePage

AHEAD = timedelta(days=30)


def due() -> Any:
    """Return the published practices whose term ends soon and whose author was not asked."""
    asked = ActualityRequest.objects.filter(practice=OuterRef("pk"), term=OuterRef("review_due"))
    speaks = Representative.objects.valid().filter(organisation=OuterRef("organisation"))
    pages = PracticePage.objects.live().offered().filter(alias_of=None)
    pages = pages.filter(review_due__lte=timezone.localdate() + AHEAD)
    return pages.filter(~Exists(asked), Exists(speaks))


def ask() -> int:
    """Queue a letter about every practice that is due, once for a term; return how many."""
    from practices_bank.actuality.tasks import write_to_author

    number = 0
    for page in due():
        with transaction.atomic():
            _request, is_new = ActualityRequest.objects.get_or_create(
                practice=page, term=page.review_due
            )
            if is_new:
                write_to_author.defer(page_id=page.pk)
                number += 1
    return number


def write(page: PracticePage) -> None:
    """Write to those who speak for the organisation of a practice today."""
    site = site_of(page)
    if site is None or page.review_due is None or not page.organisation_id:
        return
    centre = CentreSettings.for_site(site)
    words = {"practice": page.title, "day": date_format(page.review_due, "j E Y")}
    lines = [
        _("The practice “%(practice)s” is up to date until %(day)s.") % words,
        _(
            "Look it through: mend what has changed and submit it. If all is as it was, submit it "
            "unchanged."
        ),
        f"{get_admin_base_url()}{reverse('wagtailadmin_pages:edit', args=[page.pk])}",
    ]
    subject = _("Is the practice still up to date?")
    people = Representative.objects.valid().filter(organisation=page.organisation_id)
    for email in people.values_list("user__email", flat=True):
        send_mail(f"{centre.short_name}: {subject}", "\n\n".join(lines), None, [email])
