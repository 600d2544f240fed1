"""The desk tells which translations have fallen behind their originals."""

from collections.abc import Iterator

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page, Site
from wagtail_localize.models import TranslationSource

from core.centres import pages_of
from core.models import BasePage
from core.upkeep import Check, Found, Group, register


def sources() -> QuerySet[TranslationSource]:
    """Return the originals that somebody translates."""
    return TranslationSource.objects.filter(translations__enabled=True)


def translated(site: Site) -> Iterator[Page]:
    """Return the pages of a centre that are originals of translations."""
    keys = sources().values("object_id")
    return pages_of(site).filter(live=True, translation_key__in=keys).specific().iterator(200)


def behind(page: Page, site: Site) -> Iterator[Found]:
    """An original published after its words were last given to the translation."""
    if not (page.live and page.last_published_at):
        return
    own = sources().filter(object_id=page.translation_key, locale_id=page.locale_id)
    if own.filter(last_updated_at__lt=page.last_published_at).exists():
        day = date_format(timezone.localtime(page.last_published_at), _("j E Y"))
        yield Found(
            title=str(page),
            detail=_("Changed on %(day)s, its translations have not been.") % {"day": day},
            owner_id=page.owner_id,
        )


register(
    Check(
        key="translations",
        title=gettext_lazy("Translations behind their originals"),
        advice=gettext_lazy(
            "Open the page, press “Sync translated pages” and translate what is new."
        ),
        group=Group.STALE,
        models=(BasePage,),
        things=translated,
        look=behind,
        order=40,
    )
)
