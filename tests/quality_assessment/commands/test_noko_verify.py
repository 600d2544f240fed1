import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command

ROOT = Path(__file__).resolve().parents[3]
FILE = ROOT / "tests" / "quality_assessment" / "data" / "noko-published.csv"
HEADING = "id;organisation;sphere;region;year;k1;k2;k3;k4;k5;total_published;rank_published\n"


@pytest.fixture
def verify(run):
    """Check a file; return its status, the cells of its lines, and what it complained of."""

    def go(content):
        status, lines, complaints = run("noko_verify", content)
        return status, [tuple(line.split("\t")) for line in lines], complaints

    return go


def row(total, criteria="98;96;82;95;97", year="2022", number="A1"):
    return f"{number};Школа;образование;Область;{year};{criteria};{total};\n"


def test_published_rows(verify):
    assert verify(FILE.read_bytes()) == (
        0,
        [
            ("R1", "87.26", "87.26", "точно"),
            ("R2", "93.20", "93.2", "точно"),
            ("R3", "95.60", "95.36", "в пределах округления"),
            ("R4", "93.60", "94", "точно"),
            ("R17", "76.00", "76", "точно"),
        ],
        [],
    )


def test_a_total_that_does_not_follow_is_told_by_the_status(verify):
    content = HEADING + row("94") + row("90", number="A2") + row("140", number="A3")

    assert verify(content) == (
        1,
        [
            ("A1", "93.60", "94", "точно"),
            ("A2", "93.60", "90", "расходится"),
            ("A3", "–", "140", "старая методика"),
        ],
        ["Расходится строк: 1 из 3."],
    )


def test_old_results_come_before_incomplete_ones(verify):
    old = row("140", "28;62;20;30;", 2016) + row("", "28;;20;30;", 2016) + row("95", year=2017)

    assert verify(HEADING + old)[:2] == (
        0,
        [
            ("A1", "140.00", "140", "старая методика"),
            ("A1", "–", "–", "старая методика"),
            ("A1", "–", "95", "старая методика"),
        ],
    )


