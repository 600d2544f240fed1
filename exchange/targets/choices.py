"""Fields whose values are fixed in code."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import override
from wagtail.models import Site

from exchange.readers import ReadError
from vocabularies.lookup import key_of


def choice_of(
    choices: type[models.TextChoices], **spellings: str
) -> Callable[[Site], Callable[[Any], str]]:
    """Return the resolver of a field with choices: by value, by label, by other spellings.

    `spellings` are «value="one;other"».
    """

    def resolver(_site: Site) -> Callable[[Any], str]:
        with override(settings.LANGUAGE_CODE):
            labels = {each.value: str(each.label) for each in choices}
        known = {key_of(value): value for value in labels}
        known |= {key_of(label): value for value, label in labels.items()}
        known |= {key_of(s): value for value, many in spellings.items() for s in many.split(";")}

        def resolve(text: Any) -> str:
            found = known.get(key_of(str(text))) if text else ""
            if found is None:
                raise ReadError("unknown_word", text=text, words="; ".join(labels.values()))
            return found

        return resolve

    return resolver
