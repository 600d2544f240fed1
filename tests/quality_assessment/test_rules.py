"""What contradicts itself is said at its field."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from quality_assessment.choices import AbsentDisabled, AssessedObject, CycleKind, Edition
from quality_assessment.models import AssessmentCycle, OrganisationResult
from quality_assessment.reading import read_figure
from tests.factories.assessments import CycleFactory, MeasureFactory, ResultFactory
from tests.factories.organisations import OrganisationFactory


def errors_of(row):
    with pytest.raises(ValidationError) as caught:
        row.full_clean()
    return set(caught.value.message_dict)


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"edition": Edition.OLD_160}, "edition"),
        ({"year": 2017}, "edition"),
        ({"year": 2023}, "edition"),
        ({"edition": Edition.ORDER_344N}, "edition"),
        ({"kind": CycleKind.EXAMINATION}, "object"),
        ({"object": AssessedObject.PROGRAMMES}, "object"),
        ({"survey_from": date(2025, 5, 1), "survey_until": date(2025, 4, 1)}, "survey_until"),
        ({"council_protocol": "3"}, "council_date"),
        ({"bus_gov_date": None}, "bus_gov_date"),
        ({"bus_gov_url": ""}, "bus_gov_date"),
        ({"absent_disabled": AbsentDisabled.POINTS}, "absent_points"),
        ({"absent_points": Decimal(50)}, "absent_points"),
    ],
)
def test_a_cycle_does_not_contradict_itself(two_centres, fields, wrong):
    cycle = CycleFactory.build(site=two_centres.own.site, **fields)

    assert errors_of(cycle) == {wrong}


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"year": 2024, "edition": Edition.ORDER_344N},
        {"year": 2024, "edition": Edition.ORDER_408N},
        {"year": 2016, "edition": Edition.OLD_160},
        {"absent_disabled": AbsentDisabled.POINTS, "absent_points": Decimal(50)},
    ],
)
def test_a_sound_cycle_is_taken(two_centres, fields):
    CycleFactory.build(site=two_centres.own.site, **fields).full_clean()


def test_a_cycle_is_one_for_a_year_of_a_centre(two_centres):
    CycleFactory(site=two_centres.own.site)

    assert errors_of(CycleFactory.build(site=two_centres.own.site)) == {"year"}
    CycleFactory.build(site=two_centres.other.site).full_clean()
    municipal = CycleFactory(site=two_centres.own.site, kind=CycleKind.MUNICIPAL)
    assert municipal.slug == "2025-municipal"


def test_an_organisation_of_another_centre_has_no_result_here(two_centres):
    cycle = CycleFactory(site=two_centres.own.site)
    foreign = OrganisationFactory(site=two_centres.other.site)

    row = ResultFactory.build(cycle=cycle, organisation=foreign, slug="a")
    assert "organisation" in errors_of(row)


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"k1": Decimal("100.01")}, "k1"),
        ({"total": Decimal("-1")}, "total"),
        ({"respondents": 900}, "respondents"),
        ({"indicators": {"2.2": "5"}}, "indicators"),
        ({"indicators": {"1.1": "101"}}, "indicators"),
        ({"raw": {"nothing": 1}}, "raw"),
        ({"raw": {"norm": -1}}, "raw"),
        ({"branch_name": "Филиал"}, "branch_name"),
        ({"place_region": "первое"}, "place_region"),
    ],
)
def test_a_result_is_possible(two_centres, fields, wrong):
    cycle = CycleFactory(site=two_centres.own.site)
    organisation = OrganisationFactory(site=two_centres.own.site)
    row = ResultFactory.build(
        cycle=cycle, organisation=organisation, site=cycle.site, slug="a", **fields
    )

    assert errors_of(row) == {wrong}


def test_a_published_figure_has_a_source(two_centres):
    cycle = CycleFactory(site=two_centres.own.site, bus_gov_url="", bus_gov_date=None)
    row = ResultFactory(cycle=cycle)

    assert errors_of(row) == {"source_url"}
    row.source_url = "https://example.ru/"
    row.full_clean()


def test_figures_keep_the_decimals_they_were_printed_with(two_centres):
    row = ResultFactory(cycle=CycleFactory(site=two_centres.own.site), total=Decimal("93.2"))

    assert str(OrganisationResult.objects.get(pk=row.pk).total) == "93.2"
    assert str(OrganisationResult.objects.get(pk=row.pk).k2) == "98.00"


@pytest.mark.parametrize(
    ("text", "value"),
    [("97,2%", "97.2"), (" 100 ", "100"), ("9\xa07,25", "97.25"), ("–", None), ("", None)],
)
def test_figures_are_read_as_people_write_them(text, value):
    found = read_figure(text)

    assert (None if found is None else str(found)) == value


@pytest.mark.parametrize("text", ["много", "97,255", "1e3", "-5", "NaN"])
def test_what_is_no_figure_is_refused(text):
    with pytest.raises(ValidationError):
        read_figure(text)


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"status": "done", "result": "Сделано"}, {"done_on"}),
        ({"status": "done", "done_on": date(2025, 1, 1)}, {"result"}),
        ({"done_on": date(2025, 1, 1)}, {"done_on"}),
        ({"status": "done", "result": "x", "done_on": date(2999, 1, 1)}, {"done_on"}),
        ({"status": "dropped"}, {"result"}),
    ],
)
def test_a_finished_measure_says_what_was_done_and_when(two_centres, fields, wrong):
    measure = MeasureFactory(cycle=CycleFactory(site=two_centres.own.site))
    for name, value in fields.items():
        setattr(measure, name, value)

    assert errors_of(measure) == wrong


def test_cycles_belong_to_a_centre(two_centres):
    CycleFactory(site=two_centres.own.site)

    assert not AssessmentCycle.objects.for_site(two_centres.other.site).exists()


@pytest.mark.parametrize("slug", ["anketa", "otkrytye-dannye"])
def test_a_cycle_does_not_take_an_address_of_the_section(slug, two_centres):
    cycle = CycleFactory.build(site=two_centres.own.site, slug=slug)
    with pytest.raises(ValidationError) as refused:
        cycle.clean()
    assert "занят самим разделом" in " ".join(refused.value.message_dict["slug"])


def test_a_source_that_figures_lean_on_stays(quality):
    cycle = quality.cycle
    cycle.bus_gov_url, cycle.bus_gov_date = "", None
    with pytest.raises(ValidationError) as error:
        cycle.clean()
    assert "bus_gov_url" in error.value.message_dict

    quality.cycle.results.update(source_url="https://operator.example.ru/")
    cycle.clean()


def test_points_have_no_exponent(quality):
    row = quality.rows["Экоцентр"]
    row.indicators = {"3.3": "8E+1"}
    with pytest.raises(ValidationError):
        row.clean()


def test_an_outside_questionnaire_has_its_first_day(quality):
    cycle = quality.cycle
    cycle.questionnaire_url, cycle.survey_from = "https://forms.yandex.ru/u/1/", None
    with pytest.raises(ValidationError) as error:
        cycle.clean()
    assert "questionnaire_url" in error.value.message_dict


def test_a_cycle_of_programmes_has_no_results_of_organisations(quality):
    cycle = CycleFactory(site=quality.own.site, kind="examination", object="programmes")
    row = OrganisationResult(cycle=cycle, organisation=quality.rows["Экоцентр"].organisation)
    with pytest.raises(ValidationError) as error:
        row.clean()
    assert "cycle" in error.value.message_dict


def test_branches_with_alike_long_names_have_addresses_of_their_own(quality):
    owner = quality.rows["Экоцентр"].organisation
    name = "структурное подразделение дошкольное отделение №"
    made = [
        OrganisationResult.objects.create(
            cycle=quality.cycle, organisation=owner, is_branch=True, branch_name=f"{name} {number}"
        )
        for number in (1, 2)
    ]
    assert made[0].slug != made[1].slug
