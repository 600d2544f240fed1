"""The words of centres counted anew between two nights, where many texts may have left at once."""

from django.utils.translation import gettext_lazy as _

from core.background import LATER, once_waiting, task

from . import knowing


@task(
    title=_("Words of the search counted anew"),
    name="search.recount",
    queue="slow",
    lock="search.recount",
    priority=LATER,
)
def recount(site_id: int | None) -> None:
    """Count the words of a centre, of all centres where it is not known whose things changed."""
    knowing.recount_all(site_id)


def recount_later(site_id: int | None) -> None:
    """Queue a count unless one waits."""
    once_waiting(recount, str(site_id), site_id=site_id)
