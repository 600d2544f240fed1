"""Russian typography. A tilde stands for the non-breaking space in these tests."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.typography import NBSP, typograph, typograph_html


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("дети и педагоги в селе", "дети и~педагоги в~селе"),
        ("и в доме", "и~в~доме"),
        ("Для родителей", "Для~родителей"),
        ("так ли это", "так~ли это"),
        ("год - время", "год~– время"),
        ("год — время", "год~– время"),
        ("кто-то", "кто-то"),
        ("2024-2025", "2024–2025"),
        ("14 марта 2024 года", "14~марта 2024~года"),
        ("38 детей", "38~детей"),
        ("25 %", "25~%"),
        ("10 000 рублей", "10~000~рублей"),
        ("№ 5, №6", "№~5, №~6"),
        ("г. Тверь, ул. Мира, д. 5", "г.~Тверь, ул.~Мира, д.~5"),
        ("А. С. Пушкин", "А.~С.~Пушкин"),
        ('Центр "Пример"', "Центр «Пример»"),
        ('МУ "Центр "Пример""', "МУ «Центр „Пример“»"),
        ('("Пример")', "(«Пример»)"),
        ("«Центр „Пример“»", "«Центр „Пример“»"),
        ("и так далее...", "и~так далее…"),
        ("общеобразовательных", "общеобразовательных"),
        (
            "высококвалифицированных",
            "вы\u00adсо\u00adко\u00adква\u00adли\u00adфи\u00adци\u00adро\u00adван\u00adных",
        ),
        ("", ""),
    ],
)
def test_text(text, result):
    assert typograph(text).replace(NBSP, "~") == result


@pytest.mark.parametrize(
    ("html", "result"),
    [
        ('<p title="в доме">в доме</p>', '<p title="в доме">в~доме</p>'),
        ("<p>в <b>доме</b></p>", "<p>в~<b>доме</b></p>"),
        ('<p>"<b>слово</b>"</p>', "<p>«<b>слово</b>»</p>"),
        ('<p>"раз</p><p>"два"</p>', "<p>«раз</p><p>«два»</p>"),
        ("<code>a - b</code> год - время", "<code>a - b</code> год~– время"),
        ("<pre>в <b>доме</b></pre>", "<pre>в <b>доме</b></pre>"),
        ("<p>&quot;Пример&quot; &amp; в&nbsp;доме</p>", "<p>«Пример» &amp; в~доме</p>"),
        ("<!-- в доме --><p>в доме</p>", "<!-- в доме --><p>в~доме</p>"),
        ("1 < 2 в доме", "1 < 2 в~доме"),
    ],
)
def test_html(html, result):
    assert typograph_html(html).replace(NBSP, "~") == result


@given(st.text(alphabet=' абвДОМ"«»-–№.5г', max_size=60))
def test_second_time_changes_nothing(text):
    once = typograph(text)

    assert typograph(once) == once
