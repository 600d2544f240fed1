"""What a reader meant: the value that every engine gets instead of the typed text."""

from dataclasses import dataclass, field

Terms = tuple[str, ...]
LOOSE = 0.5
Phrase = tuple[tuple[int, Terms], ...]  # how far each word stands from the first


@dataclass(frozen=True)
class Choice:
    """Words that stand for a word of the query when all are there; each has any of its terms."""

    words: tuple[Terms, ...]
    weight: float = 1.0

    @property
    def is_loose(self) -> bool:
        """Whether it says so little that many texts may have it: a relative, a longer word."""
        return self.weight < LOOSE


@dataclass(frozen=True)
class Group:
    """One word of the query, or a phrase that has synonyms: any of the choices will do.

    `shown` is the word as understood, `typed` as it was typed; without choices nothing in the
    portal is like it. `is_guess`: the nearest word of the portal is two mistakes away. `others` are
    words of the portal that may be meant as well. `worth` is how much it says, beside one as rare.
    """

    typed: str
    shown: str
    choices: tuple[Choice, ...] = ()
    is_guess: bool = False
    others: tuple[str, ...] = ()
    worth: float = 1.0

    @property
    def is_doubtful(self) -> bool:
        """Whether the portal does not know the word as it was typed."""
        return self.shown != self.typed or not self.choices

    @property
    def terms(self) -> tuple[str, ...]:
        """All terms of all choices."""
        every = (term for choice in self.choices for word in choice.words for term in word)
        return tuple(dict.fromkeys(every))


@dataclass(frozen=True)
class Understanding:
    """The query of a reader.

    `text` is what was typed, in one line; `read` how it was understood, where that differs. Things
    with a word of `excluded` are left out, those with the `phrases` side by side are demanded.
    `starts` are beginnings of a title that the reader may be typing.
    """

    text: str = ""
    read: str = ""
    groups: tuple[Group, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    excluded: tuple[Terms, ...] = ()
    starts: tuple[str, ...] = ()
    is_exact: bool = False
    frequencies: dict[str, int] = field(default_factory=dict, compare=False, repr=False)

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was typed."""
        return not self.text

    @property
    def terms(self) -> tuple[str, ...]:
        """All terms looked for: what is marked in a text."""
        return tuple(dict.fromkeys(term for group in self.groups for term in group.terms))

    @property
    def words(self) -> tuple[str, ...]:
        """The words looked for, as they were understood."""
        return tuple(group.shown for group in self.groups)

    @property
    def others(self) -> list[str]:
        """Queries that may be meant as well: one word in another way."""
        words = list(self.words)
        return [
            " ".join([*words[:place], other, *words[place + 1 :]])
            for place, group in enumerate(self.groups)
            for other in group.others
        ]

    @property
    def is_changed(self) -> bool:
        """Whether something else is looked for than was typed."""
        return bool(self.read)

    @property
    def guessed(self) -> int:
        """How many words were only guessed."""
        return sum(group.is_guess for group in self.groups)

    def lacks(self, hits: int) -> bool:
        """Say whether a text with so many of the words has not all; guesses do not count."""
        return hits - self.guessed < len(self.groups)
