"""What a practice lacks is said at its field; a draft may wait."""

import pytest
from django.core.exceptions import ValidationError

from core import publishing
from core.refusals import RefusalError
from practices_bank.choices import Evidence, Kind, Source, Stage
from practices_bank.models import PracticeMaterial, PracticePartner
from tests.factories.media_library import DocumentFactory
from tests.factories.practices import draft_practice, make_practice, measured

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"slug": "sravnenie"}, "slug"),
        ({"age_from": 12, "age_to": 7}, "age_to"),
        ({"started_year": 2024, "described_year": 2020}, "described_year"),
        ({"started_year": 2090, "described_year": 2091}, "started_year"),
        ({"stage": Stage.TRIAL}, "stage"),
        ({"region": "16"}, "region"),
        ({"is_archived": True}, "archive_reason"),
        ({"claimed_evidence": Evidence.REPRODUCED}, "claimed_evidence"),
    ],
)
def test_fields_do_not_contradict_each_other(fields, place, bank, organisation):
    page = draft_practice(organisation=organisation, **{"slug": "praktika", **fields})
    page.path, page.depth = "0", 2
    with pytest.raises(ValidationError) as refused:
        page.full_clean(exclude=["path", "depth"])
    assert place in refused.value.message_dict


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"organisation": None}, "organisation"),
        ({"directions": []}, "directions"),
        ({"stages": []}, "stages"),
        ({"kind": Kind.PILOT}, "stage"),
        ({"kind": Kind.STANDARD_MODEL}, "stage"),
        ({"claimed_evidence": Evidence.MEASURED}, "claimed_evidence"),
        (
            {"claimed_evidence": Evidence.MEASURED, "indicators": [measured(before=None)]},
            "claimed_evidence",
        ),
        ({"claimed_evidence": Evidence.INTERNAL}, "assessed_by"),
        ({"claimed_evidence": Evidence.EXTERNAL, "assessed_by": "РМЦ"}, "assessment_file"),
        ({"source": Source.OTHER_REGION, "source_url": "https://example.org"}, "region"),
        ({"source": Source.OTHER_REGION, "region": "16"}, "source_url"),
        (
            {"source": Source.OTHER_REGION, "region": "16", "organisation": None},
            "source_organisation",
        ),
    ],
)
def test_what_is_missing_keeps_it_from_readers(fields, place, bank, organisation):
    given = {"organisation": organisation, **fields}
    page = draft_practice("Неполная", **given)
    assert place in publishing.problems(page)
    bank.add_child(instance=page)  # a draft may be incomplete
    with pytest.raises(RefusalError):
        page.save_revision().publish()


def test_a_sound_practice_of_each_level_goes_public(bank, organisation):
    assessed = {"assessed_by": "Комиссия", "assessed_year": 2025}
    for level, more in {
        Evidence.DESCRIPTION: {},
        Evidence.MEASURED: {"indicators": [measured()]},
        Evidence.INTERNAL: assessed,
        Evidence.EXTERNAL: {**assessed, "assessment_file": DocumentFactory()},
    }.items():
        page = make_practice(bank, f"Уровень {level}", organisation, claimed_evidence=level, **more)
        assert page.live


def test_a_practice_of_another_region_needs_no_organisation_of_the_register(bank):
    page = draft_practice(
        "Чужая",
        None,
        source=Source.OTHER_REGION,
        region="16",
        source_url="https://example.org/p",
        source_organisation="Центр",
    )
    bank.add_child(instance=page)
    page.save_revision().publish()
    page.refresh_from_db()
    assert page.live


def test_a_material_is_a_file_or_an_address(bank):
    for row in (
        PracticeMaterial(title="Ничего"),
        PracticeMaterial(title="Оба", document=DocumentFactory(), url="https://example.org"),
    ):
        with pytest.raises(ValidationError) as refused:
            row.clean()
        assert "document" in refused.value.message_dict


def test_a_partner_is_named_once(organisation):
    with pytest.raises(ValidationError) as none:
        PracticePartner(role="Даёт зал").clean()
    assert "organisation" in none.value.message_dict
    both = PracticePartner(organisation=organisation, outside_name="Завод", role="Даёт зал")
    with pytest.raises(ValidationError) as twice:
        both.clean()
    assert "outside_name" in twice.value.message_dict
