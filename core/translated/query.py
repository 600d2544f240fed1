"""Words of rows in the reader's language inside a question to the database."""

from django.conf import settings
from django.db.models import F, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.fields.json import KeyTextTransform, KeyTransform
from django.db.models.functions import Cast, Coalesce, NullIf
from django.utils.translation import get_language


def said(name: str, path: str = "") -> Combinable:
    """Return a field of a translated row (at the end of `path`) as its reader hears it.

    In the main language it is the column itself.
    """
    before = f"{path}__" if path else ""
    code = get_language() or settings.LANGUAGE_CODE
    if code == settings.LANGUAGE_CODE:
        return F(f"{before}{name}")
    words = KeyTextTransform(name, KeyTransform(code, f"{before}translations"))
    original = Cast(f"{before}{name}", TextField())
    return Coalesce(NullIf(words, Value("")), original, output_field=TextField())
