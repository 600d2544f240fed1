"""The crowd of texts is made anew from the given ones; no figure is asserted here."""

from benchmarks import crowd, messages

TEXTS = [
    {
        "id": "a",
        "title": "Кружок робототехники",
        "body": "Дети собирают роботов по вторникам и четвергам.\nНет",
    },
    {
        "id": "b",
        "title": "Шахматный клуб",
        "body": "Турнир по шахматам проводится весной и осенью.",
    },
]


def test_texts_are_of_the_same_sentences_and_always_the_same():
    made = list(crowd.crowd(TEXTS, 50))
    assert made == list(crowd.crowd(TEXTS, 50))
    assert len({each["id"] for each in made}) == 50
    known = {line for each in TEXTS for line in each["body"].split("\n")}
    assert {line for each in made for line in each["body"].split("\n")} == known - {"Нет"}


def test_the_memory_of_the_understanding_is_read():
    loaded, whole = crowd.memory(100)
    assert 0 < loaded <= whole


def test_every_case_has_a_name():
    assert {"middling", "pairs", "frequent", "begun", crowd.REFERENCE} == set(messages.CROWD_CASES)
