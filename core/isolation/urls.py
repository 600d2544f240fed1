"""Addresses of the desk, all of them kept within the centres of the person.

Those named here stand before Wagtail's of the same paths and need no names of their own.
"""

from django.urls import path
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views import workflows
from wagtail.admin.views.pages.delete import DeleteView
from wagtail.admin.views.pages.move import MoveChooseDestinationView, MoveConfirmView
from wagtail.admin.views.pages.unpublish import UnpublishView
from wagtail.admin.views.reports.page_types_usage import PageTypesUsageReportView
from wagtail.contrib.forms.views import FormPagesListView
from wagtail.contrib.search_promotions import views as query_chooser
from wagtail.utils.urlpatterns import decorate_urlpatterns

from core.isolation.bounds import within_own_centres
from core.isolation.privacy import OwnCollectionPrivacyView, OwnPagePrivacyView
from core.isolation.reports import OwnTranslationsReportView, for_superusers
from core.isolation.rows import OwnRowsViewSet
from core.isolation.snippets import OwnSnippetsView
from core.page_gate import explained
from core.publish_gate import told
from core.translating.views import SubmitPageView, UpdateTranslationsOfPageView, upload
from core.translating.words import EditorWordsView

_register = "<slug:app_label>/<slug:model_name>"
_one = {"get": "retrieve"}
_translations = OwnTranslationsReportView.as_view
_types = PageTypesUsageReportView.as_view

shared_by_all = decorate_urlpatterns(
    [
        path("forms/", FormPagesListView.as_view()),
        path("forms/results/", FormPagesListView.as_view(results_only=True)),
        path("reports/page-types-usage/", _types()),
        path("reports/page-types-usage/results/", _types(results_only=True)),
        path("searchpicks/queries/chooser/", query_chooser.chooser),
        path("searchpicks/queries/chooser/results/", query_chooser.chooserresults),
        path("workflows/task_chooser/", workflows.TaskChooserView.as_view()),
        path("workflows/task_chooser/results/", workflows.TaskChooserResultsView.as_view()),
        path("workflows/task_chooser/create/", workflows.TaskChooserCreateView.as_view()),
        path("workflows/task_chooser/<int:task_id>/", workflows.task_chosen),
    ],
    for_superusers,
)
kept = [
    path("pages/<int:page_id>/delete/", explained(DeleteView.as_view(), branch=True)),
    path("pages/<int:page_id>/unpublish/", explained(UnpublishView.as_view(), branch=False)),
    path(
        "pages/<int:page_to_move_id>/move/",
        explained(MoveChooseDestinationView.as_view(), branch=True),
    ),
    path(
        "pages/<int:page_to_move_id>/move/<int:destination_id>/confirm/",
        explained(MoveConfirmView.as_view(), branch=True),
    ),
]
narrowed = [
    path("pages/<int:page_id>/privacy/", OwnPagePrivacyView.as_view()),
    path("collections/<int:collection_id>/privacy/", OwnCollectionPrivacyView.as_view()),
    path(f"localize/api/snippets/{_register}/", OwnRowsViewSet.as_view({"get": "list"})),
    path(f"localize/api/snippets/{_register}/<str:pk>/", OwnRowsViewSet.as_view(_one)),
    path("localize/jsi18n/", EditorWordsView.as_view()),
    path("localize/submit/page/<int:page_id>/", SubmitPageView.as_view()),
    path("localize/update/<int:translation_source_id>/", UpdateTranslationsOfPageView.as_view()),
    path("localize/translate/<int:translation_id>/pofile/upload/", upload),
    path("snippets/", OwnSnippetsView.as_view()),
    path("localize/reports/translations/", _translations()),
    path("localize/reports/translations/results/", _translations(results_only=True)),
]

_desk = [
    *decorate_urlpatterns([*shared_by_all, *kept, *narrowed], require_admin_access),
    *wagtailadmin_urls.urlpatterns,
]
urlpatterns = decorate_urlpatterns(decorate_urlpatterns(_desk, told), within_own_centres)
