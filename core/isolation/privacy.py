"""Who sees a closed page or collection: only the groups of its own centre are offered."""

from typing import Any

from django.apps import apps
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views import View
from wagtail.admin.forms.collections import CollectionViewRestrictionForm
from wagtail.admin.modal_workflow import render_modal_workflow
from wagtail.admin.views.page_privacy import SetPrivacyView
from wagtail.models import Collection, Site
from wagtail.permissions import policy_registry

from core import centres


class OwnPagePrivacyView(SetPrivacyView):
    """The window «Privacy» of a page."""

    def get_form(self, form_class: Any = None) -> Any:
        form = super().get_form(form_class)
        offer_groups(form, centres.site_of(self.page))
        return form


class OwnCollectionPrivacyView(View):
    """The window «Privacy» of a collection; Wagtail's own is a function with all groups in it."""

    collection: Collection
    restriction: Any

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        self.collection = get_object_or_404(Collection, pk=kwargs["collection_id"])
        policy = policy_registry.get_by_type(Collection)
        if not policy.user_has_permission_for_instance(request.user, "change", self.collection):
            raise PermissionDenied
        found = self.collection.get_view_restrictions().order_by("collection__depth")
        self.restriction = found.first()
        if self.restriction and self.restriction.collection != self.collection:
            return self._closed_above()
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the form."""
        initial = None if self.restriction else {"restriction_type": "none"}
        return self._ask(self._form(initial=initial))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Close or open the collection, or show the form with its errors."""
        form = self._form(data=request.POST)
        if not form.is_valid():
            return self._ask(form)
        is_public = form.cleaned_data["restriction_type"] == "none"
        if not is_public:
            form.instance.collection = self.collection
            form.save()
        elif self.restriction:
            self.restriction.delete()
        done = {"step": "set_privacy_done", "is_public": is_public}
        return render_modal_workflow(request, None, None, None, json_data=done)

    def _form(self, **kwargs: Any) -> Any:
        form = CollectionViewRestrictionForm(instance=self.restriction, **kwargs)
        offer_groups(form, centres.site_of_collection(self.collection))
        return form

    def _ask(self, form: Any) -> HttpResponse:
        url = reverse("wagtailadmin_collections:set_privacy", args=(self.collection.pk,))
        return render_modal_workflow(
            self.request,
            "wagtailadmin/shared/set_privacy.html",
            None,
            {"form": form, "action_url": url, "object": self.collection},
            json_data={"step": "set_privacy"},
        )

    def _closed_above(self) -> HttpResponse:
        return render_modal_workflow(
            self.request,
            "wagtailadmin/collection_privacy/ancestor_privacy.html",
            None,
            {"collection_with_restriction": self.restriction.collection},
        )


def offer_groups(form: Any, site: Site | None) -> None:
    """Leave the roles of a centre in a form, under their own names."""
    roles = apps.get_model("users", "CentreRole")._default_manager.filter(site=site)
    names = {role.group_id: role.get_role_display() for role in roles}
    field = form.fields["groups"]
    field.queryset = Group.objects.filter(pk__in=names)
    field.label_from_instance = lambda group: str(names[group.pk]).capitalize()
    field.choices = field.choices  # made of the labels anew
