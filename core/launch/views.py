"""The page of the launch."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.staticfiles import versioned_static

from core.access import sites_where, works_where
from core.desk_page import DeskPage
from core.launch.state import PERMISSION, centres_where, progress_of, renew
from core.models import CentreLaunch, CentreSettings


def centres_of(user: Any) -> list[CentreSettings]:
    """Return the centres whose launch is the person's business, with what is kept of it."""
    return centres_where(user, PERMISSION)


class LaunchView(DeskPage):
    """The steps of one centre; without its number the first one's that is still on its way."""

    template_name = "core/launch/page.html"
    page_title = gettext_lazy("Launch of the portal")
    header_icon = "tasks"

    def test_func(self) -> bool:
        return works_where(self.request.user, PERMISSION)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        centres = centres_of(request.user)
        if "site_id" not in kwargs and centres:
            rest = [each for each in centres if not progress_of(each).is_over]
            return redirect("core_launch_of", (rest or centres)[0].site_id)
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        centres = {each.site_id: each for each in centres_of(self.request.user)}
        centre = centres.get(kwargs["site_id"]) if "site_id" in kwargs else None
        if centre is None:
            raise Http404
        steps = renew(centre.site)
        fresh = CentreLaunch.objects.get(site=centre.site_id)
        done = sum(each.done for each in steps)
        return {
            **super().get_context_data(**kwargs),
            "centre": centre,
            "others": [progress_of(each) for each in centres.values() if each is not centre],
            "steps": steps,
            "next": next((each for each in steps if not each.done), None),
            "done": done,
            "total": len(steps),
            "hidden": fresh.hidden_at is not None,
            "style_sheet": versioned_static("css/admin/launch.css"),
        }


@require_POST
def hide(request: HttpRequest, site_id: int) -> HttpResponse:
    """Take the launch off the first page of the desk, or put it there again."""
    site = get_object_or_404(sites_where(request.user, PERMISSION), pk=site_id)
    launch, _made = CentreLaunch.objects.get_or_create(site=site)
    launch.hidden_at = None if launch.hidden_at else timezone.now()
    launch.save(update_fields=["hidden_at"])
    if launch.hidden_at:
        messages.success(request, _("The list is hidden; it stays under «Help»."))
    else:
        messages.success(request, _("The list stands on the first page of the desk again."))
    return redirect("core_launch_of", site.pk)
