"""What means the same to readers: rules, seed, what understanding gets."""

import pytest
from django.core.exceptions import ValidationError
from django.test import RequestFactory

from core.caching import kept
from core.models import ContentStamp
from home.centres import upgrade_centre
from search.models import SynonymSet
from search.synonym_seed import ensure_synonyms, sets
from search.synonyms import synonyms_of
from search.understanding.synonyms import LONGEST, words_of
from tests.factories.search import make_synonyms


def problems(site, *phrases):
    """Return what is wrong with a new set."""
    with pytest.raises(ValidationError) as error:
        SynonymSet(site=site, phrases=list(phrases)).clean()
    return error.value.message_dict["phrases"]


class TestRules:
    """A set that would never work is refused at the field."""

    def test_one_phrase_is_no_set(self, two_centres):
        assert problems(two_centres.own.site, "ОВЗ") == [
            "Напишите хотя бы две фразы, по одной в строке."
        ]

    def test_the_same_to_the_search_is_said_twice(self, two_centres):
        found = problems(two_centres.own.site, "кружок", "Кружки", "секция")
        assert found == ["«кружок» и «Кружки» для поиска одно и то же."]

    def test_a_phrase_without_words(self, two_centres):
        assert "«и в»" in problems(two_centres.own.site, "и в", "секция")[0]

    def test_a_phrase_of_more_than_six_words(self, two_centres):
        long = "раз два три четыре пять шесть семь"
        assert "шести слов" in problems(two_centres.own.site, long, "секция")[0]

    def test_a_phrase_of_another_set_is_named_with_a_link(self, two_centres):
        other = make_synonyms(two_centres.own.site, "кружок", "объединение")

        found = problems(two_centres.own.site, "кружки", "секция")

        assert len(found) == 1
        assert f'/{other.pk}/">кружок = объединение</a>' in found[0]
        assert found[0].startswith("«кружки» уже")

    def test_sets_of_other_centres_and_the_set_itself_do_not_matter(self, two_centres):
        make_synonyms(two_centres.other.site, "кружок", "объединение")
        own = make_synonyms(two_centres.own.site, "кружок", "секция")

        own.clean()


class TestSeed:
    """Every centre begins with the words of the field."""

    def test_every_set_of_the_seed_keeps_the_rules(self, two_centres):
        site = two_centres.own.site
        assert len(sets()) >= 40
        for code, phrases in sets().items():
            each = SynonymSet(site=site, phrases=phrases)
            each.full_clean(exclude=["site"])
            each.save()  # so that the next one meets it
            assert all(len(words_of(phrase)) <= LONGEST for phrase in phrases), code

    def test_a_centre_gets_the_sets_once(self, two_centres):
        site, other = two_centres.own.site, two_centres.other.site

        assert ensure_synonyms(site) == len(sets())
        assert ensure_synonyms(site) == 0
        assert SynonymSet.objects.for_site(site).count() == len(sets())
        assert not SynonymSet.objects.for_site(other).exists()

    def test_new_sets_reach_a_living_portal(self, two_centres, django_capture_on_commit_callbacks):
        site = two_centres.own.site
        stamps = ContentStamp.objects.filter(site=site).values_list("stamp", flat=True)
        before = list(stamps.all())

        with django_capture_on_commit_callbacks(execute=True):
            ensure_synonyms(site)
        after = list(stamps.all())
        with django_capture_on_commit_callbacks(execute=True):
            ensure_synonyms(site)

        assert before != after
        assert list(stamps.all()) == after

    def test_what_editors_do_is_not_undone(self, two_centres):
        site = two_centres.own.site
        ensure_synonyms(site)
        SynonymSet.objects.for_site(site).get(phrases__contains=["ОВЗ"]).delete()
        SynonymSet.objects.for_site(site).filter(phrases__contains=["ТЖС"]).update(
            phrases=["ТЖС", "беда"], active=False
        )

        upgrade_centre(site)

        left = SynonymSet.objects.for_site(site)
        assert not left.filter(phrases__contains=["ОВЗ"]).exists()
        assert left.filter(phrases=["ТЖС", "беда"], active=False).count() == 1

    def test_a_phrase_of_the_editors_keeps_the_seeded_set_away(self, two_centres):
        site = two_centres.own.site
        make_synonyms(site, "кружки", "мастерская")

        assert ensure_synonyms(site) == len(sets()) - 1

    def test_a_real_centre_has_them(self, only_centre):
        assert SynonymSet.objects.for_site(only_centre.site).count() == len(sets())


class TestReading:
    """What understanding gets."""

    def test_sets_in_use_of_one_centre(self, two_centres):
        own, other = two_centres.own.site, two_centres.other.site
        make_synonyms(own, "ОВЗ", "особые дети")
        make_synonyms(own, "кружок", "секция", active=False)
        make_synonyms(other, "кружок", "студия")

        found = synonyms_of(own)

        assert found.at(["овз"], 0) == (1, [["особые", "дети"]])
        assert found.at(["кружок"], 0) == (0, [])
        assert synonyms_of(None).sets == []

    @pytest.mark.parametrize("typed", ["кружки", "кружка", "кружков", "кружок"])
    def test_every_form_of_a_word_has_its_synonyms(self, two_centres, typed):
        make_synonyms(two_centres.own.site, "кружок", "творческие студии")

        found = synonyms_of(two_centres.own.site)

        assert found.at(["найти", typed], 0) == (0, [])
        assert found.at(["найти", typed], 1) == (1, [["творческие", "студии"]])
        assert found.at(["творческую", "студию", "найти"], 0) == (2, [["кружок"]])

    def test_nothing_is_asked_until_the_content_changes(
        self, two_centres, django_assert_num_queries
    ):
        site = two_centres.own.site
        request = RequestFactory().get("/poisk/")
        kept.mark(request, site.pk, "one")
        make_synonyms(site, "ОВЗ", "особые дети")
        synonyms_of(site, request)

        with django_assert_num_queries(0):
            synonyms_of(site, request)
        make_synonyms(site, "кружок", "секция")
        later = RequestFactory().get("/poisk/")
        kept.mark(later, site.pk, "two")

        assert synonyms_of(site, later).at(["кружок"], 0)[0] == 1

    @pytest.mark.parametrize("change", ["save", "delete"])
    def test_a_change_is_a_change_of_the_content(
        self, two_centres, django_capture_on_commit_callbacks, change
    ):
        made = SynonymSet(site=two_centres.own.site, phrases=["ОВЗ", "особые дети"])
        row = SynonymSet.objects.bulk_create([made])[0]  # no signal: a transaction bumps once
        stamp = ContentStamp.objects.get(site=two_centres.own.site).stamp

        with django_capture_on_commit_callbacks(execute=True):
            getattr(row, change)()

        assert ContentStamp.objects.get(site=two_centres.own.site).stamp != stamp
