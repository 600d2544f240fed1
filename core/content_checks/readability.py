"""How hard a Russian text is to read.

Flesch reading ease with the coefficients of I. V. Oborneva («Автоматизированная оценка сложности
учебных текстов на основе статистических параметров», М., 2006): 206.835 − 1.3 × words in a
sentence − 60.1 × syllables in a word. Made for textbooks: of an office it says only «compare the
drafts», so nothing is refused by it.
"""

from core.content_checks.plain import sentences, syllables, words

ENOUGH = 50  # words: of a shorter text the figure says nothing
HARD = 20


def reading_ease(text: str) -> int | None:
    """Return 0 (hard) … 100 (easy), None for a text too short to judge."""
    found = words(text)
    if len(found) < ENOUGH:
        return None
    length = len(found) / max(1, len(sentences(text)))
    weight = sum(map(syllables, found)) / len(found)
    return round(min(100.0, max(0.0, 206.835 - 1.3 * length - 60.1 * weight)))
