"""The place of the form where a copy kept by the browser is offered; the script does the rest."""

from typing import Any

from django.forms import Media
from django.forms.widgets import Script
from wagtail.admin.panels import Panel
from wagtail.admin.staticfiles import versioned_static

from core.guests import is_for_guest


class LocalCopyPanel(Panel):
    """For those who submit; editors of the centre have autosave alone."""

    class BoundPanel(Panel.BoundPanel):
        """The panel of one thing."""

        template_name = "organisations/submission/local_copy.html"

        def is_shown(self) -> bool:
            if self.form is None or self.request is None or not self.instance.pk:
                return False
            return is_for_guest(self.form, self.request.user)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            # the form of the organisation itself stands before its models
            from organisations.submission import mine, registry

            thing, person = self.instance, self.request.user
            lock = thing.get_lock()
            kind = registry.of_model(type(thing))
            own = thing.revisions.filter(user=person).order_by("-created_at", "-pk").first()
            return super().get_context_data(parent_context) | {
                "person": person.pk,
                "thing": f"{thing._meta.label_lower}:{thing.pk}",
                "draft": _version(thing.latest_revision),
                "own": _version(own),
                "locked": bool(lock and lock.for_user(person)),
                "bound": self.form.is_bound,
                "probe": mine.own_url("own_readiness", kind, thing) if kind else "",
            }

        @property
        def media(self) -> Media:
            script = Script(versioned_static("js/admin/local-copy.js"), type="module")
            sheet = versioned_static("css/admin/local-copy.css")
            js: Any = [script]  # the stubs know of paths only
            return super().media + Media(css={"all": [sheet]}, js=js)


def _version(revision: Any) -> str:
    """Name a version by what Wagtail tells its script after a saving."""
    return f"{revision.pk} {revision.created_at.isoformat()}" if revision else ""
