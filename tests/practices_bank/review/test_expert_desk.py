"""«Мои экспертизы»: what an expert reaches, and everything that stays shut."""

import io
import zipfile

import pytest
from django.urls import reverse
from wagtail.models import CollectionViewRestriction

from media_library.models.choices import ScanState
from practices_bank.models import PracticeMaterial, PracticePage, Review
from practices_bank.review import appointing
from tests.factories.media_library import DocumentFactory
from tests.factories.practices import make_practice
from tests.factories.reviews import make_expert, overdue, send, submit
from tests.organisations.submission.desk import words_of
from users.models import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def review(opened, experts):
    return opened.reviews.get(specialist=experts[0])


@pytest.fixture
def other(opened, experts):
    return opened.reviews.get(specialist=experts[1])


@pytest.fixture
def desk(client, opened, experts):
    client.force_login(experts[0].user)
    client.raise_request_exception = False
    return client


def address(review):
    return reverse("own_review", args=[review.pk])


def filled(review, mark="2", **more):
    codes = [each.code for each in review.round.scale.rows]
    return {
        **{f"score_{code}": mark for code in codes},
        "conflict": "0",
        "proposal": "recommend",
        "conclusion": "Полезная практика.",
        **more,
    }


def text_of(answer):
    return answer.content.decode().replace("\xa0", " ")


def test_the_list_holds_the_own_reviews_only(desk, opened, other, reviewed_bank, author, house):
    hidden = make_practice(reviewed_bank, "Чужая экспертиза", house, live=False)
    for each in submit(hidden, author).reviews.all():
        each.delete()

    text = text_of(desk.get(reverse("own_reviews")))

    assert "Входное испытание" in text
    assert "Чужая экспертиза" not in text


def test_the_form_tells_the_scale_the_term_and_the_threshold(desk, review):
    text = text_of(desk.get(address(review)))

    assert "Критерий 1 из 8" in text
    assert "держится на одном человеке" in text
    assert "12 из 16" in text
    assert 'name="score_term" value="2"' in text


def test_the_practice_is_read_as_it_was_submitted(desk, review, practice):
    PracticePage.objects.filter(pk=practice.pk).update(title="Другое название")

    text = text_of(desk.get(reverse("own_review_practice", args=[review.pk])))

    assert "Входное испытание" in text
    assert "Начать с подходящего уровня" in text


def test_a_draft_is_kept_with_gaps_and_the_sum_is_told(desk, review):
    answer = desk.post(
        address(review), {"save": "1", "score_term": "2", "score_proof": "1", "remark_term": "Да."}
    )

    review.refresh_from_db()
    assert answer.url == address(review)
    assert (review.scores, review.remarks) == ({"term": 2, "proof": 1}, {"term": "Да."})
    assert review.sent_at is None
    text = text_of(desk.get(address(review)))
    assert "3</b> из 4 возможных баллов; оценено: 2 из 8" in text


def test_what_lacks_is_said_at_its_place(desk, review):
    data = filled(review, send="1")
    del data["score_proof"], data["conflict"], data["conclusion"]

    answer = desk.post(address(review), data)

    errors = answer.context["form"].errors
    assert errors == {
        "score_proof": ["Поставьте оценку."],
        "conflict": ["Скажите, есть ли у вас конфликт интересов."],
        "conclusion": ["Напишите, что важно знать автору."],
    }
    assert text_of(answer).count("Поставьте оценку.") == 1
    assert 'value="recommend" ' in text_of(answer)
    review.refresh_from_db()
    assert review.sent_at is None


def test_a_mark_out_of_the_scale_is_refused(desk, review):
    answer = desk.post(address(review), filled(review, send="1", score_term="3"))

    assert "score_term" in answer.context["form"].errors


def test_a_whole_review_is_sent(desk, review):
    answer = desk.post(address(review), filled(review, send="1", note="Только комиссии"))

    review.refresh_from_db()
    assert answer.url == reverse("own_reviews")
    assert (review.points, review.conflict, review.note) == (16, False, "Только комиссии")
    assert review.sent_at is not None


def test_what_is_sent_is_not_changed(desk, review):
    send(review)

    answer = desk.post(address(review), filled(review, "0", send="1"))

    review.refresh_from_db()
    assert (answer.status_code, review.points) == (302, 16)


