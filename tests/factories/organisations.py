"""Organisations for the tests."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from consents.models import ConsentKind
from core.models import CentreSection
from organisations.choices import Locality
from organisations.models import (
    Agreement,
    District,
    Organisation,
    OrganisationAddress,
    OrganisationRole,
    OrganisationsPage,
    Specialist,
)
from tests.factories.consents import ConsentRecordFactory
from vocabularies.models import Term, Vocabulary


def word(vocabulary: str, code: str) -> Term:
    """Return a seeded word."""
    return Term.objects.get(vocabulary=vocabulary, code=code)


def inn_of(number: int) -> str:
    """Return a sound ИНН of an institution made of a number below 10⁹."""
    digits = [int(each) for each in f"{number:09d}"]
    weights = (2, 4, 10, 3, 5, 9, 4, 6, 8)
    check = sum(w * d for w, d in zip(weights, digits, strict=True)) % 11 % 10
    return f"{number:09d}{check}"


class DistrictFactory(DjangoModelFactory):
    """A district; `site` must be given."""

    class Meta:
        model = District

    name = factory.Sequence(lambda n: f"Район {n}")


class OrganisationFactory(DjangoModelFactory):
    """A published organisation of supplementary education; `site` must be given."""

    class Meta:
        model = Organisation

    short_name = factory.Sequence(lambda n: f"Дом творчества {n}")
    full_name = factory.LazyAttribute(
        lambda made: f"Муниципальное учреждение дополнительного образования «{made.short_name}»"
    )
    kind = factory.LazyFunction(lambda: word(Vocabulary.ORGANISATION_TYPE, "additional"))
    department = factory.LazyFunction(lambda: word(Vocabulary.DEPARTMENT, "educations"))
    locality = Locality.URBAN
    inn = factory.Sequence(lambda n: inn_of(690000000 + n))


class AddressFactory(DjangoModelFactory):
    """An address; `organisation` must be given."""

    class Meta:
        model = OrganisationAddress

    address = "г. Пример, ул. Образцовая, 5"


class SystemRoleFactory(DjangoModelFactory):
    """A role in the system; `organisation` must be given, `code` names the role."""

    class Meta:
        model = OrganisationRole

    class Params:
        code = "pilot"

    role = factory.LazyAttribute(lambda made: word(Vocabulary.ORGANISATION_ROLE, made.code))


class AgreementFactory(DjangoModelFactory):
    """A published agreement of the centre without a term; `partner` must be given."""

    class Meta:
        model = Agreement

    site = factory.LazyAttribute(lambda made: made.partner.site)
    subject = "Мастерские для сетевых программ"
    number = factory.Sequence(str)
    date = date(2024, 9, 1)


class SpecialistFactory(DjangoModelFactory):
    """A published methodologist with a consent; `site` must be given."""

    class Meta:
        model = Specialist
        skip_postgeneration_save = True  # words of a list are rows of their own

    name = factory.Sequence(lambda n: f"Сергеева Анна {n}")
    position = "методист"
    is_public = True
    consent = factory.SubFactory(
        ConsentRecordFactory,
        site=factory.SelfAttribute("..site"),
        text__kind=ConsentKind.SPECIALIST,
    )

    @factory.post_generation
    def role(self, create, code, **_kwargs):
        if create:
            self.roles.add(word(Vocabulary.SPECIALIST_ROLE, code or "methodist"))


def make_organisations_page(centre, **fields):
    """Give a centre its section «Организации»."""
    fields = {"title": "Организации", "slug": "organizatsii", **fields}
    page = centre.home.add_child(instance=OrganisationsPage(**fields))
    CentreSection.objects.create(site=centre.site, key="organizatsii", page=page)
    return page
