"""Sections for families and measures of support for the tests."""

import factory
from factory.django import DjangoModelFactory

from families.models import CertificatePage, GiftedPage, SpecialNeedsPage, SupportMeasure
from vocabularies.models import Term


class SupportFactory(DjangoModelFactory):
    """A published measure that takes applications all year round; `site` must be given."""

    class Meta:
        model = SupportMeasure

    title = factory.Sequence(lambda n: f"Наставник {n}")
    supported = "gifted"
    kind = factory.LazyFunction(
        lambda: Term.objects.get(vocabulary="support-kind", code="mentoring")
    )


def _section(model, slug, title):
    def make(centre, **fields):
        return centre.home.add_child(instance=model(**{"title": title, "slug": slug, **fields}))

    return make


make_certificate = _section(CertificatePage, "sertifikat", "Сертификат")
make_gifted = _section(GiftedPage, "odarennym-detyam", "Одарённым детям")
make_special = _section(SpecialNeedsPage, "osobye-potrebnosti", "Особые потребности")
