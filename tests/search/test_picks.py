"""What editors recommend: for which queries, whose, and only what anybody may read."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.test import RequestFactory
from django.utils import timezone, translation
from wagtail.models import CollectionViewRestriction, PageViewRestriction

from core.caching import kept
from home.models import StandardPage
from media_library.models import PortalDocument
from search.models import Pick
from search.picks import MOST, picks_for
from search.understanding import Group, Understanding
from tests.factories.languages import speak, translate, translate_front
from tests.factories.search import make_pick

TODAY = timezone.localdate


def titles(typed, *, shown=None, host="localhost", mark=None):
    """Return the titles recommended for a query, understood as it is or as `shown`."""
    request = RequestFactory().get("/poisk/", headers={"host": host})
    if mark:
        kept.mark(request, *mark)
    groups = tuple(Group(each, each) for each in (shown or typed).split())
    found = picks_for(request, Understanding(text=typed, groups=groups))
    return [each.title for each in found]


@pytest.fixture
def page(two_centres):
    def make(title="Запись на программы", centre=two_centres.own, **fields):
        return centre.home.add_child(instance=StandardPage(title=title, **fields))

    return make


class TestQueries:
    """The words decide, not their forms, order or mistakes."""

    @pytest.mark.parametrize(
        "typed", ["запись в кружок", "Кружки, запись", "ЗАПИСИ В КРУЖКИ", "кружок запись"]
    )
    def test_forms_and_order_do_not_matter(self, two_centres, page, typed):
        make_pick(two_centres.own.site, "летний лагерь", "запись в кружок", page=page())

        assert titles(typed) == ["Запись на программы"]

    @pytest.mark.parametrize("typed", ["запись", "запись в кружок рисования", "", "и в"])
    def test_other_words_are_another_query(self, two_centres, page, typed):
        make_pick(two_centres.own.site, "запись в кружок", page=page())

        assert titles(typed) == []

    def test_both_what_was_typed_and_what_was_understood_count(self, two_centres):
        make_pick(two_centres.own.site, "робототехника", title="По-русски")
        make_pick(two_centres.own.site, "роботехника", title="Как пишут")

        assert titles("роботехника", shown="робототехника") == ["По-русски", "Как пишут"]

    def test_order_and_number(self, two_centres):
        for place in (4, 2, 3, 1):
            make_pick(two_centres.own.site, "лето", title=f"№ {place}", order=place)

        assert titles("лето") == ["№ 1", "№ 2", "№ 3"]
        assert MOST == 3

    @pytest.mark.parametrize(
        ("begins", "ends", "shown"), [(0, 0, 1), (1, 2, 0), (-2, -1, 0), (-1, 1, 1)]
    )
    def test_the_term(self, two_centres, begins, ends, shown):
        make_pick(
            two_centres.own.site,
            "лето",
            valid_from=TODAY() + timedelta(days=begins),
            valid_until=TODAY() + timedelta(days=ends),
        )

        assert len(titles("лето")) == shown


class TestWhatIsShown:
    """Only what anybody may read in this centre and language."""

    def test_each_centre_has_its_own(self, two_centres, page):
        make_pick(two_centres.other.site, "лето", page=page(centre=two_centres.other))

        assert titles("лето") == []
        assert titles("лето", host="tver.localhost") == ["Запись на программы"]

    def test_a_page_of_another_centre_is_never_shown(self, two_centres, page):
        make_pick(two_centres.own.site, "лето", page=page(centre=two_centres.other))

        assert titles("лето") == []

    def test_drafts_and_closed_pages_are_never_shown(self, two_centres, page):
        closed = page("Закрытая")
        PageViewRestriction.objects.create(page=closed, restriction_type="login")
        make_pick(two_centres.own.site, "лето", page=closed)
        make_pick(two_centres.own.site, "лето", page=page("Черновик", live=False))

        assert titles("лето") == []

    def test_files_that_anybody_may_read(self, two_centres):
        file = PortalDocument(title="Памятка", collection=two_centres.own.collection)
        file.file.save("pamyatka.pdf", ContentFile(b"%PDF-1.7"))
        make_pick(two_centres.own.site, "лето", document=file)

        before = titles("лето")
        CollectionViewRestriction.objects.create(
            collection=two_centres.own.collection, restriction_type="login"
        )

        assert before == ["Памятка"]
        assert titles("лето") == []

    def test_own_words_take_the_place_of_the_page_s(self, two_centres, page):
        make_pick(two_centres.own.site, "лето", page=page(search_description="О записи"))
        make_pick(two_centres.own.site, "лето", page=page(), title="Сюда", text="И скорее", order=1)
        request = RequestFactory().get("/poisk/", headers={"host": "localhost"})

        first, second = picks_for(request, Understanding(text="лето"))

        assert (first.title, first.text) == ("Запись на программы", "О записи")
        assert (second.title, second.text) == ("Сюда", "И скорее")
        assert second.url.startswith("/zapis")

    def test_the_reader_s_language(self, two_centres, page):
        russian = page()
        speak(two_centres.own, "en")
        translate_front(two_centres.own)
        english = translate(russian, title="Enrolment")
        make_pick(two_centres.own.site, "enrol", page=russian)

        with translation.override("en"):
            found = titles("enrol")

        assert found == [english.title]


def test_a_query_without_a_pick_asks_nothing(two_centres, django_assert_num_queries):
    site = two_centres.own.site
    make_pick(site, "лето")
    titles("лето", mark=(site.pk, "stamp"))

    with django_assert_num_queries(0):
        assert titles("осень", mark=(site.pk, "stamp")) == []


class TestRules:
    """A row that would show nothing is refused at its field."""

    def problems(self, site, **fields):
        with pytest.raises(ValidationError) as error:
            Pick(site=site, **{"queries": ["лето"], **fields}).full_clean()
        return error.value.message_dict

    def test_one_target_is_demanded(self, two_centres, page):
        site = two_centres.own.site
        both = self.problems(site, page=page(), address="https://example.ru/", title="Там")

        assert set(self.problems(site)) == {"page"}
        assert set(both) == {"address"}
        assert set(self.problems(site, address="/programmy/")) == {"title"}

    @pytest.mark.parametrize("address", ["http://example.ru/", "//example.ru", "javascript:x()"])
    def test_addresses_that_lead_nowhere(self, two_centres, address):
        assert set(self.problems(two_centres.own.site, address=address, title="Там")) == {"address"}

    def test_dates_and_words(self, two_centres):
        found = self.problems(
            two_centres.own.site,
            queries=["лето", "и в"],
            address="/programmy/",
            title="Программы",
            valid_from=TODAY(),
            valid_until=TODAY() - timedelta(days=1),
        )

        assert set(found) == {"queries", "valid_until"}
        assert "«и в»" in found["queries"][0]
