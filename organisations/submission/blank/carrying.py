"""What a preview has shown is carried to its confirmation: signed, for one person, for a day."""

import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from django.core import signing

from organisations.submission.blank.sheet import Written
from organisations.submission.registry import Kind

SALT = "organisations.submission.blank"
SECONDS = 24 * 60 * 60


@dataclass(frozen=True)
class Carried:
    """Answers as they were written, whose the draft will be, its permanent number."""

    person: int
    kind: str
    organisation: int
    asked: dict[str, str]  # what the form of the beginning was told
    number: str  # given before the draft is made, so that a second press finds the first draft
    fields: dict[str, str]
    rows: dict[str, list[dict[str, str]]]

    @property
    def written(self) -> Written:
        """The answers."""
        return Written(fields=dict(self.fields), rows=dict(self.rows))


def pack(
    user: Any, kind: Kind, organisation: Any, asked: Mapping[str, str], written: Written
) -> str:
    """Return a text that only this person can bring back."""
    carried = Carried(
        person=user.pk,
        kind=kind.label,
        organisation=organisation.pk,
        asked=dict(asked),
        number=str(uuid.uuid4()),
        fields=written.fields,
        rows=written.rows,
    )
    return signing.dumps(asdict(carried), salt=SALT, compress=True)


def unpack(text: str, user: Any, kind: Kind) -> Carried | None:
    """Return what was carried; None for what is changed, too old, or of somebody else."""
    try:
        carried = Carried(**signing.loads(text, salt=SALT, max_age=SECONDS))
    except signing.BadSignature:
        return None
    return carried if (carried.person, carried.kind) == (user.pk, kind.label) else None
