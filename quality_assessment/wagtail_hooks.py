"""What the app adds to the admin."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets.button import Button
from wagtail.snippets.models import register_snippet

from .computing import fill, fill_rows, latest
from .desk import importing, surveying, views
from .desk.base import PAGES, may
from .models import AssessmentCycle, OrganisationResult, SurveyAnswer
from .quarterly import views as quarterly
from .survey.outside import is_foreign_form
from .viewsets import AssessmentGroup

register_snippet(AssessmentGroup)


@hooks.register("register_admin_urls")
def register_urls() -> list[URLPattern]:
    """Addresses of the pages about one cycle."""
    one = "noko/<int:pk>/"
    return [
        path("noko/kvartal/", quarterly.QuarterlyView.as_view(), name="quality_quarterly"),
        path(one, views.GridView.as_view(), name="quality_grid"),
        path(
            f"{one}organizatsii/", views.OrganisationsView.as_view(), name="quality_organisations"
        ),
        path(f"{one}zagruzka/", importing.ImportView.as_view(), name="quality_import"),
        path(f"{one}zagruzka/blank/", importing.BlankView.as_view(), name="quality_blank"),
        path(
            f"{one}istochniki/<int:table>/", importing.SourceView.as_view(), name="quality_source"
        ),
        path(f"{one}anketa/", surveying.SurveyView.as_view(), name="quality_survey"),
        path(
            f"{one}anketa/<int:result>/plakat/",
            surveying.PosterView.as_view(),
            name="quality_poster",
        ),
        path(
            f"{one}anketa/<int:result>/bumaga/", surveying.PaperView.as_view(), name="quality_paper"
        ),
        path(f"{one}proverka/", views.CheckView.as_view(), name="quality_check"),
    ]


class QuarterlyMenuItem(MenuItem):
    """Shown to those who read the plans of some centre."""

    def is_shown(self, request: HttpRequest) -> bool:
        return quarterly.reads(request.user)


@hooks.register("register_reports_menu_item")
def quarterly_item() -> MenuItem:
    """Among the reports."""
    return QuarterlyMenuItem(
        gettext_lazy("Plans of fixes: quarterly report"),
        reverse_lazy("quality_quarterly"),
        name="quality-quarterly",
        icon_name="table",
        order=730,
    )


@hooks.register("register_snippet_listing_buttons")
def add_buttons(snippet: Any, user: Any, next_url: str | None = None) -> Iterator[Button]:
    """Lead from a cycle in the register to its figures."""
    if isinstance(snippet, AssessmentCycle) and may(user, "change", snippet):
        for priority, (name, label) in enumerate(PAGES, start=5):
            url = reverse(name, args=[snippet.pk])
            yield Button(label, url, icon_name="list-ol", priority=priority)


@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
def count_anew(request: HttpRequest, snippet: Any) -> None:
    """Count the figures of a cycle by its new rules, those of a result by its new figures."""
    if isinstance(snippet, AssessmentCycle):
        fill(snippet)
    elif isinstance(snippet, OrganisationResult):
        fill_rows([snippet], latest(snippet.cycle))
        OrganisationResult.objects.bulk_update([snippet], ["computed"])


@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
def warn_of_foreign_form(request: HttpRequest, snippet: Any) -> None:
    """Warn of a questionnaire that gathers answers outside of the country; it is saved anyway."""
    if isinstance(snippet, AssessmentCycle) and is_foreign_form(snippet.questionnaire_url):
        text = _(
            "The questionnaire is gathered by a foreign service: answers of citizens are to be "
            "kept in Russia. Use the survey of the portal or a Russian service."
        )
        messages.warning(request, text)


@hooks.register("before_delete_snippet")
def keep_answers(request: HttpRequest, rows: Iterable[Any]) -> HttpResponse | None:
    """Delete no result that people have answered about: what they said would go with it."""
    asked = [each for each in rows if isinstance(each, OrganisationResult)]
    if not SurveyAnswer.objects.filter(result__in=asked).exists():
        return None
    messages.error(request, _("People have answered about this organisation: it stays."))
    return redirect("quality_survey", pk=asked[0].cycle_id)


@hooks.register("before_bulk_action")
def keep_answers_of_many(
    request: HttpRequest, kind: str, rows: Iterable[Any], _action: Any
) -> HttpResponse | None:
    """Keep them when several are deleted at once, too."""
    return keep_answers(request, rows) if kind == "delete" else None


@hooks.register("after_create_snippet", order=1)
def lead_on(request: HttpRequest, snippet: Any) -> None:
    """Say what comes after a new cycle: who was assessed, then the figures."""
    if isinstance(snippet, AssessmentCycle):
        name, label = PAGES[1]
        text = _("Next, choose the organisations assessed, then type their figures.")
        messages.info(request, text, [messages.button(reverse(name, args=[snippet.pk]), label)])


@hooks.register("register_log_actions")
def register_actions(actions: Any) -> None:
    """Name what histories of cycles tell of figures."""
    actions.register_action(
        "quality_assessment.figures", gettext_lazy("Publish figures"), _figures_published
    )
    actions.register_action(
        "quality_assessment.taken",
        gettext_lazy("Take computed figures"),
        gettext_lazy("Computed figures are to be published where there were none"),
    )
    actions.register_action(
        "quality_assessment.surveyed",
        gettext_lazy("Counts of the survey"),
        gettext_lazy("Counts of the survey are put into the raw data"),
    )
    actions.register_action(
        "quality_assessment.weighed",
        gettext_lazy("Decide on an answer"),
        gettext_lazy("An answer of the survey was left out or taken in"),
    )
    actions.register_action(
        "quality_assessment.imported", gettext_lazy("Take figures from a file"), _imported
    )
    actions.register_action(
        "quality_assessment.forgotten", gettext_lazy("Delete answers past their term"), _forgotten
    )
    actions.register_action("quality_assessment.typed", gettext_lazy("Type figures"), _typed)


def _figures_published(data: Any) -> str:
    return _("Figures published: %(number)s") % {"number": data.get("number", "")}


def _forgotten(data: Any) -> str:
    number = data.get("number", "")
    return _("Questionnaires deleted, their term is over: %(number)s") % {"number": number}


def _imported(data: Any) -> str:
    values = {name: data.get(name, "") for name in ("file", "new", "changed")}
    return _("Figures from the file %(file)s: new %(new)s, changed %(changed)s") % values


def _typed(data: Any) -> str:
    values = {"number": data.get("number", ""), "names": data.get("names", "")}
    return _("Figures typed, rows: %(number)s (%(names)s)") % values
