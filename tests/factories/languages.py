"""Languages of centres and translated pages for the tests."""

from wagtail.models import Page

from core.caching import stamp
from core.models import CentreSettings
from core.translating.fronts import locale_of
from core.translating.submission import put_for_translation


def speak(centre, *codes: str, **words: str) -> CentreSettings:
    """Let a centre speak more languages; `words` are its settings in the first of them."""
    settings = CentreSettings.objects.get(site=centre.site)
    settings.languages = list(codes)
    if words:
        settings.translations = {codes[0]: words}
    settings.save()
    stamp.bump(centre.site.pk)  # no commit does it inside a test
    return settings


def translate(page, language: str = "en", *, publish: bool = True, **fields):
    """Put a page for translation, give it words and publish it."""
    made = put_for_translation(Page.objects.get(pk=page.pk), locale_of(language)).specific
    for name, value in fields.items():
        setattr(made, name, value)
    revision = made.save_revision()
    if publish:
        revision.publish()
    stamp.bump(None)
    return type(made).objects.get(pk=made.pk)


def translate_front(centre, language: str = "en", **fields):
    """Publish the front page of a centre in another language."""
    fields = {"title": "Example Centre", **fields}
    return translate(centre.home, language, **fields)