def test_what_is_missing_is_incomplete(verify):
    rows = row("94", "98;–;82;95;97") + row("", number="A2") + row("нет данных", number="A3")

    assert verify(HEADING + rows) == (
        0,
        [
            ("A1", "–", "94", "неполные данные"),
            ("A2", "93.60", "–", "неполные данные"),
            ("A3", "93.60", "–", "неполные данные"),
        ],
        [],
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_encodings_and_ends_of_lines(verify, encoding, end):
    content = (HEADING + row("93,6 %", "98,0;96,0;82,0;95;97")).replace("\n", end)

    assert verify(content.encode(encoding)) == (0, [("A1", "93.60", "93.6", "точно")], [])


def test_commas_between_columns(verify):
    content = HEADING.replace(";", ",") + 'A1,"Школа, №1",,,2022,98,96,82,95,97,"93,6",\n'

    assert verify(content) == (0, [("A1", "93.60", "93.6", "точно")], [])


def test_tabs_between_columns(verify):
    content = (HEADING + row("93.6")).replace(";", "\t")

    assert verify(content)[1] == [("A1", "93.60", "93.6", "точно")]


def test_decimal_commas_are_no_delimiters(verify):
    # with a comma after every digit there are as many columns as with semicolons
    content = "k1;k2;k3;k4;k5;total_published\n" + "98,1;96,1;82,1;95,1;97,1;93,7\n" * 30

    assert verify(content)[1][0] == ("строка 2", "93.70", "93.7", "точно")


def test_columns_of_another_order_and_with_more_around(verify):
    content = (
        "Итоги независимой оценки;;;;;;;;\n"
        "№ п/п;Итоговый балл;К5;K4;Критерий 3;2 критерий;Открытость;Год;Примечание\n"
        "1;2;3;4;5;6;7;8;9\n"
        "7;93.6;97;95;82;96;98;2022 г.;да\n"
        ";;;;;;;;\n"
        "Источник: сайт ведомства;;;;;;;;\n"
    )

    assert verify(content) == (0, [("7", "93.60", "93.6", "точно")], [])


def test_only_the_figures_are_needed(verify):
    content = "k1;k2;k3;k4;k5;total_published\n98;96;82;95;97;94\n"

    assert verify(content) == (0, [("строка 2", "93.60", "94", "точно")], [])


@pytest.mark.parametrize(
    ("total", "published", "verdict"),
    [
        ("94", "94", "точно"),
        ("94.0", "94.0", "в пределах округления"),
        ("93.60", "93.60", "точно"),
        ("93.600", "93.600", "точно"),
        (" 93,6 ", "93.6", "точно"),
        ("\u00a093,6\u00a0%", "93.6", "точно"),
        ('"93,6"', "93.6", "точно"),
        ("93,6*", "93.6", "точно"),
        ("93,6 балла", "93.6", "точно"),
        ("93,6 из 100", "93.6", "точно"),
    ],
)
def test_totals_are_taken_as_printed(verify, total, published, verdict):
    assert verify(HEADING + row(total))[1] == [
        ("A1", "93.600" if total == "93.600" else "93.60", published, verdict)
    ]


def test_a_cell_that_is_no_number_is_named(verify):
    status, lines, complaints = verify(HEADING + row("9З.6") + row("94", number="A2"))

    assert status == 2
    assert [line[3] for line in lines] == ["неполные данные", "точно"]
    assert complaints == ["Строка 2: «total_published»: «9З.6» – не число."]


def test_a_year_that_is_none_is_named(verify):
    status, _lines, complaints = verify(HEADING + row("94", year="22"))

    assert (status, complaints) == (2, ["Строка 2: «year»: «22» – не год."])


def test_what_differs_is_stronger_than_what_cannot_be_read(verify):
    assert verify(HEADING + row("9З.6") + row("80"))[0] == 1


def test_a_criterion_above_a_hundred_is_doubted(verify):
    status, lines, complaints = verify(HEADING + row("94", "980;96;82;95;97"))

    assert (status, lines[0][3]) == (1, "расходится")
    assert complaints[0] == "Строка 2: «K1»: 980 – не от 0 до 100."


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "Файл пустой: выберите его ещё раз или попросите другую копию."),
        (b"\x00\x01\x02", "Это не таблица: принимаются XLSX и CSV."),
        (b"%PDF-1.7", "Это не таблица: принимаются XLSX и CSV."),
        (HEADING, "В таблице нет строк ниже названий столбцов."),
        (
            (HEADING + row("94")).replace("k3", "x"),
            "В таблице нет столбцов: k3.",
        ),
        (
            "просто текст",
            "В таблице нет столбцов: k1, k2, k3, k4, k5, total_published.",
        ),
        (
            HEADING + 'A1;"Школа;;;2022;98;96;82;95;97;94;\n' + row("94"),
            "В строке 2 кавычка не закрыта: она поглощает строки ниже.",
        ),
    ],
)
def test_a_bad_file_is_told_in_one_line(verify, content, complaint):
    assert verify(content) == (2, [], [complaint])


def test_a_file_that_is_not_there(tmp_path, capsys):
    missing = tmp_path / "none.csv"

    for path, complaint in (
        (missing, f"Такого файла нет: {missing}."),
        (tmp_path, f"Файл не открыть: {tmp_path}."),
    ):
        with pytest.raises(SystemExit) as end:
            call_command("noko_verify", path)

        assert end.value.code == 2
        assert capsys.readouterr().err.splitlines() == [complaint]


def test_it_runs_as_a_command_without_a_database(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(HEADING + row("90"), encoding="cp1251")
    run = subprocess.run(
        [sys.executable, ROOT / "manage.py", "noko_verify", path],
        cwd=tmp_path,
        env={"PATH": "/usr/bin:/bin", "DATABASE_URL": "postgres://nobody@127.0.0.1:1/none"},
        capture_output=True,
        check=False,
    )

    assert run.returncode == 1
    assert run.stdout.decode() == "A1\t93.60\t90\tрасходится\n"
    assert run.stderr.decode() == "Расходится строк: 1 из 1.\n"
