"""Addresses and the menu item of transfers."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import pgettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from practices_bank.receiving.desk import views as reception
from practices_bank.transfer.desk import access, journal, letter, one, pick


@hooks.register("register_admin_urls")
def register_transfer_urls() -> list[URLPattern]:
    """Addresses of the journal and of one letter."""
    its = "peredacha/<int:pk>/"
    results = {"results_only": True}
    return [
        path("peredacha/", journal.JournalView.as_view(), name="transfers"),
        path(
            "peredacha/results/",
            journal.JournalView.as_view(**results),
            name="transfers_results",
        ),
        path("peredacha/vybor/", pick.PickView.as_view(), name="transfer_pick"),
        path(
            "peredacha/vybor/results/",
            pick.PickView.as_view(**results),
            name="transfer_pick_results",
        ),
        path("peredacha/pismo/", letter.NewTransferView.as_view(), name="transfer_new"),
        path("peredacha/priyom/", reception.ReceptionView.as_view(), name="received_list"),
        path("peredacha/priyom/<int:pk>/", reception.ReceivedView.as_view(), name="received"),
        path(
            "peredacha/priyom/<int:pk>/progress/",
            reception.ReceivedProgressView.as_view(),
            name="received_progress",
        ),
        path(its, one.TransferView.as_view(), name="transfer"),
        path(f"{its}progress/", one.TransferProgressView.as_view(), name="transfer_progress"),
        path(f"{its}paket/", one.TransferFileView.as_view(), name="transfer_file"),
        path(f"{its}otvet/", one.AnswerFileView.as_view(), name="transfer_answer"),
        path(f"{its}povtorit/", one.RetryTransferView.as_view(), name="transfer_retry"),
    ]


class TransfersMenuItem(MenuItem):
    """Shown to those who see a journal."""

    def is_shown(self, request: HttpRequest) -> bool:
        return access.may_see(request.user)


@hooks.register("register_admin_menu_item")
def transfers_item() -> MenuItem:
    """Next to the registers of the bank."""
    return TransfersMenuItem(
        pgettext_lazy("menu", "Transfers"),
        reverse_lazy("transfers"),
        name="transfers",
        icon_name="mail",
        order=287,
    )
