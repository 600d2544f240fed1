"""The page of background jobs and its buttons."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from procrastinate.exceptions import ConnectorException
from wagtail.admin import messages

from core.background.api import app
from core.background.tasks import wake_outbox
from core.desk_page import DeskPage
from core.models import OutboxFailure
from core.outbox.failures import try_now

from . import listing


class JobsView(DeskPage):
    """Failed, waiting and running jobs for a superuser; follow-ups of his centre for its head."""

    template_name = "core/desk/jobs.html"
    page_title = gettext_lazy("Background jobs")
    header_icon = "cogs"

    def test_func(self) -> bool:
        return listing.may_see(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        failures = listing.failures_for(self.request.user)
        context["failures"] = listing.failure_rows(failures)
        context["failures_count"] = failures.count()
        context["may_repeat"] = self.request.user.is_superuser
        if self.request.user.is_superuser:
            context |= self._jobs()
        return context

    def _jobs(self) -> dict[str, Any]:
        failed, active = listing.failed_jobs(), listing.active_jobs()
        return {
            "failed": listing.job_rows(failed),
            "failed_count": failed.count(),
            "active": listing.job_rows(active),
            "active_count": active.count(),
        }


@require_POST
def repeat_job(request: HttpRequest, pk: int) -> HttpResponse:
    """Queue a failed job again; superusers only."""
    _demand_superuser(request)
    job = get_object_or_404(listing.failed_jobs(), pk=pk)
    try:
        with transaction.atomic():
            app.job_manager.retry_job_by_id(job.id, retry_at=timezone.now())
    except ConnectorException:  # the same job waits already, or another tab was faster
        messages.warning(request, _("This job is waiting already."))
    else:
        messages.success(request, _("The job will be run again."))
    return redirect("core_jobs")


@require_POST
def repeat_failure(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a failed follow-up a fresh set of attempts; an administrator those of his centre."""
    get_object_or_404(listing.failures_for(request.user), pk=pk)
    try_now(OutboxFailure.objects.filter(pk=pk))
    wake_outbox()
    messages.success(request, _("The follow-up will be run again."))
    return redirect(f"{reverse('core_jobs')}#follow-ups")


def _demand_superuser(request: HttpRequest) -> None:
    if not request.user.is_superuser:
        raise PermissionDenied