def test_a_conflict_of_interest_frees_at_once(desk, review, centre, opened):
    third = make_expert(centre)

    answer = desk.post(address(review), {"conflict": "1", "send": "1"})

    assert answer.url == reverse("own_reviews")
    assert desk.get(address(review)).status_code == 404
    assert third.pk in opened.reviews.held().values_list("specialist", flat=True)


def test_of_the_other_review_only_that_it_is_there_is_told(desk, review, other):
    send(other, 1, remarks={"term": "Тайное замечание"}, conclusion="Тайный вывод", note="Тайна")

    text = text_of(desk.get(address(review)))

    assert "1 другой эксперт уже ответил" in text
    for secret in ("Тайн", "Оценкина", "Оценки других экспертов"):
        assert secret not in text


def test_others_marks_open_after_the_own_answer_without_names(desk, review, other):
    send(other, 1)
    send(review, 2)

    text = text_of(desk.get(address(review)))

    assert "Оценки других экспертов" in text
    assert "Оценкина" not in text
    assert other.specialist.name not in text


def test_all_files_of_the_author_come_as_one_archive(client, centre, practice, author, experts):
    closed = centre.collection.add_child(name="Закрытые")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
    papers = [
        DocumentFactory(title="План", collection=closed),
        DocumentFactory(title="Смета"),
        DocumentFactory(title="Вирус", scan=ScanState.INFECTED),
    ]
    practice.materials = [
        PracticeMaterial(title=each.title, document=each, sort_order=place)
        for place, each in enumerate(papers)
    ]
    opened = submit(practice, author)
    review = opened.reviews.get(specialist=experts[0])
    client.force_login(experts[0].user)
    address = reverse("own_review_files", args=[review.pk])
    assert address in client.get(reverse("own_review", args=[review.pk])).content.decode()
    answer = client.get(address)
    names = zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content))).namelist()
    assert names == ["01-plan.pdf", "02-smeta.pdf", "ssylki.txt"]

    client.raise_request_exception = False
    client.force_login(experts[1].user)
    assert client.get(address).status_code == 404
    client.force_login(author)
    assert client.get(address).status_code in (302, 403)


