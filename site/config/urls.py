"""Addresses that are not pages. Everything else is served by the page tree of the centre."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.views import serve

from core import cookie_notice
from core.appearance.views import accessibility
from core.closed_doors import page_password
from core.style_guide.views import error_page, style_guide
from home.views import site_map
from media_library.serving import views as uploads
from media_library.serving.documents import ask_password
from news.sitemap import news_sitemap
from practices_bank.selection.keeping import change
from quality_assessment.survey import door
from search.clicks import click
from search.views import description, search, suggest
from users.login.redirects import to_login

urlpatterns = [
    path("", include("users.urls")),  # before the desk: its login pages lead to ours
    path("admin/", include("media_library.admin_urls")),  # before Wagtail's
    path("admin/", include("core.isolation.urls")),
    # Wagtail's own view of documents has no address: it knows no centres
    path("documents/<int:pk>/<str:filename>", uploads.document, name="wagtaildocs_serve"),
    path(
        "documents/<int:pk>/versions/<int:number>/<str:filename>",
        uploads.version,
        name="document_version",
    ),
    path(
        "documents/authenticate_with_password/<int:restriction_id>/",
        ask_password,
        name="wagtaildocs_authenticate_with_password",
    ),
    path("media/<path:path>", uploads.media, name="media"),
    path("", include("core.urls")),
    path("news-sitemap.xml", news_sitemap, name="news_sitemap"),
    path("cookies/", cookie_notice.answer, name="cookie_notice"),
    path("podborka/", change, name="practice_selection"),
    path("styleguide/", style_guide, name="style_guide"),
    path("styleguide/<int:code>/", error_page, name="style_guide_error"),
    *i18n_patterns(
        path("versiya-dlya-slabovidyashchih/", accessibility, name="accessibility"),
        path("karta-sayta/", site_map, name="site_map"),
        # files that pages give: feed.json, calendars
        re_path(r"^((?:[\w-]+/)+[\w-]+\.(?:json|ics))$", serve, name="page_file"),
        re_path(door.PATTERN, door.serve_questionnaire, name="questionnaire"),
        path("poisk/", search, name="search"),
        path("poisk/podskazki/", suggest, name="search_suggestions"),
        path("poisk/opensearch.xml", description, name="search_description"),
        path("poisk/klik/", click, name="search_click"),
        # before Wagtail's of the same paths, which know neither centres nor the second step
        path(
            "_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/",
            page_password,
        ),
        path("_util/login/", to_login),
        path("", include(wagtail_urls)),
        prefix_default_language=False,
    ),
]
