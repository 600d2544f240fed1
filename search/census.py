"""Words of all centres, counted while their texts are written: a rebuild reads each text once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Model
from django.utils import translation

from core.models import CentreSettings

from . import knowing
from .counting import Counted
from .kinds import Scope, scopes_of
from .readable import readable_keys


@dataclass
class Readers:
    """Anybody on the site of a centre in one language; what was counted in all that they read."""

    centre: CentreSettings
    language: str
    scopes: Sequence[Scope]
    counted: Counted = field(default_factory=Counted)


class Census:
    """Counts texts by who may read them; a reader is named by its number."""

    def __init__(self) -> None:
        self._before: Mapping[type[Model], int] = knowing.newest()
        self._readers = []
        for centre, language in knowing.spoken():
            with translation.override(language):
                self._readers.append(Readers(centre, language, scopes_of(centre)))

    def readers_of(self, content_type: int, keys: Sequence[str]) -> list[list[int]]:
        """Return who may read each of the things."""
        found: list[list[int]] = [[] for _ in keys]
        for number, reader in enumerate(self._readers):
            with translation.override(reader.language):
                shown = readable_keys({content_type: keys}, reader.scopes)
            for key, own in zip(keys, found, strict=True):
                if (content_type, key) in shown:
                    own.append(number)
        return found

    def join(self, counted: Mapping[int, Counted]) -> None:
        """Add what was counted in some texts."""
        for number, own in counted.items():
            self._readers[number].counted.join(own)

    def keep(self) -> None:
        """Keep what was counted in all of them."""
        for reader in self._readers:
            knowing.keep(reader.centre, reader.language, reader.counted, self._before)
