"""Languages and time. The portal speaks Russian; a centre may add languages that are named here."""

from typing import Any

from django.conf.locale import LANG_INFO
from django.utils.translation import gettext_lazy as _

from .environment import BASE_DIR, languages

LANGUAGE_CODE = "ru"
INFO: dict[str, Any] = LANG_INFO
# Django's own catalogues translate the names
LANGUAGES = [
    (code, _(INFO[code]["name"]))
    for code in languages("PORTAL_LANGUAGES", "ru,en", main=LANGUAGE_CODE)
]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = [("ru", _("Russian"))]
USE_I18N = True
WAGTAIL_I18N_ENABLED = True
# a translation is published when it is ready, not with the words of its original
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
# no call abroad: WAGTAILLOCALIZE_MACHINE_TRANSLATOR is not set
LOCALE_PATHS = [BASE_DIR / "locale"]

TIME_ZONE = "Europe/Moscow"
USE_TZ = True
