"""A filled blank becomes a draft that says the same."""

from decimal import Decimal

import pytest

from organisations.submission import mine
from organisations.submission.status import Stage, status_of
from practices_bank.choices import Evidence, Kind
from practices_bank.choices import Stage as HowFar
from practices_bank.models import PracticePage
from tests.factories.practices import make_call
from tests.practices_bank.blank.papers import filled_blank, practice_blank
from vocabularies.models import Term

pytestmark = pytest.mark.django_db

TEXTS = {
    "title": "Театр теней & ко",
    "lead": "Дети ставят спектакли.\nСо сцены говорят все.",
    "goal": "Чтобы к маю в студии оставались девять из десяти.",
    "keywords": "куклы, тени",
    "category": "Техника",
    "assessed_by": "Экспертный совет",
    "contact_name": "Методический отдел",
    "contact_phone": "+7 496 570-00-00",
    "contact_email": "otdel@example.ru",
}
READ = {
    "kind": ("Типовая модель развития", Kind.STANDARD_MODEL),
    "stage": ("внедрена", HowFar.INTRODUCED),
    "age_from": ("5 лет", 5),
    "age_to": ("7", 7),
    "uses_distance": ("да", True),
    "started_year": ("2022 г.", 2022),
    "described_year": ("2024", 2024),
    "assessed_year": ("2024 год", 2024),
    "claimed_evidence": ("Внутренняя оценка", Evidence.INTERNAL),
    "problem": (
        "Уходил каждый <третий>.\nСкучно.",
        "<p>Уходил каждый &lt;третий&gt;.</p><p>Скучно.</p>",
    ),
    "essence": (
        "Испытание:\n• собрать\n• запустить",
        "<p>Испытание:</p><ul><li>собрать</li><li>запустить</li></ul>",
    ),
    "results": ("1. Остались\n2. Выступили", "<ol><li>Остались</li><li>Выступили</li></ol>"),
    "failures": ("Первый показ сорвался.", "<p>Первый показ сорвался.</p>"),
    "replication": ("Нужен экран.", "<p>Нужен экран.</p>"),
}
WORDS = {"directions": "direction", "levels": "level", "target_groups": "target-group"}
ROWS = {
    "stages": [["Подготовка", "август", "Наборы\nРодители"], ["Испытание", "сентябрь", "Смены"]],
    "partners": [["Библиотека", "Даёт зал"]],
    "indicators": [["Остались", "детей", "17", "22,5", "2024/25", "журнал", "без лета"]],
    "resources": [["@", "1 ставка", "Педагог"]],
    "materials": [["Запись", "@", "@", "https://example.ru/zapis"]],
    "authors": [["Анна Иванова", "методист", "Дом творчества"]],
}


def word_in(vocabulary):
    return Term.objects.filter(vocabulary=vocabulary, active=True).order_by("order", "pk").first()


@pytest.fixture
def given():
    """Return words for the cells that take them, by the relation and the column."""
    return {
        ("resources", "kind"): word_in("resource-kind"),
        ("materials", "kind"): word_in("material-kind"),
        ("materials", "licence"): word_in("licence"),
    }


def all_answers():
    lists = {
        name: "; ".join(each.name for each in Term.objects.filter(vocabulary=vocabulary)[:2])
        for name, vocabulary in WORDS.items()
    }
    return TEXTS | {name: text for name, (text, _value) in READ.items()} | lists


def all_rows(blank, given):
    return {
        rows.name: [
            [
                given[rows.name, place.name].name if text == "@" else text
                for place, text in zip(rows.columns, row, strict=True)
            ]
            for row in ROWS[rows.name]
        ]
        for rows in blank.tables
    }


def test_every_field_of_the_blank_comes_back(look, confirm, own, person, bank, centre, given):
    blank = practice_blank(centre.site)
    call = make_call(bank)
    answers, rows = all_answers(), all_rows(blank, given)
    assert set(answers) == {each.name for each in blank.places}
    assert set(rows) == {each.name for each in blank.tables}

    preview = look(filled_blank(centre.site, answers, rows), call=call.pk)
    assert preview.context["troubled"] == preview.context["remarks"] == []
    assert not PracticePage.objects.filter(title=TEXTS["title"]).exists()
    answer = confirm(preview)

    made = PracticePage.objects.get(title=TEXTS["title"])
    assert answer.url == mine.edit_url(made)
    assert (made.live, made.organisation, made.owner, made.call) == (False, own, person, call)
    assert made.get_parent().pk == bank.pk
    assert status_of(made).stage == Stage.DRAFT
    for draft in (made, made.get_latest_revision_as_object()):
        check_fields(draft)
        check_rows(draft, blank, rows, given)


def check_fields(draft):
    for name, text in TEXTS.items():
        assert getattr(draft, name) == text, name
    for name, (_text, value) in READ.items():
        assert getattr(draft, name) == value, name
    for name, vocabulary in WORDS.items():
        wanted = set(Term.objects.filter(vocabulary=vocabulary)[:2])
        assert set(getattr(draft, name).all()) == wanted, name


def check_rows(draft, blank, rows, given):
    for table in blank.tables:
        kept = list(getattr(draft, table.name).all())
        assert len(kept) == len(rows[table.name]), table.name
        for row, texts in zip(kept, rows[table.name], strict=True):
            for place, text in zip(table.columns, texts, strict=True):
                value = getattr(row, place.name)
                wanted = given.get((table.name, place.name), text)
                if isinstance(value, Decimal):
                    wanted = Decimal(str(wanted).replace(",", "."))
                assert value == wanted, (table.name, place.name)


def test_the_form_in_steps_opens_with_it(look, confirm, desk, centre):
    answer = confirm(look(filled_blank(centre.site, {"title": "Театр теней"})))

    text = desk.get(answer.url).content.decode()
    assert "data-guide" in text
    assert "Театр теней" in text


def test_words_are_found_by_their_other_names(look, confirm, centre):
    word = word_in("direction")
    word.aliases = ["Про искусство"]
    word.save()

    confirm(look(filled_blank(centre.site, {"title": "Театр", "directions": "про искусство"})))

    assert list(PracticePage.objects.get(title="Театр").directions.all()) == [word]


def test_a_second_press_opens_the_first_draft(look, confirm, centre):
    preview = look(filled_blank(centre.site, {"title": "Театр"}))

    assert confirm(preview).url == confirm(preview).url
    assert PracticePage.objects.filter(title="Театр").count() == 1


def test_the_name_may_be_given_later(look, confirm, centre):
    confirm(look(filled_blank(centre.site, {"goal": "Оставаться"})))

    assert PracticePage.objects.get(goal="Оставаться").title == "Без названия"


def test_the_preview_costs_the_same_for_any_number_of_rows(
    look, centre, given, django_assert_max_num_queries
):
    rows = all_rows(practice_blank(centre.site), given)
    rows["stages"] = [[f"Этап {number}", "", ""] for number in range(60)]
    content = filled_blank(centre.site, all_answers(), rows)
    look(content)

    with django_assert_max_num_queries(60):
        look(content)


def test_the_draft_costs_a_bounded_number_of_queries(
    look, confirm, centre, given, django_assert_max_num_queries
):
    rows = all_rows(practice_blank(centre.site), given)
    preview = look(filled_blank(centre.site, all_answers(), rows))

    with django_assert_max_num_queries(185):
        confirm(preview)
