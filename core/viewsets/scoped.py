"""What is mixed into every view of a register."""

from typing import Any

from django.contrib.admin.utils import unquote
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property
from wagtail.models import DraftStateMixin, Site, TaskState

from core import access, guests, publishing
from core.any_view import AnyView
from core.isolation.people import owners_of
from core.viewsets.policy import CentrePermissionPolicy, CentreRowPolicy


class CentreScopedView(AnyView):
    """A view of a register: a row of another centre does not exist for it.

    The check stands before the view's own `setup`, which loads the object; whatever Wagtail's view
    does with `pk` comes after it. A row's permissions are asked for the row's own centre.
    """

    row: Any = None
    row_site: Site | None = None

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        if "pk" in kwargs:
            row = get_object_or_404(visible(self.model, request.user), pk=_key(kwargs["pk"]))
            self.row, self.row_site = row, row.site
            _check_task_state(row, kwargs.get("task_state_id"))
        super().setup(request, *args, **kwargs)

    @cached_property
    def permission_policy(self) -> CentrePermissionPolicy:
        if self.row is None:
            return CentrePermissionPolicy(self.model)
        return CentreRowPolicy(self.model, self.row)

    def get_queryset(self) -> Any:
        """Keep a view that counts or orders the row's neighbours to the row's centre."""
        rows = super().get_queryset()
        if self.row_site is not None and getattr(rows, "model", None) is self.model:
            return rows.filter(site=self.row_site)
        return rows


class CentreFormView(CentreScopedView):
    """A view with a form: the centre is set on create and never changes after."""

    def get_form(self, *args: Any, **kwargs: Any) -> Any:
        form = super().get_form(*args, **kwargs)
        if not hasattr(form, "instance"):  # a question such as «delete?»
            return form
        sites = self.permission_policy.sites_user_has_permission_for(self.request.user, "add")
        choose_centre(form, sites, Site.find_for_request(self.request))
        guests.narrow(form, self.request.user)
        if "review_owner" in form.fields:
            own = sites.filter(pk=form.instance.site_id) if form.instance.site_id else sites
            form.fields["review_owner"].queryset = owners_of(own)
        return form

    def is_valid(self, form: Any) -> bool:
        """Refuse what leans on another centre's things, and what must not go public."""
        sound = super().is_valid(form)
        found = self._before_publishing(form) if sound else {}
        for each in guests.problems_of(form, self.request.user) if sound else []:
            found.setdefault(each.field, []).append(each.message)
        for field, messages in found.items():
            form.add_error(field if field in form.fields else None, messages)
        # asked again, the view says itself that there are mistakes
        return super().is_valid(form) if found else sound

    def _before_publishing(self, form: Any) -> dict[str, list[Any]]:
        """Return what keeps a row from being saved or, if it has drafts, from being published."""
        has_drafts = isinstance(form.instance, DraftStateMixin)
        draft = not has_drafts or getattr(self, "saving_as_draft", False)
        found = publishing.problems(form.instance, draft=draft)
        return {field: list(publishing.words(error)) for field, error in found.items()}


def visible(model: Any, user: Any) -> QuerySet:
    """Return the rows of a register in the centres where a person works, a guest's own ones."""
    at_work = Q(site__in=access.sites_of(user).values("pk"))
    own = guests.rows(model, user)
    # the search of a register filters by its index fields only: nothing is asked of others by key
    return model._default_manager.filter(at_work | own if own else at_work)


def choose_centre(form: Any, sites: QuerySet[Site], here: Site | None) -> None:
    """Set the centre of a new row; leave the choice only to those who work in several."""
    if form.instance.site_id:
        form.fields.pop("site", None)
    elif "site" in form.fields and len(sites) > 1:
        form.fields["site"].queryset = sites
        form.fields["site"].initial = here.pk if here and here in sites else None
    else:
        form.fields.pop("site", None)
        form.instance.site = sites.first()


def _key(pk: Any) -> str:
    return unquote(str(pk))


def _check_task_state(row: Any, task_state_id: int | None) -> None:
    """Refuse a task that belongs to another row: Wagtail takes any task by its number."""
    if task_state_id is None:
        return
    states = TaskState.objects.filter(pk=task_state_id, workflow_state__object_id=str(row.pk))
    if not states.filter(workflow_state__base_content_type=row.get_base_content_type()).exists():
        raise Http404
