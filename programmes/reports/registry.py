"""The reports about programmes, in the order of the list."""

from django.utils.translation import gettext_lazy as _

from programmes.reports import navigator, networks, offer
from programmes.reports.report import Report

REPORTS = (
    Report(
        "gaps",
        _("What the municipality lacks"),
        _("In which district there is no programme of a direction and level"),
        offer.gaps,
        note=_(
            "The district is that of the places of lessons; "
            "where no place names one, that of the organisation. "
            "A programme taught in two districts is counted in both. "
            "A programme with two levels is counted in both, in the total once."
        ),
    ),
    Report(
        "departments",
        _("Departments and directions"),
        _("What each department brings into the municipal segment of the Navigator"),
        offer.departments,
    ),
    Report(
        "navigator",
        _("Programmes in the Navigator"),
        _("What is not entered, differs or has not been checked for long, by organisation"),
        navigator.by_organisation,
        listing=navigator.to_mend,
        asks_months=True,
        further=(("navigator_runs", _("Reconciliation with the Navigator")),),
    ),
    Report(
        "levels",
        _("Levels by organisation"),
        _("Who teaches beginners only, who leads further"),
        offer.levels,
        note=_("A programme with two levels is counted in both and is multilevel."),
    ),
    Report(
        "networks",
        _("Network programmes and partners"),
        _("With whom programmes are taught together and what partners give"),
        networks.partners,
        listing=networks.contracts,
        note=_("A programme with partners of two kinds is counted in both, in the total once."),
    ),
    Report(
        "special-needs",
        _("Programmes for children with special needs"),
        _("For which nosologies there is a programme, in which direction"),
        offer.nosologies,
        note=_("A programme for several nosologies is counted in each, in the total once."),
    ),
)


def report_named(slug: str) -> Report | None:
    """Return the report with this address."""
    return next((each for each in REPORTS if each.slug == slug), None)
