"""Acts for the tests."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from acts.choices import ActKind, ActLevel, ActTopic
from acts.models import (
    DocumentsPage,
    NormativeAct,
    NormativeClause,
    OfficialPublication,
    RegulationPage,
)
from home.models import AboutPage


class ActFactory(DjangoModelFactory):
    """A published order of the municipality; `site` must be given."""

    class Meta:
        model = NormativeAct

    title = factory.Sequence(lambda n: f"О порядке работы {n}")
    kind = ActKind.ORDER
    level = ActLevel.MUNICIPAL
    issuer = "управление образования"
    number = factory.Sequence(lambda n: f"{n}-од")
    date = date(2024, 3, 14)
    topic = ActTopic.ABOUT


class ClauseFactory(DjangoModelFactory):
    """A clause; `act` must be given."""

    class Meta:
        model = NormativeClause

    text = "Центр работает по годовому плану."


class PublicationFactory(DjangoModelFactory):
    """An official publication; `act` must be given."""

    class Meta:
        model = OfficialPublication

    where = "официальный сайт"


def make_documents_page(centre, **fields):
    """Give a centre its section «Документы»."""
    fields = {"title": "Документы", "slug": "dokumenty", **fields}
    return centre.home.add_child(instance=DocumentsPage(**fields))


def make_regulation_page(centre):
    """Give a centre «О центре» with «Положение» under it."""
    about = centre.home.add_child(instance=AboutPage(title="О центре", slug="o-tsentre"))
    return about.add_child(instance=RegulationPage(title="Положение", slug="polozhenie"))
