"""Cycles as editors work on them: the grid, the check, the publication; and who may not."""

from datetime import timedelta
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import timezone

from core.background.scheduled import publish_due
from core.upkeep.refresh import sweep
from quality_assessment.desk.checking import check_lines
from quality_assessment.models import AssessmentCycle, FixMeasure, OrganisationResult
from tests.factories.assessments import CycleFactory, MeasureFactory, ResultFactory
from tests.factories.organisations import OrganisationFactory
from tests.factories.representatives import make_representative
from tests.quality_assessment.conftest import add
from users.models import Role

HOST = {"host": "localhost"}


@pytest.fixture
def cycle(two_centres):
    """A draft with two organisations."""
    made = CycleFactory(site=two_centres.own.site, live=False)
    add(made, "Альфа", "90", "90", "90", "90", "90", "90")
    add(made, "Бета", "80", "80", "80", "80", "80", None)
    return made


@pytest.fixture
def editor(two_centres, client):
    client.force_login(two_centres.own.person(Role.EDITOR))
    return client


def url(name, cycle, query=""):
    return reverse(name, args=[cycle.pk]) + query


def form_of(client, address):
    soup = BeautifulSoup(client.get(address, headers=HOST).content, "html.parser")
    fields = soup.select("form[data-grid] input[name]")
    return {each["name"]: each.get("value", "") for each in fields}


def rows(cycle):
    return {each.organisation.short_name: each for each in cycle.results.all()}


def test_figures_are_typed_as_they_were_published(editor, cycle):
    address, beta = url("quality_grid", cycle), rows(cycle)["Бета"]
    data = form_of(editor, address)
    data |= {f"{beta.pk}-total": "85,5 %", f"{beta.pk}-place_region": "3-4"}

    assert editor.post(address, data, headers=HOST).status_code == 302
    beta.refresh_from_db()
    assert str(beta.total) == "85.5"
    assert beta.place_region == "3–4"
    assert "total" in beta.computed["differs"]
    assert str(rows(cycle)["Альфа"].total) == "90"


def test_figures_wait_for_the_hour_of_their_cycle(cycle):
    cycle.go_live_at = timezone.now() + timedelta(hours=1)
    revision = cycle.save_revision()
    revision.publish()
    assert not cycle.publications.exists()
    assert not cycle.results.exclude(public=None).exists()

    due = timezone.now() - timedelta(minutes=1)
    revision.refresh_from_db()
    revision.approved_go_live_at = due
    revision.content["go_live_at"] = due.isoformat()
    revision.save()
    publish_due()

    cycle.refresh_from_db()
    assert cycle.live
    assert cycle.publications.count() == 1


def test_a_mistake_is_said_at_its_cell_and_nothing_is_lost(editor, cycle):
    address, own = url("quality_grid", cycle), rows(cycle)
    alpha, beta = own["Альфа"], own["Бета"]
    data = form_of(editor, address)
    data |= {f"{alpha.pk}-k1": "много", f"{alpha.pk}-k2": "101", f"{beta.pk}-total": "81"}

    soup = BeautifulSoup(editor.post(address, data, headers=HOST).content, "html.parser")
    cell = soup.find("input", attrs={"name": f"{alpha.pk}-k1"})
    assert cell["value"] == "много"
    assert cell["aria-invalid"] == "true"
    assert "Напишите число" in soup.find(id=cell["aria-describedby"]).get_text()
    assert soup.find("input", attrs={"name": f"{beta.pk}-total"})["value"] == "81"
    assert rows(cycle)["Бета"].total is None


def test_impossible_counts_are_said_at_their_cells(editor, cycle):
    address, alpha = url("quality_grid", cycle, "?part=counts"), rows(cycle)["Альфа"]
    data = form_of(editor, address)
    data |= {f"{alpha.pk}-norm_stand": "5", f"{alpha.pk}-info_stand": "6"}

    soup = BeautifulSoup(editor.post(address, data, headers=HOST).content, "html.parser")
    cell = soup.find("input", attrs={"name": f"{alpha.pk}-info_stand"})
    assert cell["aria-invalid"] == "true"
    assert rows(cycle)["Альфа"].raw == {}


def test_an_empty_cell_is_not_a_zero(editor, cycle):
    address, alpha = url("quality_grid", cycle, "?part=indicators"), rows(cycle)["Альфа"]
    data = form_of(editor, address) | {f"{alpha.pk}-1.1": "0", f"{alpha.pk}-3.3": "–"}

    editor.post(address, data, headers=HOST)
    assert rows(cycle)["Альфа"].indicators == {"1.1": "0"}


def test_two_editors_do_not_undo_each_other(editor, cycle):
    address, alpha = url("quality_grid", cycle), rows(cycle)["Альфа"]
    data = form_of(editor, address) | {f"{alpha.pk}-total": "91"}
    alpha.total = Decimal(92)
    alpha.save()

    text = editor.post(address, data, headers=HOST).content.decode()
    assert "тем временем изменил" in text
    assert str(rows(cycle)["Альфа"].total) == "92"


