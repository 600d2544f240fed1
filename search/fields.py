"""Fields for what editors write one a line."""

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from vocabularies.fields import LinesField

LONGEST = 100  # letters of a line
MOST = 30  # lines


def lines(label: Any, help_text: Any) -> Any:
    """Return a column with lines of text."""
    line: Any = models.CharField(max_length=LONGEST)
    return ArrayField(line, verbose_name=label, help_text=help_text)


class ShortLinesField(LinesField):
    """The field of the form: few lines, all short."""

    def validate(self, value: Any) -> None:
        """Name the line that is too long."""
        super().validate(value)
        if len(value) > MOST:
            raise ValidationError(_("At most %d lines are allowed.") % MOST)
        long = next((each for each in value if len(each) > LONGEST), "")
        if long:
            words = {"most": LONGEST, "line": long[:40]}
            raise ValidationError(_("«%(line)s…» is longer than %(most)d letters.") % words)
