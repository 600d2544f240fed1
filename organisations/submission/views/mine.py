"""«Мои материалы»: the one list of a representative."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.staticfiles import versioned_static

from core.desk_page import DeskPage
from organisations.representatives.access import organisations_of, speaks
from organisations.submission import mine, registry, reviewing
from organisations.submission.blank.layout import has_blank
from organisations.submission.comparison import differences, live_version
from organisations.submission.forms import NewThingForm
from organisations.submission.registry import Kind
from organisations.submission.status import Stage, status_of

LIST = "own_things"


class OwnDeskView(DeskPage):
    """For representatives only; others have lists of their own."""

    header_icon = "folder-open-inverse"

    def test_func(self) -> bool:
        return speaks(self.request.user)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = {"url": reverse(LIST), "label": _("My things")}
        return [*self.breadcrumbs_items, above, {"url": "", "label": self.get_header_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        sheet = versioned_static("css/admin/submission.css")
        return super().get_context_data(**kwargs, style_sheet=sheet)


class OwnThingsView(OwnDeskView):
    """Everything of the person's organisations."""

    template_name = "organisations/submission/mine.html"
    page_title = gettext_lazy("My things")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs, desks=mine.desks_of(self.request.user))


class _OfKind(OwnDeskView):
    """A page whose address names a kind."""

    @cached_property
    def kind(self) -> Kind:
        """The kind by its model's name."""
        label = f"{self.kwargs['app_label']}.{self.kwargs['model_name']}"
        for each in registry.registered():
            if each.label.lower() == label:
                return each
        raise Http404


class AddView(_OfKind):
    """A new draft by its name; all else is filled in its form."""

    template_name = "organisations/submission/add.html"

    def get_page_title(self) -> str:
        return _("Add: %(kind)s") % {"kind": self.kind.name}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kwargs.setdefault("form", self._form())
        return super().get_context_data(**kwargs, kind=self.kind, has_blank=has_blank(self.kind))

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if self.test_func() and (not self.kind.is_addable or not self._organisations().exists()):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Make the draft and open it."""
        form = self._form(request.POST)
        if form.is_valid():
            try:
                thing = mine.add(self.kind, form.chosen(), form.cleaned_data, request.user)
            except LookupError as refused:
                form.add_error(None, str(refused))
            else:
                return redirect(mine.edit_url(thing))
        return self.render_to_response(self.get_context_data(form=form))

    def _form(self, data: Any = None) -> Any:
        make = self.kind.beginning.form if self.kind.beginning else NewThingForm
        initial = self.request.GET.dict()
        return make(data, organisations=self._organisations(), initial=initial)

    def _organisations(self) -> Any:
        return organisations_of(self.request.user).select_related("site__root_page")


class OfThing(_OfKind):
    """A page about one thing of the person's own."""

    @cached_property
    def thing(self) -> Any:
        """The thing; one of others does not exist."""
        return get_object_or_404(self.kind.own(self.request.user), pk=self.kwargs["pk"])


class ChangesView(OfThing):
    """What would change for the public, in the latest version."""

    template_name = "organisations/submission/changes.html"
    page_title = gettext_lazy("Changes")

    def get_page_subtitle(self) -> str:
        return str(self.thing)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        latest = self.thing.get_latest_revision_as_object()
        return super().get_context_data(
            **kwargs,
            status=status_of(self.thing),
            comparison=differences(live_version(self.thing), latest, self.request),
            edit_url=mine.edit_url(self.thing),
        )


class WithdrawView(OfThing):
    """Takes a submission back, to go on with it."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Take it back, or say that it is too late."""
        words = {"title": str(self.thing)}
        if reviewing.withdraw(self.thing, request.user):
            messages.success(request, _("“%(title)s” is taken back: you can edit it.") % words)
        else:
            messages.warning(request, _("“%(title)s” is not under review any more.") % words)
        return redirect(LIST)


def sent(request: HttpRequest, thing: Any) -> HttpResponse | None:
    """Lead a representative who has submitted back to the list: the registers are shut to him."""
    if not speaks(request.user) or "action-submit" not in request.POST:
        return None
    kind = registry.of_model(type(thing))
    if kind is None or not kind.own(request.user).filter(pk=thing.pk).exists():
        return None
    if status_of(thing).stage != Stage.REVIEW:
        return None
    return redirect(LIST)
