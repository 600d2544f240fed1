"""The demo in English: front page, «О центре», contacts, a news item, by the way of editors."""

from collections.abc import Iterator
from typing import Any

from wagtail.models import Locale, Page, Site
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.strings import StringValue

from core.models import CentreSettings
from core.translating.fronts import locale_of
from core.translating.submission import put_for_translation
from home.demo import config
from home.models import AboutPage, ContactsPage
from news.models import NewsIndexPage, NewsPage, Rubric

LANGUAGE = "en"


def translate_demo(site: Site) -> None:
    """Publish the English pages of a centre that speaks English; the front page goes first."""
    if LANGUAGE not in CentreSettings.for_site(site).other_languages:
        return
    data = config.english()
    _name_rubrics(site, data["rubrics"])
    words = {_as_kept(russian): _as_kept(text) for russian, text in data["words"].items()}
    for page in _pages(site):
        _publish(page, locale_of(LANGUAGE), words)


def _pages(site: Site) -> Iterator[Page]:
    yield Page.objects.get(pk=site.root_page_id)
    for model in (AboutPage, ContactsPage, NewsIndexPage):
        yield model.objects.child_of(site.root_page).get()
    yield NewsPage.objects.descendant_of(site.root_page).get(title=config.news()[0].title)


def _publish(page: Page, locale: Locale, words: dict[str, str]) -> None:
    made = put_for_translation(page, locale)
    translation = Translation.objects.get(
        source__object_id=page.translation_key, target_locale=locale
    )
    translation.source.update_from_db()  # the front page was put there while it was empty
    for segment in translation.source.stringsegment_set.select_related("string", "context"):
        if text := words.get(segment.string.data):
            StringTranslation.from_text(segment.string, locale, segment.context, text)
    translation.save_target(publish=False)
    made = type(made).objects.get(pk=made.pk)
    made.get_latest_revision().publish()


def _as_kept(text: str) -> str:
    """Return a text as wagtail-localize keeps it: lines are parted by tags."""
    return StringValue.from_plaintext(text).data


def _name_rubrics(site: Site, names: dict[str, Any]) -> None:
    for rubric in Rubric.objects.for_site(site):
        rubric.translations = {LANGUAGE: {"name": names[rubric.name]}}
        rubric.save()
