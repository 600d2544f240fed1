"""Seeds add what is missing and never overwrite what people have edited."""

import json
from collections import Counter

import pytest

from vocabularies.lookup import keys_of
from vocabularies.models import Term, Vocabulary
from vocabularies.seeding import FOLDER, seed, seed_all

SEEDS = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in FOLDER.glob("*.json")}


@pytest.mark.django_db
def test_migrate_has_seeded_every_vocabulary():
    counts = Counter(Term.objects.values_list("vocabulary", flat=True))

    assert counts == {data["vocabulary"]: len(data["terms"]) for data in SEEDS.values()}
    assert set(counts) == set(Vocabulary.values)


@pytest.mark.django_db
def test_second_run_changes_nothing(django_assert_num_queries):
    before = list(Term.objects.values())

    with django_assert_num_queries(1 + 3 * len(SEEDS)):
        seed_all()

    assert list(Term.objects.values()) == before


@pytest.mark.django_db
def test_edits_are_never_overwritten():
    term = Term.objects.get(code="tekhnicheskoe")
    term.name, term.order, term.active, term.aliases = "Инженерная", 77, False, ["Моё"]
    term.save()

    seed_all()

    term.refresh_from_db()
    assert (term.name, term.order, term.active) == ("Инженерная", 77, False)
    assert term.aliases == ["Моё"]


@pytest.mark.django_db
def test_new_version_of_a_seed_refreshes_only_what_nobody_edited():
    term = Term.objects.get(code="tekhnicheskoe")
    term.name = "Инженерная"
    term.save()
    data = json.loads(json.dumps(SEEDS["direction"]))
    data["terms"][0] |= {"name": "Техническая новая", "aliases": ["Новое написание"]}

    seed(data)

    term.refresh_from_db()
    assert term.name == "Инженерная"
    assert term.aliases == ["Новое написание"]
    assert Term.objects.find("direction", "новое написание") == term


@pytest.mark.django_db
def test_missing_word_is_added():
    Term.objects.of("target-group").filter(code="gifted").delete()

    seed_all()

    assert Term.objects.of("target-group").get(code="gifted").name == "Одарённые дети"


@pytest.mark.django_db
def test_own_word_of_the_same_code_stays():
    Term.objects.of("target-group").filter(code="gifted").delete()
    Term.objects.create(vocabulary="target-group", code="gifted", name="Таланты")

    seed_all()

    assert Term.objects.of("target-group").get(code="gifted").name == "Таланты"


@pytest.mark.parametrize("name", SEEDS)
def test_every_word_has_a_source_and_its_own_spellings(name):
    spelled = Counter()
    for term in SEEDS[name]["terms"]:
        assert term["source"]
        spelled.update(
            keys_of(term["code"], term["name"], term.get("short_name", ""), *term["aliases"])
        )

    assert [key for key, count in spelled.items() if count > 1] == []
    assert SEEDS[name]["source"]


def test_directions_have_the_keys_of_the_look():
    keys = [term["design_key"] for term in SEEDS["direction"]["terms"]]

    assert keys == ["tech", "sci", "art", "sport", "tour", "soc"]
