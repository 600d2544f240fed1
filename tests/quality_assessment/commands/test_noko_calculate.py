import json
import re
from pathlib import Path

import pytest

from tests.quality_assessment.calculation.cases import EXAMPLE_A

ROOT = Path(__file__).resolve().parents[3]
COUNTS = {name: value for name, value in EXAMPLE_A.as_dict().items() if value is not None}
EXAMPLE = re.search(r"```json\n(.+?)```", (ROOT / "docs/noko.md").read_text(), re.S)[1]


@pytest.fixture
def calculate(run):
    """Compute a file; return the status, the data, and what was complained of."""

    def go(data, *more):
        content = data if isinstance(data, str | bytes) else json.dumps(data, ensure_ascii=False)
        status, lines, complaints = run("noko_calculate", content, "--json", *more)
        return status, json.loads("\n".join(lines)) if lines else None, complaints

    return go


def changed(**more):
    return {**COUNTS, **more}


def test_the_example_of_the_document(calculate):
    status, data, complaints = calculate(EXAMPLE)
    [row] = data["organisations"]

    assert (status, complaints) == (0, [])
    assert row["name"] == "Дом творчества «Пример»"
    assert len(row["indicators"]) == 14
    assert row["criteria"] == {"K1": 91.38, "K2": 85.46, "K3": 56, "K4": 97.04, "K5": 93}
    assert row["total"] == 84.58
    assert row["place"] is None
    assert row["steps"][0] == {
        "code": "1.1",
        "formula": "½ · (И_стенд / И_норм-стенд + И_сайт / И_норм-сайт) · 100",
        "numbers": "½ · (11 / 14 + 42 / 47) · 100",
        "before": "83.966565",
        "after": 83.97,
    }


def test_rounding_at_the_end_by_the_command_and_by_the_file(calculate):
    by_command = calculate(COUNTS, "--rounding", "at_end")[1]["organisations"][0]
    by_file = calculate({**COUNTS, "rounding": "at_end"})[1]["organisations"][0]

    assert by_command["criteria"]["K1"] == 91.37
    assert by_command["criteria"]["K4"] == 97.05
    assert by_file == by_command


def test_a_report_for_people(run):
    rows = [{"name": name, **COUNTS} for name in ("Первая", "Вторая")]
    rows.append({"name": "Третья", **changed(disabled_asked=0, disabled_satisfied=None)})
    status, lines, complaints = run("noko_calculate", json.dumps(rows))

    assert (status, complaints) == (0, [])
    assert lines[0] == (
        "Методика: приказ № 344н в редакции приказа № 408н, с 05.10.2024; "
        "округление на каждом шаге."
    )
    assert lines[2] == "Первая"
    assert lines[3] == (
        "  1.1      83.97  ½ · (И_стенд / И_норм-стенд + И_сайт / И_норм-сайт) · 100"
        " = ½ · (11 / 14 + 42 / 47) · 100 = 83.966565"
    )
    assert "  3.3          –  спросить было некого, вес распределён между другими" in lines
    assert [line for line in lines if "Место" in line] == [
        "  Место: 1–2",
        "  Место: 1–2",
        "  Место: 3",
    ]
    assert lines[-1].startswith("Среднее по организациям: K1 91.38, ")


def test_two_organisations_are_not_ranked(run):
    _status, lines, _complaints = run("noko_calculate", json.dumps([COUNTS, COUNTS]))

    assert lines[-1] == "Меньше трёх организаций – места не присваиваются."
    assert not [line for line in lines if "Место:" in line]


def test_places_go_on_as_asked(calculate):
    rows = [COUNTS, changed(remote_ways=2), changed(remote_ways=2), changed(remote_ways=1)]

    def numbers(*more):
        return [each["place"] for each in calculate(rows, *more)[1]["organisations"]]

    assert numbers() == ["1", "2–3", "2–3", "4"]
    assert numbers("--ties", "1, 2, 2, 3") == ["1", "2", "2", "3"]


def test_the_first_edition_and_symbols_of_the_order(calculate):
    counts = changed(norm=50)
    counts |= {"И_стенд": counts.pop("info_stand"), "Ч_общ": counts.pop("respondents")}
    data = calculate({"edition": "344н", "organisations": [counts]})[1]

    assert data["method"]["edition"] == "344n"
    assert data["organisations"][0]["indicators"]["1.1"] == 53


def test_no_disabled_respondents(calculate):
    counts = changed(disabled_asked=0, disabled_satisfied="–")
    shared = calculate(counts)[1]["organisations"][0]
    given = calculate(counts, "--absent-disabled", "100")[1]["organisations"][0]

    assert shared["indicators"]["3.3"] is None
    assert shared["criteria"]["K3"] == 51.43
    assert given["criteria"]["K3"] == 66


def test_ready_indicators(calculate):
    ready = {"1.1": "96,00", "1.2": 100, "1.3": 95, "2.1": 80, "2.3": 80, "3.1": 40, "3.2": 60}
    ready |= dict.fromkeys(("4.1", "4.2", "4.3", "5.1", "5.2", "5.3"), 90.5)
    status, data, _ = calculate({"indicators": ready, "no_disabled": True})

    assert status == 0
    assert data["organisations"][0]["criteria"] == {
        "K1": 96.8,
        "K2": 80,
        "K3": 51.43,
        "K4": 90.5,
        "K5": 90.5,
    }