def test_organisations_are_added_by_ticks(editor, cycle, two_centres):
    new = OrganisationFactory(site=two_centres.own.site, short_name="Гамма")
    foreign = OrganisationFactory(site=two_centres.other.site, short_name="Чужая")
    address = url("quality_organisations", cycle)

    assert "Чужая" not in editor.get(address, headers=HOST).content.decode()
    editor.post(address, {"chosen": [foreign.pk]}, headers=HOST)
    assert "Чужая" not in rows(cycle)
    editor.post(address, {"chosen": [new.pk]}, headers=HOST)
    assert set(rows(cycle)) == {"Альфа", "Бета", "Гамма"}


def test_a_difference_warns_and_never_blocks(editor, cycle):
    OrganisationResult.objects.filter(organisation__short_name="Бета").update(total=Decimal("85"))
    address = url("quality_check", cycle)
    text = editor.get(address, headers=HOST).content.decode()
    assert "расходится" in text
    assert "Публикации это не мешает" in text

    assert editor.post(address, headers=HOST).status_code == 302
    cycle.refresh_from_db()
    assert cycle.live
    beta = rows(cycle)["Бета"]
    assert beta.public["total"] == "85"  # never overwritten
    assert beta.public["computed"]["total"] == "80.00"


def test_a_correction_has_a_reason_that_is_kept(editor, cycle):
    address = url("quality_check", cycle)
    editor.post(address, headers=HOST)
    alpha = rows(cycle)["Альфа"]
    alpha.total = Decimal("90.1")
    alpha.save()

    assert "уточнено и почему" in editor.post(address, headers=HOST).content.decode()
    assert rows(cycle)["Альфа"].public["total"] == "90"
    editor.post(address, {"reason": "опечатка"}, headers=HOST)
    newest = cycle.publications.first()
    assert newest.reason == "опечатка"
    (change,) = newest.changes
    assert (change["name"], change["before"], change["after"]) == ("Альфа", "90", "90.1")
    assert change["figures"] == [{"key": "total", "before": "90", "after": "90.1"}]


def test_wagtails_own_publishing_takes_the_figures_along_once(cycle):
    cycle.save_revision().publish()
    assert rows(cycle)["Альфа"].public["total"] == "90"

    alpha = rows(cycle)["Альфа"]
    alpha.total = Decimal("91")
    alpha.save()
    cycle.refresh_from_db()
    cycle.save_revision().publish()
    assert rows(cycle)["Альфа"].public["total"] == "90"


PAGES = ("quality_grid", "quality_organisations", "quality_check")


@pytest.mark.parametrize("name", PAGES)
def test_a_cycle_of_another_centre_does_not_exist(client, two_centres, cycle, name):
    client.force_login(two_centres.other.person(Role.EDITOR))

    assert client.get(url(name, cycle)).status_code == 404
    assert client.post(url(name, cycle), {"chosen": [1]}).status_code == 404


@pytest.mark.parametrize("name", PAGES[:2])
def test_an_observer_types_nothing(client, two_centres, cycle, name):
    client.force_login(two_centres.own.person(Role.OBSERVER))

    # Wagtail leads whoever is refused to the front page of the desk
    assert client.get(url(name, cycle), headers=HOST).status_code in (302, 403)
    assert client.post(url(name, cycle), {}, headers=HOST).status_code in (302, 403)


def test_an_author_types_and_does_not_publish(client, two_centres, cycle):
    client.force_login(two_centres.own.person(Role.AUTHOR))

    assert client.get(url("quality_grid", cycle), headers=HOST).status_code == 200
    client.post(url("quality_check", cycle), headers=HOST)
    assert not AssessmentCycle.objects.get(pk=cycle.pk).live


class TestReport:
    """The representative of an organisation reports, the editor accepts."""

    @pytest.fixture
    def measure(self, two_centres):
        result = ResultFactory(cycle=CycleFactory(site=two_centres.own.site))
        return MeasureFactory(cycle=result.cycle, organisation=result.organisation)

    @pytest.fixture
    def head(self, client, measure, two_centres):
        client.force_login(make_representative(two_centres.own, measure.organisation))
        return client

    def form(self, client, measure):
        address = reverse(type(measure).snippet_viewset.get_url_name("edit"), args=[measure.pk])
        return address, client.get(address, headers=HOST)

    def test_what_was_agreed_is_not_his_to_change(self, head, measure):
        _address, response = self.form(head, measure)
        fields = set(response.context["form"].fields)

        assert {"status", "result", "done_on", "evidence"} <= fields
        assert not fields & {"measure", "term", "responsible", "cycle", "organisation"}

    def test_his_report_waits_for_the_editor(self, head, measure):
        address, _response = self.form(head, measure)
        data = {"status": "done", "result": "Комната готова", "done_on": "2026-01-10"}
        head.post(address, data | {"measure": "Другое"}, headers=HOST)

        measure.refresh_from_db()
        assert measure.status == "planned"  # what readers see
        draft = measure.get_latest_revision_as_object()
        assert (draft.status, draft.result) == ("done", "Комната готова")
        assert draft.measure == measure.measure

    def test_a_measure_of_another_organisation_does_not_exist(self, head, two_centres):
        cycle = CycleFactory(site=two_centres.own.site, year=2026)
        _address, response = self.form(head, MeasureFactory(cycle=cycle))

        assert response.status_code == 404


