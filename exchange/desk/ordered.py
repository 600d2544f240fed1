"""The page of an ordered file: its progress, then the file; for whoever ordered it only."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from core.closed_files import closed_file
from core.desk_page import DeskPage
from exchange.models import OrderedFile, OrderState
from exchange.orders.kinds import FileKind, kind_named
from exchange.orders.ordering import begin

from .progress import told


class OrderPage(DeskPage):
    """What the pages of an order share; another person's order does not exist."""

    page_title: Any = _("Ordered file")
    header_icon = "download"

    def test_func(self) -> bool:
        return self.kind.may_take(self.request.user, self.order.args)

    @cached_property
    def order(self) -> OrderedFile:
        """The order."""
        own = OrderedFile.objects.filter(created_by=self.request.user.pk)
        return get_object_or_404(own, pk=self.kwargs["pk"])

    @cached_property
    def kind(self) -> FileKind:
        """What is in the file."""
        found = kind_named(self.order.kind)
        if found is None:
            raise Http404
        return found

    def get_page_subtitle(self) -> str:
        return self.order.file_name

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        own = super().get_breadcrumbs_items()
        return [*own[:-1], self.kind.back(self.order.args)._asdict(), own[-1]]


class OrderView(OrderPage):
    """Shows how far the file is; by POST one that failed is begun once more."""

    template_name = "exchange/desk/ordered.html"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Begin once more."""
        if self.order.state == OrderState.FAILED:
            begin(self.order, request.user)
        return redirect(request.path)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        state = OrderState(self.order.state).label
        back = self.kind.back(self.order.args)
        return super().get_context_data(order=self.order, state=state, back=back, **kwargs)


class OrderProgressView(OrderPage):
    """The same for the script of the page."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Return how far the file is."""
        return told(self.order)


class OrderedFileView(OrderPage):
    """The file itself."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Send it; 404 while it is made and when its term is over."""
        return closed_file(self.order.file, self.order.file_name)
