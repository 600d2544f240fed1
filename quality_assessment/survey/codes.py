"""One-time codes: made in a batch, shown once to be printed, kept as digests."""

import secrets

from django.db import transaction

from quality_assessment.models import OrganisationResult, Survey, SurveyCode

from .taking import digest_of

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # nothing that looks like another sign
LENGTH, GROUP = 8, 4
MOST = 600  # in a batch


@transaction.atomic
def make_codes(survey: Survey, result: OrganisationResult, number: int) -> list[str]:
    """Return new codes «ABCD-2345»; nobody can read them again."""
    plain: set[str] = set()
    while len(plain) < min(number, MOST):
        plain.add("".join(secrets.choice(LETTERS) for _place in range(LENGTH)))
    rows = [
        SurveyCode(survey=survey, result=result, digest=digest_of(survey, code)) for code in plain
    ]
    SurveyCode.objects.bulk_create(rows, ignore_conflicts=True)
    return sorted(f"{code[:GROUP]}-{code[GROUP:]}" for code in plain)
