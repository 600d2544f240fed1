"""Addresses that are not pages. Everything else is served by the page tree of the centre."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from core import cookie_notice
from core.appearance.views import accessibility
from core.style_guide.views import style_guide

urlpatterns = [
    path("", include("users.urls")),  # before the desk: its login pages lead to ours
    path("admin/", include("core.isolation.urls")),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("", include("core.urls")),
    path("cookies/", cookie_notice.answer, name="cookie_notice"),
    path("styleguide/", style_guide, name="style_guide"),
    *i18n_patterns(
        path("versiya-dlya-slabovidyashchih/", accessibility, name="accessibility"),
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    ),
]