def test_the_old_methodology(calculate):
    criteria = {"K1": 28, "К2": 62, "k3": 20, "K4": 30}
    status, data, _ = calculate({"edition": "before-2018", "criteria": criteria})

    assert (status, data["organisations"][0]["total"]) == (0, 140)
    assert calculate({"edition": "before-2018", **COUNTS})[2] == [
        "Организация 1: В редакции «before-2018» показателей нет: "
        "её итог – сумма четырёх критериев."
    ]
    assert calculate({"criteria": criteria})[0] == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
def test_encodings(calculate, encoding):
    text = json.dumps({"name": "Дом творчества", **COUNTS}, ensure_ascii=False)

    assert calculate(text.encode(encoding))[1]["organisations"][0]["name"] == "Дом творчества"


def test_numbers_written_otherwise(calculate):
    written = changed(respondents="110", recipients="1 300", site_asked=78.0, norm="")

    assert calculate(written)[1]["organisations"][0]["total"] == 84.58


@pytest.mark.parametrize(
    ("counts", "complaint"),
    [
        (
            changed(remote_satisfied=41),
            "«remote_satisfied (Довольны ответами на дистанционные обращения)»: 41 – больше, "
            "чем «remote_asked (Обращались дистанционно)» (40).",
        ),
        (
            changed(recipients=100),
            "«respondents (Опрошенные)»: 110 – больше, чем «recipients (Получатели услуг)» (100).",
        ),
        (
            changed(remote_asked=0, remote_satisfied=0),
            "«remote_asked (Обращались дистанционно)» – 0: долю от нуля посчитать нельзя.",
        ),
        (changed(recommend=-1), "«recommend (Готовы рекомендовать)»: -1 – меньше нуля."),
        (
            changed(recommend=84.5),
            "«recommend (Готовы рекомендовать)»: «84.5» – не целое число.",
        ),
        (
            changed(recommend=True),
            "«recommend (Готовы рекомендовать)»: «True» – не целое число.",
        ),
    ],
)
def test_what_cannot_be_is_named_and_nothing_printed(calculate, counts, complaint):
    assert calculate([COUNTS, counts]) == (2, None, [f"Организация 2: {complaint}"])


def test_what_is_not_given_is_named_and_the_rest_computed(calculate):
    counts = changed(name="Школа")
    del counts["remote_ways"]
    status, data, complaints = calculate(counts)

    assert status == 2
    assert data["organisations"][0]["criteria"]["K1"] is None
    assert data["organisations"][0]["criteria"]["K2"] == 85.46
    assert complaints == [
        "Школа: не указано: remote_ways (Действующие способы обратной связи на сайте)."
    ]


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("", "Файл – не JSON: строка 1, знак 1."),
        ('{"a": 1,\n}', "Файл – не JSON: строка 2, знак 1."),
        (b"\x00\x01", "Файл – не JSON: строка 1, знак 1."),
        ("[]", "В файле нет организаций: нужен объект с данными или список таких объектов."),
        ("[1]", "В файле нет организаций: нужен объект с данными или список таких объектов."),
        ("5", "В файле нет организаций: нужен объект с данными или список таких объектов."),
        ('{"respondent": 1}', "Ключа «respondent» нет; ближайший – «respondents»."),
        ('{"counts": {"stand_aksed": 1}}', "Ключа «stand_aksed» нет; ближайший – «stand_asked»."),
        ('{"roundin": 1, "organisations": []}', "Ключа «roundin» нет; ближайший – «rounding»."),
        ('{"ы": 1}', "Ключа «ы» нет."),
        ('{"norm": 1, "norm": 2}', "Ключ «norm» стоит дважды."),
        ('{"norm": 1, "counts": {"norm": 2}}', "Ключ «norm» стоит дважды."),
        ('{"norm": NaN}', "«NaN»: «NaN» – не число."),
        ('{"counts": 5}', "«counts» – это должен быть объект с именами и числами."),
        ('{"indicators": {"1.1": "9З"}}', "«1.1»: «9З» – не число."),
        (
            '{"norm": 1, "indicators": {"1.1": 9}}',
            "У организации – или сырые данные, или готовые показатели, или критерии.",
        ),
        (
            '{"norm": 1, "rounding": "up"}',
            "«rounding» не может быть «up», есть: each_step, at_end.",
        ),
        (
            '{"norm": 1, "edition": "345"}',
            "«edition» не может быть «345», есть: before-2018, 344n, 344n-408n.",
        ),
        (
            '{"norm": 1, "absent_disabled": 0}',
            "«Балл, если инвалидов среди опрошенных нет»: 0 – не от 0 до 100.",
        ),
    ],
)
def test_a_bad_file_is_told_in_one_line(calculate, content, complaint):
    assert calculate(content) == (2, None, [complaint])


def test_a_file_nested_beyond_measure(calculate):
    assert calculate("[" * 100_000)[0] == 2
