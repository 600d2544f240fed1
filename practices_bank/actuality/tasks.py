"""Background work about the actuality of practices."""

from django.utils.translation import gettext_lazy as _

from core.background import periodic, task


@task(title=_("Request to renew a practice"), name="practices_bank.actuality_letter")
def write_to_author(page_id: int) -> None:
    """Write to the author of a practice that readers still see."""
    from practices_bank.actuality import asking
    from practices_bank.models import PracticePage

    page = PracticePage.objects.live().offered().filter(pk=page_id).first()
    if page is not None:
        asking.write(page)


@periodic("30 6 * * *", title=_("Requests to renew practices"), name="practices_bank.actuality")
def ask_authors() -> None:
    """Ask about practices whose term of actuality nears its end."""
    from practices_bank.actuality import asking

    asking.ask()
