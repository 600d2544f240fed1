"""Background work over consents: the night's and the letters."""

from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from consents import expiry, letters, retention
from consents.models import WithdrawalRequest
from consents.storage import private_storage
from core.background import periodic, task


@periodic("20 2 * * *", title=_("Take off what leaned on expired consents"), name="consents.expiry")
def take_off_expired() -> None:
    """Run after midnight: a consent is in force on its last day."""
    expiry.run(lambda site, numbers: write_of_terms.defer(site_id=site, numbers=numbers))


@periodic("40 2 * * *", title=_("Erase personal data past its term"), name="consents.retention")
def erase_past_term() -> None:
    """Run after the expiry of the same night."""
    retention.run()


@task(title=_("Removal of a scan of a consent"), name="consents.forget_scan")
def forget_scan(name: str) -> None:
    """Delete a scan that no consent keeps any more: erased with its person or replaced."""
    private_storage().delete(name)


@task(title=_("Letter about a request for withdrawal"), name="consents.request_letter")
def write_of_request(request_id: int) -> None:
    """Write to the centre; a request erased meanwhile needs no letter."""
    request = WithdrawalRequest.objects.select_related("site").filter(pk=request_id).first()
    if request:
        letters.request_received(request)


@task(title=_("Letter about terms of consents"), name="consents.terms_letter")
def write_of_terms(site_id: int, numbers: list[int]) -> None:
    """Write to the centre."""
    site = Site.objects.filter(pk=site_id).first()
    if site:
        letters.terms_passed(site, numbers)
