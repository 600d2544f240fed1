"""Texts of consents: forms take no data while theirs is not in effect (152-ФЗ ст. 9)."""

from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from consents.admin_urls import register_url
from consents.models import ConsentText
from core.launch import Step, register


def texts_are_in_effect(site: Site) -> bool:
    """Tell whether every purpose that the centre has a draft for has a published text."""
    texts = ConsentText.objects.for_site(site)
    drafts = set(texts.filter(published_at=None).values_list("kind", flat=True))
    published = set(texts.exclude(published_at=None).values_list("kind", flat=True))
    return bool(published) and drafts <= published


def place(site: Site) -> str:
    """Return the list of the texts."""
    return register_url(ConsentText, "list")


register(
    Step(
        key="consents",
        title=_("Texts of consents"),
        why=_("While a text is a draft, the forms of the portal take no personal data."),
        url=place,
        is_done=texts_are_in_effect,
        order=100,
        guide="lyudi-na-foto",
    )
)
