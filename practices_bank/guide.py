"""The form of a practice in steps, for the organisation that describes it."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldRowPanel

from core.centres import site_of
from organisations.submission.guide.panels import Asked, AskedRows, Guide, Last, Step
from practices_bank.hours import moment_in
from practices_bank.page_form import late, refused

about = [
    *(Asked(name) for name in ("title", "lead", "kind", "stage", "category")),
    *(Asked(name) for name in ("directions", "levels")),
    FieldRowPanel([Asked("age_from"), Asked("age_to")], heading=_("Age of children")),
    *(Asked(name) for name in ("target_groups", "uses_distance")),
    *(Asked(name) for name in ("started_year", "described_year")),
    Asked("programmes"),
]
how = [
    Asked("essence"),
    AskedRows("stages", heading=_("Stages"), label=_("Stage")),
    AskedRows("partners", heading=_("Partners"), label=_("Partner")),
    Asked("body", heading=_("More: pictures, video, quotes")),
]
results = [
    Asked("results"),
    AskedRows("indicators", heading=_("Measured results"), label=_("Measured result")),
    Asked("failures"),
    Asked("claimed_evidence"),
    *(Asked(name) for name in ("assessed_by", "assessed_year", "assessment_file")),
]
repeating = [
    AskedRows("resources", heading=_("Resources"), label=_("Resource")),
    Asked("replication"),
    Asked("keywords"),
]
materials = [
    AskedRows("materials", heading=_("Materials"), label=_("Material")),
    AskedRows("authors", heading=_("Authors"), label=_("Author")),
    *(Asked(name) for name in ("contact_name", "contact_phone", "contact_email")),
]


def note(practice: Any) -> str:
    """Return until when the call takes the practice, or why the centre does not."""
    if message := refused(practice):
        return message
    if practice.call is None:
        return ""
    words = {
        "call": practice.call.title,
        "day": moment_in(site_of(practice.call), practice.call.closes_at),
    }
    return late(practice) or gettext("“%(call)s” takes practices until %(day)s.") % words


guide = Guide(
    [
        Step(
            about, code="about", heading=_("About the practice"), intro=_("What it is, for whom.")
        ),
        Step(
            [Asked("problem"), Asked("goal")],
            code="problem",
            heading=_("Problem and goal"),
            intro=_("Why it was begun."),
        ),
        Step(
            how, code="how", heading=_("How it is done"), intro=_("So that others can repeat it.")
        ),
        Step(
            results,
            code="results",
            heading=_("Results and evidence"),
            intro=_("Write of children, not of events."),
        ),
        Step(
            repeating,
            code="repeating",
            heading=_("Conditions of replication"),
            intro=_("What another organisation needs."),
        ),
        Step(
            materials,
            code="materials",
            heading=_("Materials and contact"),
            intro=_("No names and no photographs of children without a written consent."),
        ),
        Last(code="check", heading=_("Checking and sending")),
    ],
    note=note,
)
