"""Counts that several tests begin with."""

from dataclasses import replace

from quality_assessment.calculation import RawCounts

# chosen so that rounding at each step and at the end give K1 91.38 / 91.37, K4 97.04 / 97.05,
# the pair of the worked example A of the memo on the order 344н
EXAMPLE_A = RawCounts(
    recipients=300,
    respondents=110,
    norm_stand=14,
    info_stand=11,
    norm_site=47,
    info_site=42,
    remote_ways=3,
    stand_asked=66,
    stand_satisfied=65,
    site_asked=78,
    site_satisfied=76,
    comfort_items=4,
    comfort_satisfied=100,
    access_premises=2,
    access_services=3,
    disabled_asked=9,
    disabled_satisfied=6,
    first_contact_satisfied=107,
    service_satisfied=109,
    remote_asked=40,
    remote_satisfied=37,
    recommend=100,
    schedule_satisfied=99,
    overall_satisfied=105,
)


def counts(**changed):
    """Return the example with some counts changed."""
    return replace(EXAMPLE_A, **changed)
