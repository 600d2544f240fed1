"""Texts outside of streams keep the rules of the texts in them, pages and records alike."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import rich_text

from consents.models import WithdrawalPage
from core import publishing
from core.refusals import RefusalError
from questions.models import FrequentQuestion
from questions.models.frequent_question import FEATURES
from tests.factories.media_library import ImageFactory
from tests.factories.organisations import OrganisationFactory
from tests.factories.questions import FrequentFactory
from users.models import Role

pytestmark = pytest.mark.django_db

NAMELESS = '<p>Всё <a href="https://a.ru/">здесь</a>.</p>'
OPEN = '<p><a href="http://a.ru/">Сайт школы</a></p>'
BOLD = "<p><b>Итоги</b></p>"
GOOD = '<p><b>Итоги</b> на <a href="https://a.ru/">сайте школы</a></p><h3>Ещё</h3><p>Да</p>'


def withdrawal(two_centres, body):
    page = WithdrawalPage(title="Отзыв согласия", slug="otzyv", body=body, live=False)
    return two_centres.own.home.add_child(instance=page)


@pytest.mark.parametrize("text", [NAMELESS, OPEN, BOLD, "<h3>Как</h3>", "<h2>Как</h2><h4>Так</h4>"])
def test_a_page_is_a_draft_with_them(two_centres, text):
    page = withdrawal(two_centres, text)

    assert "body" in publishing.problems(page)
    assert publishing.problems(page, draft=True) == {}
    with pytest.raises(RefusalError):
        page.save_revision().publish()


def test_a_good_text_goes_public(two_centres):
    page = withdrawal(two_centres, f"<h2>Как</h2>{GOOD}")
    page.save_revision().publish()

    page.refresh_from_db()
    assert page.live


class TestRecords:
    """Rows of registers with drafts go past the same gate."""

    @pytest.fixture
    def answer(self, two_centres):
        return FrequentFactory(site=two_centres.own.site, live=False)

    @pytest.fixture
    def send(self, client, two_centres, answer):
        """Send the form of the answer as an editor does."""
        client.force_login(two_centres.own.person(Role.EDITOR))

        def post(text, **data):
            fields = {"question": answer.question, "topic": answer.topic_id, "order": 100}
            fields |= {"slug": answer.slug, "answer": rich_text(text, features=FEATURES)}
            name = FrequentQuestion.snippet_viewset.get_url_name("edit")
            return client.post(reverse(name, args=[answer.pk]), fields | data)

        return post

    @pytest.mark.parametrize("text", [NAMELESS, OPEN, BOLD])
    def test_a_record_is_not_published_with_them(self, answer, text):
        answer.answer = text
        revision = answer.save_revision()

        with pytest.raises(RefusalError):
            revision.publish()

        answer.refresh_from_db()
        assert not answer.live

    def test_a_good_one_is_published(self, answer):
        answer.answer = GOOD
        answer.save_revision().publish()

        answer.refresh_from_db()
        assert answer.live

    def test_one_that_only_gets_its_hour_is_asked_now(self, answer):
        answer.answer, answer.go_live_at = BOLD, timezone.now() + timedelta(days=1)

        with pytest.raises(RefusalError):
            answer.save_revision().publish()

    def test_the_form_says_it_at_the_field(self, send, answer):
        html = send(BOLD, **{"action-publish": "1"})

        assert "answer" in html.context["form"].errors
        answer.refresh_from_db()
        assert not answer.live

    def test_a_draft_is_kept(self, send, answer):
        assert send(BOLD).status_code == 302
        answer.refresh_from_db()
        assert "Итоги" in answer.get_latest_revision_as_object().answer

    def test_a_logo_with_people_needs_their_consent(self, two_centres):
        logo = ImageFactory(people_shown=True)
        made = OrganisationFactory(site=two_centres.own.site, live=False)
        made.logo = logo

        with pytest.raises(RefusalError, match="согласия"):
            made.save_revision().publish()

    def test_a_logo_needs_words(self, two_centres):
        made = OrganisationFactory(site=two_centres.own.site, live=False)
        made.logo = ImageFactory(description=" ")

        with pytest.raises(RefusalError, match="чей это логотип"):
            made.save_revision().publish()
        made.logo = ImageFactory(description="Логотип школы № 1")
        made.save_revision().publish()

        made.refresh_from_db()
        assert made.live
