"""Taking of requests for withdrawal from the public form."""

from dataclasses import dataclass
from datetime import date

from django.core import signing
from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from consents import tasks
from consents.forms import RateLimit, WithdrawalForm
from consents.models import WithdrawalRequest

LIMIT = RateLimit("withdrawal", limit=5, seconds=60 * 60)
RECEIPT_SALT = "consents.receipt"
RECEIPT_SECONDS = 24 * 60 * 60


@dataclass(frozen=True)
class Outcome:
    """A form to be shown with its HTTP status, or the request that was made."""

    form: WithdrawalForm
    status: int = 200
    made: WithdrawalRequest | None = None


@dataclass(frozen=True)
class Receipt:
    """What the person is told after sending: the number and the day of answer."""

    number: int
    answer_due: date


def take(request: HttpRequest, site: Site) -> Outcome:
    """Show an empty form, or check a sent one and make a request with a letter to the centre."""
    if request.method != "POST":
        return Outcome(WithdrawalForm(site=site))
    form = WithdrawalForm(request.POST, site=site)
    if not form.is_valid():
        return Outcome(form, 422 if form.is_available else 503)
    if not LIMIT.allows(request):
        form.add_error(None, _("Too many messages from your address. Try again in an hour."))
        return Outcome(form, 429)
    with transaction.atomic():
        made = form.save(request)
        tasks.write_of_request.defer(request_id=made.pk)
    return Outcome(form, made=made)


def sign(made: WithdrawalRequest) -> str:
    """Return the receipt of a request for an address: nobody else can make one up."""
    return signing.dumps([made.pk, made.answer_due.isoformat()], salt=RECEIPT_SALT)


def read_receipt(token: str) -> Receipt | None:
    """Return what a receipt says, None for a forged or an old one."""
    try:
        number, due = signing.loads(token, salt=RECEIPT_SALT, max_age=RECEIPT_SECONDS)
    except signing.BadSignature:
        return None
    return Receipt(number, date.fromisoformat(due))
