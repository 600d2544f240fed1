"""The wizard of imports at the desk."""

from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from exchange.desk import actions, columns, downloads, listing, ordered, run, upload
from exchange.desk.menu import ImportMenuItem


@hooks.register("register_admin_urls")
def register_import_urls() -> list[URLPattern]:
    """Addresses of the wizard."""
    one = "zagruzka/run/<int:pk>/"
    file = "fail/<int:pk>/"
    return [
        path("zagruzka/", listing.RunsView.as_view(), name="exchange_runs"),
        path("zagruzka/new/<slug:target>/", upload.UploadView.as_view(), name="exchange_upload"),
        path(
            "zagruzka/new/<slug:target>/blank/",
            downloads.BlankView.as_view(),
            name="exchange_blank",
        ),
        path(one, run.RunView.as_view(), name="exchange_run"),
        path(f"{one}columns/", columns.ColumnsView.as_view(), name="exchange_columns"),
        path(f"{one}progress/", run.ProgressView.as_view(), name="exchange_progress"),
        path(f"{one}report/", downloads.ReportView.as_view(), name="exchange_report"),
        path(f"{one}file/", downloads.FileView.as_view(), name="exchange_file"),
        path(f"{one}confirm/", actions.confirm, name="exchange_confirm"),
        path(f"{one}undo/", actions.undo, name="exchange_undo"),
        path(f"{one}retry/", actions.retry, name="exchange_retry"),
        path(f"{one}cancel/", actions.cancel, name="exchange_cancel"),
        path(file, ordered.OrderView.as_view(), name="exchange_ordered"),
        path(
            f"{file}progress/",
            ordered.OrderProgressView.as_view(),
            name="exchange_ordered_progress",
        ),
        path(f"{file}file/", ordered.OrderedFileView.as_view(), name="exchange_ordered_file"),
    ]


@hooks.register("register_admin_menu_item")
def register_imports_item() -> ImportMenuItem:
    """Imports stand after the registers."""
    return ImportMenuItem(
        _("Import from a file"),
        reverse_lazy("exchange_runs"),
        name="imports",
        icon_name="upload",
        order=720,
    )
