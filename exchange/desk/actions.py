"""Buttons of an import."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from exchange.models import ImportRun, RowKind, State
from exchange.targets import target_named
from exchange.tasks import begin

from .access import runs_for


@require_POST
@transaction.atomic
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Have the rows written that the preview has shown."""
    run = _run(request, pk)
    target = target_named(run.target)
    publish = "publish" in request.POST
    if publish and not (target and target.may_publish(request.user, run.site)):
        raise PermissionDenied
    leave_faulty = "leave_faulty" in request.POST
    if run.state != State.CHECKED:
        messages.warning(request, _("The import has gone further already."))
    elif run.count(RowKind.FAULTY) and not leave_faulty:
        messages.error(request, _("Mend the rows with errors, or tick that they are left out."))
    else:
        run.publish, run.leave_faulty = publish, leave_faulty
        begin(run, State.WRITING, request.user)
    return redirect("exchange_run", run.pk)


@require_POST
@transaction.atomic
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Have the whole import undone."""
    run = _run(request, pk)
    if run.state == State.DONE and run.rows.written().exists():
        begin(run, State.UNDOING, request.user)
    else:
        messages.warning(request, _("There is nothing to undo."))
    return redirect("exchange_run", run.pk)


@require_POST
@transaction.atomic
def retry(request: HttpRequest, pk: int) -> HttpResponse:
    """Try the step again that has failed."""
    run = _run(request, pk)
    if run.state == State.FAILED and run.failed_at:
        begin(run, State(run.failed_at), request.user)
    return redirect("exchange_run", run.pk)


@require_POST
@transaction.atomic
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Put away an import that was not written, with its file."""
    run = _run(request, pk)
    not_written = run.state == State.FAILED and run.failed_at == State.CHECKING
    if run.state in (State.COLUMNS, State.CHECKED) or not_written:
        run.rows.all().delete()
        storage, name = run.file.storage, run.file.name
        transaction.on_commit(lambda: storage.delete(name))
        run.file, run.state = "", State.CANCELLED
        run.save()
        messages.success(request, _("The import is cancelled, nothing was changed."))
    return redirect("exchange_runs")


def _run(request: HttpRequest, pk: int) -> ImportRun:
    runs: Any = runs_for(request.user).select_related(None)
    return get_object_or_404(runs.select_for_update(), pk=pk)
