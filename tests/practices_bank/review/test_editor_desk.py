"""The editor's side: the list, one round, the rules."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from organisations.submission import mine
from practices_bank.choices import Outcome, Status
from practices_bank.models import PracticePage, ReviewRound
from practices_bank.page_form import refused
from practices_bank.review import deciding, scales
from practices_bank.status import status_of
from tests.factories.practices import make_practice
from tests.factories.reviews import make_expert, overdue, send, submit
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(centre):
    return centre.person(Role.EDITOR)


@pytest.fixture
def desk(client, editor):
    client.force_login(editor)
    client.raise_request_exception = False
    return client


def address(opened):
    return reverse("review_round", args=[opened.pk])


def text_of(answer):
    return answer.content.decode().replace("\xa0", " ")


def test_what_is_late_stands_first(desk, opened, reviewed_bank, author, house):
    late = submit(make_practice(reviewed_bank, "Просроченная", house, live=False), author)
    overdue(late.reviews.first())

    text = text_of(desk.get(reverse("review_rounds")))

    assert text.index("Просроченная") < text.index("Входное испытание")
    assert "просрочено" in text


def test_decided_ones_are_behind_the_filter(desk, opened):
    for each in opened.reviews.all():
        send(each)

    assert "Входное испытание" not in text_of(desk.get(reverse("review_rounds")))
    assert "Входное испытание" in text_of(desk.get(reverse("review_rounds") + "?state=closed"))


def test_the_neighbour_s_rounds_do_not_exist(client, two_centres, opened):
    client.force_login(two_centres.other.person(Role.EDITOR))

    assert "Входное испытание" not in text_of(client.get(reverse("review_rounds")))
    assert client.get(address(opened)).status_code == 404
    assert client.post(address(opened), {"return": "1", "comment": "Нет"}).status_code == 404


@pytest.mark.parametrize("role", [Role.AUTHOR, Role.OBSERVER, Role.REPRESENTATIVE, Role.EXPERT])
def test_rounds_are_for_those_who_publish(client, centre, opened, role):
    client.force_login(centre.person(role))

    assert client.get(address(opened)).status_code in (302, 403)
    assert client.get(reverse("review_rounds")).status_code in (302, 403)


def test_experts_are_offered_with_load_direction_and_refusal(by_hand, desk, centre, house, experts):
    make_expert(centre, house)
    fitting = make_expert(centre, directions=["tekhnicheskoe"])

    text = text_of(desk.get(address(by_hand)))

    assert "Не хватает 2 экспертов" in text
    assert "из организации автора" in text
    assert "этой направленности" in text
    assert text.index(fitting.name) < text.index(experts[0].name)


def test_an_expert_is_appointed_with_one_press(by_hand, desk, editor, experts):
    desk.post(address(by_hand), {"appoint": "1", "expert": experts[1].pk})

    made = by_hand.reviews.get()
    assert (made.specialist, made.appointed_by) == (experts[1], editor)


def test_one_of_the_authors_organisation_is_refused(by_hand, desk, centre, house):
    own = make_expert(centre, house)

    answer = desk.post(address(by_hand), {"appoint": "1", "expert": own.pk}, follow=True)

    assert "из организации автора" in text_of(answer)
    assert not by_hand.reviews.exists()


@pytest.mark.parametrize("value", ["", "abc", "999999"])
def test_a_wrong_choice_appoints_nobody(by_hand, desk, value):
    answer = desk.post(address(by_hand), {"appoint": "1", "expert": value}, follow=True)

    assert answer.status_code == 200
    assert not by_hand.reviews.exists()


def test_a_practice_is_refused_while_experts_judge(desk, opened, editor, practice):
    text = {"refuse": "1", "comment": "Это не дополнительное образование"}
    desk.post(address(opened), text)

    opened.refresh_from_db()
    assert (opened.outcome, opened.decided_by) == (Outcome.REFUSED, editor)
    assert_refused(practice)


def test_one_that_experts_have_returned_is_refused_too(desk, opened, practice, author):
    for review in opened.reviews.all():
        send(review, 0)
    opened.refresh_from_db()
    assert opened.outcome == Outcome.RETURNED
    mail.outbox.clear()

    desk.post(address(opened), {"refuse": "1", "comment": "Безнадёжно"})

    opened.refresh_from_db()
    assert opened.outcome == Outcome.REFUSED
    assert_refused(practice)
    assert [(each.to, "Безнадёжно" in each.body) for each in mail.outbox] == [
        ([author.email], True)
    ]


def test_what_the_author_has_submitted_again_is_not_refused_by_the_old_round(
    desk, opened, practice, author
):
    for review in opened.reviews.all():
        send(review, 0)
    submit(PracticePage.objects.get(pk=practice.pk), author)

    desk.post(address(opened), {"refuse": "1", "comment": "Поздно"})

    opened.refresh_from_db()
    assert opened.outcome == Outcome.RETURNED


def test_a_refusal_says_why(desk, opened):
    desk.post(address(opened), {"refuse": "1", "comment": ""})

    opened.refresh_from_db()
    assert opened.outcome == ""


def test_the_author_reads_of_the_refusal_and_cannot_submit_again(client, opened, practice, author):
    deciding.refuse(opened, "Это не про детей", by=None)
    client.force_login(author)
    page = PracticePage.objects.get(pk=practice.pk)

    listed = text_of(client.get(reverse("own_things")))
    assert "отклонена центром" in listed
    assert "Это не про детей" in listed
    assert "Центр отклонил эту практику" in text_of(client.get(mine.edit_url(page)))
    assert "отклонил" in refused(page)
    page.live = True
    assert refused(page) == ""


def assert_refused(practice):
    page = PracticePage.objects.get(pk=practice.pk)
    assert status_of(page) == Status.REFUSED
    assert PracticePage.objects.with_status().get(pk=page.pk).status == Status.REFUSED


def test_an_expert_is_replaced(desk, opened, experts, centre):
    third = make_expert(centre)
    review = opened.reviews.get(specialist=experts[0])

    desk.post(address(opened), {"replace": review.pk})

    held = set(opened.reviews.held().values_list("specialist", flat=True))
    assert held == {experts[1].pk, third.pk}


def test_a_term_is_made_longer(desk, opened):
    review = opened.reviews.first()
    day = timezone.localdate() + timedelta(days=30)

    desk.post(address(opened), {"extend": review.pk, "day": day.isoformat()})

    review.refresh_from_db()
    assert timezone.localdate(review.due_at) == day


def test_a_term_in_the_past_is_refused_at_its_field(desk, opened):
    review = opened.reviews.first()

    answer = desk.post(address(opened), {"extend": review.pk, "day": "2020-01-01"})

    assert "Этот день прошёл" in text_of(answer)


def test_marks_stand_side_by_side(desk, opened, experts):
    one, two = opened.reviews.all()
    send(one, 2, note="Комиссии", remarks={"term": "Давно"})
    send(two, 1)

    text = text_of(desk.get(address(opened)))

    for words in (experts[0].name, experts[1].name, "Комиссии", "Давно", "разошлись", "16"):
        assert words in text


def test_an_editor_who_judges_himself_sees_no_marks_before_his_own(
    client, centre, practice, author, experts
):
    both = make_expert(centre, directions=["tekhnicheskoe"])
    both.user.groups.add(centre.group(Role.EDITOR))
    opened = submit(practice, author)
    other = opened.reviews.exclude(specialist=both).get()
    send(other, 1, conclusion="Тайный вывод")
    client.force_login(both.user)

    before = text_of(client.get(address(opened)))
    send(opened.reviews.get(specialist=both), 1)
    after = text_of(client.get(address(opened)))

    assert "Тайный вывод" not in before
    assert "Тайный вывод" in after


def test_a_practice_is_returned_without_a_review(desk, opened, practice, editor):
    desk.post(address(opened), {"return": "1", "comment": "Не тот раздел."})

    state = PracticePage.objects.get(pk=practice.pk).current_workflow_state
    assert (state.status, state.current_task_state.comment) == ("needs_changes", "Не тот раздел.")
    assert ReviewRound.objects.get(pk=opened.pk).decided_by == editor


def test_a_return_says_why(desk, opened):
    answer = desk.post(address(opened), {"return": "1", "comment": " "})

    assert answer.context["return_form"].errors["comment"]
    assert ReviewRound.objects.open().filter(pk=opened.pk).exists()


def test_a_post_without_a_button_is_refused(desk, opened):
    assert desk.post(address(opened), {}).status_code == 404


def test_the_round_has_a_budget(desk, opened, centre, django_assert_max_num_queries):
    for _number in range(5):
        make_expert(centre)
    desk.get(address(opened))

    with django_assert_max_num_queries(40):
        desk.get(address(opened))


def test_the_list_costs_the_same_for_any_number(
    desk, opened, reviewed_bank, author, house, django_assert_max_num_queries
):
    for number in range(4):
        submit(make_practice(reviewed_bank, f"Ещё {number}", house, live=False), author)
    desk.get(reverse("review_rounds"))

    with django_assert_max_num_queries(25):
        desk.get(reverse("review_rounds"))


class TestRules:
    """The page where an administrator changes the rules."""

    @pytest.fixture
    def head(self, client, centre):
        client.force_login(centre.person(Role.ADMINISTRATOR))
        return client

    def address(self, centre):
        return reverse("review_scale", args=[centre.site.pk])

    def given(self, centre, **more):
        scale = scales.current(centre.site)
        data = {"is_on": "on", "criteria-TOTAL_FORMS": 10, "criteria-INITIAL_FORMS": 8}
        data |= {name: getattr(scale, name) for name in scales.NUMBERS}
        for number, row in enumerate(scale.rows):
            zero, one, two = row.meanings
            fields = {"code": row.code, "name": row.name, "weight": row.weight}
            for name, value in {**fields, "zero": zero, "one": one, "two": two}.items():
                data[f"criteria-{number}-{name}"] = value
        for number in (8, 9):
            data[f"criteria-{number}-weight"] = 1
        return {**data, **more}

    def test_the_same_is_no_new_version(self, head, centre):
        head.post(self.address(centre), self.given(centre))

        assert scales.current(centre.site).version == 1

    def test_a_criterion_goes_and_another_comes(self, head, centre):
        more = {f"criteria-8-{name}": name for name in ("zero", "one", "two")}
        data = self.given(centre, **more, **{"criteria-8-name": "Новизна", "criteria-0-name": ""})

        head.post(self.address(centre), data)

        scale = scales.current(centre.site)
        assert scale.version == 2
        assert scale.rows[0].code == "sustainability"
        assert scale.rows[-1].name == "Новизна"

    def test_a_threshold_above_all_points_is_refused(self, head, centre):
        answer = head.post(self.address(centre), self.given(centre, threshold=17))

        assert "не больше 16" in " ".join(answer.context["form"].errors["threshold"])
        assert scales.current(centre.site).version == 1

    def test_a_criterion_without_meanings_is_refused(self, head, centre):
        answer = head.post(self.address(centre), self.given(centre, **{"criteria-0-two": ""}))

        assert answer.context["rows"].forms[0].errors["two"]

    def test_without_criteria_nothing_is_judged(self, head, centre):
        empty = {f"criteria-{number}-name": "" for number in range(8)}

        answer = head.post(self.address(centre), self.given(centre, **empty))

        assert answer.context["rows"].non_form_errors()

    def test_the_neighbour_s_rules_do_not_exist(self, head, two_centres):
        assert head.get(self.address(two_centres.other)).status_code == 404

    @pytest.mark.parametrize("role", [Role.EDITOR, Role.EXPERT, Role.AUTHOR])
    def test_rules_are_for_administrators(self, client, centre, role):
        client.force_login(centre.person(role))

        assert client.get(self.address(centre)).status_code in (302, 403)


def test_the_way_to_the_rules_is_for_administrators(client, two_centres, opened):
    own, other = (reverse("review_scale", args=[each.site.pk]) for each in two_centres)

    client.force_login(two_centres.own.person(Role.ADMINISTRATOR))
    head = text_of(client.get(reverse("review_rounds")))
    client.force_login(two_centres.own.person(Role.EDITOR))
    editor = text_of(client.get(reverse("review_rounds")))

    assert own in head
    assert other not in head
    assert own not in editor


def test_the_submission_leads_to_its_round(desk, opened):
    state = opened.task_state.workflow_state

    text = text_of(desk.get(reverse("submission", args=[state.pk])))

    assert f'<a href="{address(opened)}">Открыть экспертизу</a>' in text
