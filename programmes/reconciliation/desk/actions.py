"""Buttons of a reconciliation."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from programmes.models import Reconciliation
from programmes.models.reconciliation import Step
from programmes.reconciliation.beginning import begin_compare
from programmes.tasks import begin

from .access import writable_runs


@require_POST
@transaction.atomic
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """Compare anew, or try the step again that has failed."""
    run = _run(request, pk)
    if run.state == Step.FAILED and run.failed_at:
        begin(run, Step(run.failed_at), request.user)
    elif run.state == Step.READY and run.file:
        begin_compare(run, request.user)
    return redirect("navigator_run", run.pk)


@require_POST
@transaction.atomic
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a reconciliation away with its file; what was written stays."""
    run = _run(request, pk)
    if run.is_working:
        messages.warning(request, _("The reconciliation is at another step now."))
        return redirect("navigator_run", run.pk)
    storage, name = run.file.storage, run.file.name
    if name:
        transaction.on_commit(lambda: storage.delete(name))
    run.delete()
    messages.success(request, _("The reconciliation is put away."))
    return redirect("navigator_runs")


def _run(request: HttpRequest, pk: int) -> Reconciliation:
    runs: Any = writable_runs(request.user)
    return get_object_or_404(runs.select_for_update(), pk=pk)
