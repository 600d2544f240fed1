"""The words of centres counted anew between two nights, where many texts may have left at once."""

from django.utils.translation import gettext_lazy as _
from wagtail.search.models import IndexEntry

from core.background import LATER, once_waiting, task

from . import knowing
from .processes import processes


@task(
    title=_("Words of the search counted anew"),
    name="search.recount",
    queue="slow",
    lock="search.recount",
    priority=LATER,
)
def recount(site_id: int | None) -> None:
    """Count the words of a centre, of all centres where it is not known whose things changed."""
    with processes(IndexEntry.objects.count()) as executor:
        for centre, language in knowing.spoken():
            if site_id in (None, centre.site_id):
                knowing.recount(centre, language, executor)


def recount_later(site_id: int | None) -> None:
    """Queue a count unless one waits."""
    once_waiting(recount, str(site_id), site_id=site_id)
