"""Letters to the centre. They name numbers, never people: mail is not a place for personal data."""

from typing import Any

import structlog
from django.core.mail import EmailMessage, send_mail
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_admin_base_url
from wagtail.models import Site

from consents.admin_urls import register_url
from consents.models import ConsentRecord, PrivacySettings, WithdrawalRequest
from core.models import CentreSettings

logger = structlog.get_logger(__name__)
Attachment = tuple[str, str, str]  # name of the file, its text, its type


def request_received(request: WithdrawalRequest) -> None:
    """Tell the centre of a new request and of the day of answer."""
    lines = [
        _("A person takes a consent back: request № %s.") % request.pk,
        _("Answer by %(answer)s, remove the data by %(removal)s.")
        % {
            "answer": date_format(request.answer_due, "d.m.Y"),
            "removal": date_format(request.removal_due, "d.m.Y"),
        },
        absolute(register_url(WithdrawalRequest, "edit", request.pk)),
    ]
    send(request.site, _("Request for withdrawal № %s") % request.pk, lines)


def terms_passed(site: Site, numbers: list[int]) -> None:
    """Tell the centre which consents have ended and how many end soon."""
    days = PrivacySettings.for_site(site).warning_days
    soon = ConsentRecord.objects.for_site(site).expiring(days).count()
    lines = [
        _("Consents whose term has passed: %s.") % ", ".join(f"№ {number}" for number in numbers),
        _("What leaned on them has been taken off the site."),
        _("Consents whose term ends soon: %s.") % soon,
        absolute(register_url(ConsentRecord, "list")),
    ]
    send(site, _("Terms of consents"), lines)


def send(site: Site, subject: str, lines: list[str]) -> None:
    """Send a letter to the centre's own address; a centre without one has it in the log."""
    address = address_of(site)
    if not address:
        logger.warning("consents.letter.no_address", site=site.pk, subject=subject)
        return
    send_mail(subject, "\n\n".join(lines), None, [address])


def to_reader(site: Site, address: str, subject: str, lines: list[str], *files: Attachment) -> None:
    """Write to a reader in the name of the centre."""
    centre = CentreSettings.for_site(site)
    signed = filter(None, [*lines, centre.short_name or centre.full_name])
    EmailMessage(subject, "\n\n".join(signed), None, [address], attachments=[*files]).send()


def to_colleague(
    site: Site, address: str, subject: str, lines: list[str], *files: Attachment
) -> None:
    """Write to a person of the centre, to the centre itself where he has no address."""
    address = address or address_of(site)
    if not address:
        send(site, subject, lines)
        return
    EmailMessage(subject, "\n\n".join(lines), None, [address], attachments=[*files]).send()


def address_of(site: Site) -> str:
    """Return the centre's e-mail."""
    settings: Any = CentreSettings.for_site(site)
    return getattr(settings, "email", "")


def absolute(address: str) -> str:
    """Return an address of the admin with its host."""
    return f"{(get_admin_base_url() or '').rstrip('/')}{address}"
