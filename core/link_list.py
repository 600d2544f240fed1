"""A list of links kept in one field: social networks, complaint services, neighbours."""

from dataclasses import asdict
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.links import Link
from core.validators import validate_https


class LinkBlock(blocks.StructBlock):
    """One row of the list in the admin."""

    title = blocks.CharBlock(label=_("Title"), max_length=120)
    url = blocks.URLBlock(label=_("Address"), validators=[validate_https])

    class Meta:
        icon = "link"
        label = _("Link")


class LinksBlock(blocks.StreamBlock):
    """Rows of the list; takes `Link` objects.

    A stream of one kind, because Wagtail's admin starts no other block at the root of a form.
    """

    link = LinkBlock()

    def normalize(self, value: Any) -> Any:
        if isinstance(value, blocks.StreamValue):
            return super().normalize(value)
        return super().normalize([("link", row) for row in plain(value or [])])

    def get_form_state(self, value: Any) -> Any:
        return super().get_form_state(self.normalize(value))

    def get_prep_value(self, value: Any) -> Any:
        return super().get_prep_value(self.normalize(value))


class LinksFormField(blocks.BlockField):
    """Form field over the rows."""

    def __init__(self, **kwargs: Any) -> None:
        known = {"label", "help_text", "required", "initial"}
        kwargs = {name: value for name, value in kwargs.items() if name in known}
        super().__init__(block=LinksBlock(required=False), **kwargs)

    def clean(self, value: Any) -> list[Link]:
        return [Link(row.value["title"], row.value["url"]) for row in super().clean(value)]

    def prepare_value(self, value: Any) -> Any:
        return self.block.normalize(value)


class LinksField(models.JSONField):
    """Column with a list of `Link`; no definition of blocks gets into migrations."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> list[Link]:
        rows = super().from_db_value(value, expression, connection)
        return [Link(row["title"], row["url"]) for row in rows or []]

    def get_prep_value(self, value: Any) -> Any:
        return super().get_prep_value(plain(value))

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        return super().get_db_prep_value(plain(value), connection, prepared)

    def clean(self, value: Any, model_instance: models.Model | None) -> Any:
        value = [_link(each) for each in value]
        for link in value:
            if not isinstance(link, Link):
                raise ValidationError(_("Every link needs a title and an address."))
            validate_https(link.url)
        return value

    def value_to_string(self, obj: models.Model) -> Any:
        return plain(self.value_from_object(obj))

    def formfield(self, *args: Any, **kwargs: Any) -> forms.Field | None:
        return models.Field.formfield(self, form_class=LinksFormField, **kwargs)


def _link(row: Any) -> Any:
    """Return a link of what a file of settings has; anything else as it is, to be refused."""
    return Link(**row) if isinstance(row, dict) and set(row) == {"title", "url"} else row


def plain(value: Any) -> Any:
    """Return links as dictionaries fit for JSON."""
    if not isinstance(value, list):
        return value
    return [asdict(each) if isinstance(each, Link) else each for each in value]
