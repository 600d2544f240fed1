"""Upload, preview with ticks, confirmation, result."""

from typing import Any

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.models import Site

from core.antivirus import gate
from core.desk_page import DeskPage
from core.viewsets import CentrePermissionPolicy
from exchange.desk.progress import told
from practices_bank.choices import ReceivedKind, ReceivedState
from practices_bank.models import ReceivedPackage
from practices_bank.receiving.opening import Package, PackageError
from practices_bank.receiving.steps import begin

SHOWN = 50


def receiving_sites(user: Any) -> Any:
    """Return the centres whose bank a person may fill from packages."""
    return CentrePermissionPolicy(ReceivedPackage).sites_user_has_permission_for(user, "add")


class PackageForm(forms.Form):
    """A package and, for those who work in several, the centre."""

    file = forms.FileField(
        label=gettext_lazy("Package"),
        help_text=gettext_lazy("The ZIP that the municipal centre has made, as it was sent."),
        widget=forms.ClearableFileInput(attrs={"accept": ".zip"}),
    )
    site = forms.ModelChoiceField(label=gettext_lazy("Centre"), queryset=Site.objects.none())

    def __init__(self, sites: Any, here: Site | None, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sites = sites
        choice: Any = self.fields["site"]
        choice.queryset, choice.initial = sites, here if here in sites else None
        if len(sites) == 1:
            self.fields.pop("site")

    @property
    def site_chosen(self) -> Site:
        """The centre whose bank is filled."""
        return self.cleaned_data.get("site") or self.sites[0]

    def clean_file(self) -> Any:
        """Refuse what is infected or no package; its insides are checked by the worker."""
        file: Any = self.cleaned_data["file"]
        gate.check(file)
        file.seek(0)
        try:
            Package(file)
        except PackageError as error:
            raise forms.ValidationError(str(error)) from None
        finally:
            file.seek(0)
        return file


class ReceivingPage(DeskPage):
    """What the pages of the reception share."""

    page_title: Any = gettext_lazy("Packages of other centres")
    header_icon = "download"

    def test_func(self) -> bool:
        return receiving_sites(self.request.user).exists()

    def received(self) -> Any:
        """Return the packages of the person's centres."""
        sites = receiving_sites(self.request.user).values("pk")
        found = ReceivedPackage.objects.filter(site__in=sites)
        return found.select_related("site", "created_by")


class ReceptionView(ReceivingPage):
    """Upload and the list of what was received."""

    template_name = "practices_bank/receiving/list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kwargs.setdefault("form", self._form())
        return super().get_context_data(packages=self.received()[:SHOWN], **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        """Keep the package and have it checked."""
        form = self._form(request.POST, request.FILES)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        file: Any = form.cleaned_data["file"]
        user: Any = request.user
        received = ReceivedPackage(
            site=form.site_chosen, file=file, file_name=file.name[:255], created_by=user
        )
        with transaction.atomic():
            begin(received, ReceivedState.CHECKING, user)
        return redirect("received", received.pk)

    def _form(self, *args: Any) -> PackageForm:
        sites = receiving_sites(self.request.user)
        return PackageForm(sites, Site.find_for_request(self.request), *args)


class ReceivedView(ReceivingPage):
    """One package: progress, preview with ticks, result."""

    template_name = "practices_bank/receiving/one.html"

    def test_func(self) -> bool:
        return super().test_func() and bool(self.package)

    @cached_property
    def package(self) -> ReceivedPackage:
        """The package; one of another centre does not exist."""
        return get_object_or_404(self.received(), pk=self.kwargs["pk"])

    def get_page_title(self) -> str:
        return str(self.package)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = {"url": reverse("received_list"), "label": _("Packages of other centres")}
        return [*self.breadcrumbs_items, above, {"url": "", "label": self.get_header_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = list(self.package.rows.all())
        return super().get_context_data(
            package=self.package,
            rows=rows,
            kinds=[
                (kind.label, number)
                for kind in ReceivedKind
                if (number := sum(row.kind == kind for row in rows))
            ],
            state_words=ReceivedState(self.package.state).label,
            progress_url=reverse("received_progress", args=[self.package.pk]),
            **kwargs,
        )

    @transaction.atomic
    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Take over the ticked practices, or try again what has failed."""
        found: Any = self.received().select_related(None).select_for_update()
        package = get_object_or_404(found, pk=pk)
        if package.state == ReceivedState.FAILED and package.failed_at:
            begin(package, ReceivedState(package.failed_at), request.user)
        elif package.state == ReceivedState.CHECKED:
            self._take_over(package)
        else:
            messages.warning(request, _("The package has gone further already."))
        return redirect("received", pk)

    def _take_over(self, package: ReceivedPackage) -> None:
        if not package.file:
            messages.error(self.request, _("The term of the file is over: upload it again."))
            return
        ticked = [key for key in self.request.POST.getlist("row") if key.isdigit()]
        rows = package.rows.filter(kind__in=(ReceivedKind.NEW, ReceivedKind.CHANGED))
        rows.update(is_chosen=False)
        if not rows.filter(pk__in=ticked).update(is_chosen=True):
            messages.error(self.request, _("Tick the practices that are to be taken over."))
            return
        begin(package, ReceivedState.WRITING, self.request.user)


class ReceivedProgressView(ReceivedView):
    """The same for the script of the page."""

    http_method_names = ["get"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Return how far the step is."""
        return told(self.package)
