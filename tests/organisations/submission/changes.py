"""Another value for any field of a form, whatever its kind: a comparison must show the change."""

from datetime import date
from decimal import Decimal

from django.apps import apps
from django.db import models
from django.test import RequestFactory
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import get_edit_handler
from wagtail.fields import StreamField
from wagtail.models import Page

from core import guests
from core.translated.field import TranslationsField
from organisations.submission.comparison import differences, live_version
from tests.factories.acts import ActFactory
from tests.factories.consents import ConsentRecordFactory
from tests.factories.media_library import DocumentFactory, ImageFactory
from tests.factories.organisations import DistrictFactory, OrganisationFactory, SpecialistFactory
from vocabularies.models import Term

AUTOMATIC = {"id", "DELETE", "ORDER", "translation_key", "locale", "comment_notifications"}
MAKERS = {
    "media_library.PortalImage": lambda _site: ImageFactory(),
    "media_library.PortalDocument": lambda _site: DocumentFactory(),
    "consents.ConsentRecord": lambda site: ConsentRecordFactory(site=site),
    "organisations.District": lambda site: DistrictFactory(site=site),
    "organisations.Organisation": lambda site: OrganisationFactory(site=site),
    "organisations.Specialist": lambda site: SpecialistFactory(site=site),
    "acts.NormativeAct": lambda site: ActFactory(site=site),
}


def form_of(thing, person):
    """Return the form as the person gets it."""
    handler = thing.get_edit_handler() if isinstance(thing, Page) else get_edit_handler(type(thing))
    form = handler.get_form_class()(instance=thing, for_user=person)
    guests.narrow(form, person)
    return form


def shown(thing, change):
    """Return the names of fields and rows that the editor is shown after `change` of a copy."""
    copy = thing.with_content_json(thing.serializable_data())
    change(copy)
    proposed = thing.with_content_json(copy.serializable_data())
    request = RequestFactory().get("/admin/")
    return {name_of(each): each for each in differences(live_version(thing), proposed, request)}


def name_of(comparison):
    field = comparison.field
    return field.name if comparison.is_field else field.get_accessor_name()


def words_of(comparison):
    """Return what the editor reads of it."""
    if comparison.is_field:
        return str(comparison.htmldiff())
    rows = comparison.get_child_comparisons()
    return "".join(str(each.htmldiff()) for row in rows for each in row.get_field_comparisons())


def fields_of(form):
    """Return the names of what one fills in."""
    return [name for name in form.fields if name not in AUTOMATIC]


def row_fields(formset):
    """Return the names of what one fills in in a row."""
    return [name for name in formset.form.base_fields if name not in AUTOMATIC]


def filled(model, site):
    """Return a row that has what it cannot do without."""
    row = model()
    for field in model._meta.concrete_fields:
        optional = field.null or field.blank or field.has_default() or field.name in AUTOMATIC
        if not optional and field.related_model in (None, Term):
            setattr(row, field.name, other(field, row, site))
    return row


def other(field, thing, site):
    """Return a value that `thing` has not in `field`."""
    if isinstance(field, ParentalManyToManyField | models.ForeignKey):
        return _other_thing(field, thing, site)
    before = getattr(thing, field.name)
    if field.choices:
        return next(value for value, _label in field.flatchoices if value not in ("", before))
    if isinstance(field, models.BooleanField):
        return not before
    if isinstance(field, StreamField):
        return [*before.get_prep_value(), {"type": "text", "value": "<p>Другое</p>"}]
    if isinstance(field, TranslationsField):
        return {"en": {thing.translated_fields[0]: "Another"}}
    for kind, *values in VALUES:
        if isinstance(field, kind):
            return next(value for value in values if value != before)
    raise NotImplementedError(f"no other value for {field!r}")


VALUES = (
    (models.URLField, "https://drugoe.example.ru/", "https://inoe.example.ru/"),
    (models.EmailField, "drugoe@example.ru", "inoe@example.ru"),
    (models.CharField | models.TextField, "Другое", "Иное"),
    (models.DecimalField, Decimal("7.5"), Decimal("8.5")),
    (models.IntegerField, 17, 18),
    (models.DateField, date(2027, 1, 2), date(2027, 1, 3)),
)


def _other_thing(field, thing, site):
    many = isinstance(field, ParentalManyToManyField)
    if field.related_model is Term:
        words = Term.objects.filter(**field.get_limit_choices_to())
        if many:
            return [words.exclude(pk__in=getattr(thing, field.name).all()).first()]
        return words.exclude(pk=getattr(thing, field.attname)).first()
    label = field.related_model._meta.label
    made = MAKERS[label](site)
    assert isinstance(made, apps.get_model(label))
    return [made] if many else made
