"""The log of a period as a table."""

import csv
import io
from datetime import date, datetime

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from consents import export
from tests.factories.consents import ConsentRecordFactory, ConsentTextFactory

ZONE = timezone.get_default_timezone()


def at(year, month, day, hour=12):
    return datetime(year, month, day, hour, tzinfo=ZONE)


@pytest.fixture
def period(site):
    """The autumn of 2026 in the centre under test."""
    return export.Period(site, date(2026, 9, 1), date(2026, 11, 30))


def rows(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))


def test_log_of_the_period_and_of_the_centre(site, other_site, period):
    inside = ConsentRecordFactory(site=site, given_at=at(2026, 9, 1, 0))
    late = ConsentRecordFactory(site=site, given_at=at(2026, 11, 30, 23))
    withdrawn = ConsentRecordFactory(
        site=site, given_at=at(2025, 1, 1), withdrawn_at=at(2026, 10, 1)
    )
    ConsentRecordFactory(site=site, given_at=at(2026, 8, 31, 23))
    ConsentRecordFactory(site=site, given_at=at(2026, 12, 1, 0))
    ConsentRecordFactory(site=other_site, given_at=at(2026, 10, 1))

    assert [each.pk for each in period.records()] == [withdrawn.pk, inside.pk, late.pk]


def test_workbook_has_the_log_and_the_words_of_every_version(site, period):
    text = ConsentTextFactory(site=site, body="<p>Первый абзац</p><ul><li>данные</li></ul>")
    ConsentTextFactory(site=site, draft=True, title="Черновик")
    ConsentRecordFactory(site=site, text=text, given_at=at(2026, 10, 1))

    book = load_workbook(io.BytesIO(export.xlsx(period)))

    log, texts = book.worksheets
    assert log.max_row == 2
    assert log["D2"].value == "Петрова Ольга Ивановна"
    assert log["F2"].value == datetime(2026, 10, 1, 12)
    assert log.freeze_panes == "A2"
    assert [cell.value for cell in texts[2]][4:] == [text.title, "Первый абзац\nданные"]
    assert texts.max_row == 2


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_formula_is_escaped(site, period, start):
    ConsentRecordFactory(site=site, subject=f"{start}HYPERLINK(1)", given_at=at(2026, 10, 1))

    assert rows(export.csv_file(period))[1][3].startswith("'")
    cell = load_workbook(io.BytesIO(export.xlsx(period))).worksheets[0]["D2"]
    assert cell.data_type == "s"
    assert cell.value.startswith("'")


def test_csv_opens_in_a_spreadsheet(site, period):
    ConsentRecordFactory(site=site, given_at=at(2026, 10, 1))

    data = export.csv_file(period)

    assert data.startswith(b"\xef\xbb\xbf")
    assert [len(row) for row in rows(data)[:2]] == [13, 13]


def test_long_text_goes_on_in_further_cells(site):
    text = ConsentTextFactory.build(site=site, version=1, body=f"<p>{'а' * 70_000}</p>")

    cells = export.text_row(text)

    assert len(cells) == 8
    assert "".join(cells[5:]) == "а" * 70_000