@pytest.mark.parametrize("name", ["own_review", "own_review_practice"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_the_review_of_another_does_not_exist(desk, other, name, method):
    answer = getattr(desk, method)(reverse(name, args=[other.pk]), filled(other, send="1"))

    other.refresh_from_db()
    assert answer.status_code in (404, 405)
    assert other.sent_at is None


SHUT = {
    "role": lambda review: review.specialist.user.groups.clear(),
    "word": lambda review: review.specialist.roles.clear(),
    "replaced": lambda review: appointing.replace(review),
}


@pytest.mark.parametrize("what", SHUT)
def test_who_is_no_expert_any_more_reaches_nothing(client, review, what):
    SHUT[what](review)
    client.force_login(type(review.specialist.user).objects.get(pk=review.specialist.user_id))

    assert client.get(address(review)).status_code in (302, 403, 404)


def test_the_page_and_the_registers_stay_shut(desk, practice, opened, bank):
    names = ("edit", "history", "view_draft", "revisions_index", "workflow_history", "usage")
    pages = [reverse(f"wagtailadmin_pages:{name}", args=[practice.pk]) for name in names]
    rest = [
        reverse("review_rounds"),
        reverse("review_round", args=[opened.pk]),
        reverse("review_scale", args=[opened.site_id]),
        reverse("submissions"),
        reverse("own_things"),
        reverse("wagtailsnippets_organisations_specialist:list"),
    ]

    codes = {url: desk.get(url).status_code for url in (*pages, *rest)}

    assert {url: code for url, code in codes.items() if code not in (302, 403, 404)} == {}


def test_lists_of_the_desk_know_no_practice(desk, bank):
    addresses = [
        reverse("wagtailadmin_explore", args=[bank.pk]),
        reverse("wagtailadmin_pages:search") + "?q=Входное",
        reverse("wagtailadmin_choose_page_child", args=[bank.pk]),
        reverse("wagtailadmin_api:pages:listing"),
    ]
    assert [each for each in addresses if "Входное испытание" in words_of(desk.get(each))] == []


def test_the_first_page_shows_what_is_awaited(desk):
    text = text_of(desk.get(reverse("wagtailadmin_home")))

    assert "Входное испытание" in text
    assert reverse("own_reviews") in text
    assert reverse("own_things") not in text


@pytest.mark.parametrize("role", [Role.EDITOR, Role.AUTHOR, Role.REPRESENTATIVE, Role.OBSERVER])
def test_pages_of_experts_are_for_experts(client, centre, review, role):
    client.force_login(centre.person(role))

    assert client.get(reverse("own_reviews")).status_code in (302, 403)
    assert client.get(address(review)).status_code in (302, 403)


def test_a_second_attempt_shows_the_remarks_and_what_changed(desk, review, other, author, practice):
    send(review, 1, remarks={"quality": "Приложите лист наблюдения."})
    send(other, 1)
    page = PracticePage.objects.get(pk=practice.pk).get_latest_revision_as_object()
    page.goal = "Начать с уровня, который подходит."
    second = submit(page, author).reviews.get(specialist=review.specialist)

    text = text_of(desk.get(address(second)))

    assert "Приложите лист наблюдения." in text
    assert "Что изменилось после возврата" in text
    assert "который подходит" in text


def test_late_reviews_are_marked(desk, review):
    overdue(review)

    assert "Просрочено" in text_of(desk.get(reverse("own_reviews")))
    assert "Срок прошёл" in text_of(desk.get(address(review)))


def test_the_list_costs_the_same_for_any_number(
    desk, reviewed_bank, author, house, django_assert_max_num_queries
):
    for number in range(4):
        submit(make_practice(reviewed_bank, f"Ещё {number}", house, live=False), author)
    desk.get(reverse("own_reviews"))

    with django_assert_max_num_queries(18):
        desk.get(reverse("own_reviews"))


def test_the_form_has_a_budget(desk, review, django_assert_max_num_queries):
    desk.get(address(review))

    with django_assert_max_num_queries(40):
        desk.get(address(review))


def test_reviews_are_counted_once(opened, experts):
    assert Review.objects.filter(round=opened).count() == len(experts)


AS_TYPED = {"headers": {"X-Requested-With": "XMLHttpRequest"}}


def test_what_is_typed_is_kept_and_counted_at_once(desk, review):
    (first, *_others) = review.round.scale.rows
    typed = {f"score_{first.code}": "1", f"remark_{first.code}": "Мало. ", "note": "Спросить."}

    told = desk.post(address(review), typed, **AS_TYPED).json()

    review.refresh_from_db()
    assert (review.scores, review.remarks) == ({first.code: 1}, {first.code: "Мало."})
    assert (review.note, review.sent_at, review.conflict) == ("Спросить.", None, None)
    assert "Сохранено" in told["says"]
    assert 'href="#criterion-2"' in told["standing"]
    assert "оценено: 1 из 8" in told["standing"].replace("\xa0", " ")


def test_typing_sends_nothing_and_hands_nothing_over(desk, review):
    desk.post(address(review), filled(review, send="1"), **AS_TYPED)
    desk.post(address(review), filled(review, conflict="1"), **AS_TYPED)

    review.refresh_from_db()
    assert (review.sent_at, review.release, review.conflict) == (None, "", None)
    assert review.points == 16


def test_what_cannot_be_kept_is_said_and_changes_nothing(desk, review):
    answer = desk.post(address(review), filled(review, conclusion="Ы" * 1001), **AS_TYPED)

    assert answer.status_code == 422
    assert "1000" in answer.json()["says"]
    review.refresh_from_db()
    assert review.saved_at is None


def test_a_review_that_was_sent_in_another_window_is_not_typed_over(desk, review):
    desk.post(address(review), filled(review, send="1"))

    answer = desk.post(address(review), filled(review, mark="0"), **AS_TYPED)

    assert answer.status_code == 409
    assert "уже отправлено" in answer.json()["says"]
    review.refresh_from_db()
    assert review.points == 16


def test_another_experts_review_is_not_typed_in(desk, other):
    assert desk.post(address(other), filled(other), **AS_TYPED).status_code == 404
    other.refresh_from_db()
    assert other.scores == {}
