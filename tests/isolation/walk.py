"""Ways into the views of registers: what the tests of isolation walk through."""

from dataclasses import dataclass

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from wagtail import hooks
from wagtail.models import GroupSitePermission

from core.viewsets import CentreViewSet, centre_viewsets


@dataclass(frozen=True)
class View:
    """A view of a register; `of_row` = its address names a row."""

    register: str
    namespace: str
    name: str
    arguments: tuple[str, ...]

    @property
    def of_row(self) -> bool:
        return "pk" in self.arguments

    def url(self, row, **more) -> str:
        values = {
            "pk": row.pk,
            "revision_id": getattr(row, "latest_revision_id", None) or 1,
            **SAMPLE,
        }
        values |= more
        wanted = {name: values[name] for name in self.arguments}
        return reverse(f"{self.namespace}:{self.name}", kwargs=wanted)


SAMPLE = {
    "revision_id_a": "earliest",
    "revision_id_b": "latest",
    "action_name": "approve",
    "task_state_id": 1,
    "task_id": 1,
    "workflow_state_id": 1,
}


def views() -> list[View]:
    """Return every view of every register of centres, choosers included."""
    hooks.search_for_hooks()
    return [view for viewset in centre_viewsets() for view in views_of(viewset)]


def views_of(viewset: CentreViewSet) -> list[View]:
    """Return the views of one register."""
    label = viewset.model._meta.label
    sources = [viewset, viewset.chooser_viewset]
    return [
        View(label, each.url_namespace, pattern.name, tuple(pattern.pattern.converters or groups))
        for each in sources
        for pattern in each.get_urlpatterns()
        for groups in [pattern.pattern.regex.groupindex]
    ]


def allow_all(group, site, model) -> None:
    """Give a group every permission on a register of its centre."""
    kind = ContentType.objects.get_for_model(model)
    for permission in Permission.objects.filter(content_type=kind):
        GroupSitePermission.objects.get_or_create(group=group, site=site, permission=permission)