def test_a_new_cycle_leads_on_to_who_was_assessed(editor, two_centres):
    names = AssessmentCycle.snippet_viewset
    data = {
        "year": "2025",
        "kind": "independent",
        "object": "organisations",
        "edition": "344n-408n",
        "rounding": "each_step",
        "places_rule": "1224",
        "absent_disabled": "renormalise",
        "place_shown": "computed",
    }
    answer = editor.post(reverse(names.get_url_name("add")), data, headers=HOST, follow=True)

    made = AssessmentCycle.objects.get()
    soup = BeautifulSoup(answer.content, "html.parser")
    assert soup.select_one(f'.messages a[href="{url("quality_organisations", made)}"]')


def test_one_changed_result_is_counted_alone(editor, cycle):
    alpha, beta = rows(cycle)["Альфа"], rows(cycle)["Бета"]
    OrganisationResult.objects.filter(pk=beta.pk).update(computed={"kept": True})
    names = OrganisationResult.snippet_viewset
    address = reverse(names.get_url_name("edit"), args=[alpha.pk])
    data = {"cycle": cycle.pk, "organisation": alpha.organisation_id, "total": "92"}
    data |= {f"k{number}": "90" for number in range(1, 6)}
    assert editor.post(address, data, headers=HOST).status_code == 302

    alpha.refresh_from_db()
    beta.refresh_from_db()
    assert "total" in alpha.computed["differs"]
    assert beta.computed == {"kept": True}
    line = check_lines(cycle, cycle)[0]
    assert line.reason == "причина не найдена"


def test_an_observer_is_led_nowhere_that_refuses_him(client, two_centres, cycle):
    client.force_login(two_centres.own.person(Role.OBSERVER))

    page = client.get(url("quality_check", cycle), headers=HOST)
    links = BeautifulSoup(page.content, "html.parser").select(".quality-pages a")
    assert [each["href"] for each in links] == [url("quality_check", cycle)]


def test_the_desk_leads_on_to_the_plan_of_fixes(editor, cycle):
    page = editor.get(url("quality_check", cycle), headers=HOST)
    links = BeautifulSoup(page.content, "html.parser").select(".quality-pages a")

    assert any(each["href"].endswith(f"?cycle={cycle.pk}") for each in links)
    listed = editor.get(links[-1]["href"], headers=HOST)
    assert listed.status_code == 200


def test_late_measures_have_their_list(editor, cycle):
    own = cycle.results.first().organisation
    today = timezone.localdate()
    late = MeasureFactory(cycle=cycle, organisation=own, term=today - timedelta(days=1))
    MeasureFactory(cycle=cycle, organisation=own, term=today)
    MeasureFactory(cycle=cycle, organisation=own, term=today - timedelta(days=9), status="dropped")

    address = reverse(FixMeasure.snippet_viewset.get_url_name("list"))
    page = editor.get(f"{address}?late=true", headers=HOST)
    assert [each.pk for each in page.context["page_obj"]] == [late.pk]


def test_the_first_page_leads_to_the_late_measures(client, cycle, two_centres):
    own = cycle.results.first().organisation
    today, terms = timezone.localdate(), {"cycle": cycle, "organisation": own}
    MeasureFactory(**terms, measure="Пандус", term=today - timedelta(days=1))
    MeasureFactory(**terms, measure="Стенд", term=today)
    MeasureFactory(**terms, measure="Лифт", term=today - timedelta(days=9), status="done")
    sweep(two_centres.own.site)
    client.force_login(two_centres.own.person(Role.ADMINISTRATOR, email="glavnyy@example.ru"))

    home = client.get(reverse("wagtailadmin_home"), headers=HOST)
    links = BeautifulSoup(home.content, "html.parser").select('a[href*="late-measures"]')
    assert links[0].get_text(" ", strip=True).startswith("1 ")
    listed = client.get(links[0]["href"], headers=HOST).content.decode()
    assert "Пандус" in listed
    assert "Стенд" not in listed
    assert "Лифт" not in listed


FOREIGN, RUSSIAN = "https://docs.google.com/forms/d/e/1/viewform", "https://forms.yandex.ru/u/1/"


@pytest.mark.parametrize(("address", "warned"), [(FOREIGN, True), (RUSSIAN, False)])
def test_a_questionnaire_of_a_foreign_service_is_warned_of(editor, cycle, address, warned):
    names = AssessmentCycle.snippet_viewset
    edit = reverse(names.get_url_name("edit"), args=[cycle.pk])
    form = editor.get(edit, headers=HOST).context["form"]
    data = {name: form[name].value() or "" for name in form.fields}
    data |= {"questionnaire_url": address, "survey_from": "2025-04-01"}

    answer = editor.post(edit, data, headers=HOST, follow=True)
    cycle.refresh_from_db()
    assert cycle.get_latest_revision_as_object().questionnaire_url == address
    assert ("иностранн" in answer.content.decode()) is warned
