"""A vocabulary without a database, made of texts."""

from collections import Counter

from rapidfuzz.distance import OSA

from search.understanding import morphology, tokens


class MemoryVocabulary:
    """Words and terms of a few texts, each text being one thing."""

    def __init__(self, *texts):
        self.terms = Counter()
        self.words = Counter()
        for text in texts:
            words = set(tokens.places(text))
            self.words.update(words)
            self.terms.update({term for word in words for term in morphology.terms(word)})

    def foresee(self, terms, words, starts, begun):
        pass

    def of_terms(self, terms):
        return {term: self.terms[term] for term in terms if term in self.terms}

    def of_words(self, words):
        return {word: self.words[word] for word in words if word in self.words}

    def near(self, word, edits):
        found = [each for each in self.words if OSA.distance(each, word) <= edits]
        return [(each, self.words[each]) for each in found]

    def near_terms(self, term):
        return [
            (each, number) for each, number in self.terms.items() if OSA.distance(each, term) <= 1
        ]

    def terms_beginning(self, starts):
        begun = tuple(starts)
        return {term: number for term, number in self.terms.items() if term.startswith(begun)}

    def beginning(self, start, limit):
        found = [each for each in self.words.most_common() if each[0].startswith(start)]
        return found[:limit]
