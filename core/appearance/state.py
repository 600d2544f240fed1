"""The look a reader has chosen, and its one-line form in the cookie."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from core.appearance.choices import SETTINGS, Size

COOKIE = "appearance"


@dataclass(frozen=True)
class Appearance:
    """Settings of the look; a default value means «as everybody sees it»."""

    size: str = Size.NORMAL.value
    scheme: str = ""
    font: str = ""
    spacing: str = ""
    images: str = ""

    @classmethod
    def of(cls, values: Mapping[str, str]) -> "Appearance":
        """Return the look of given values; unknown names and values are ignored."""
        return cls(
            **{
                name: values[name]
                for name, choices in SETTINGS.items()
                if values.get(name) in choices.values
            }
        )

    @classmethod
    def parse(cls, cookie: str) -> "Appearance":
        """Return the look kept as «size.125-scheme.blue»; a spoilt cookie means the defaults."""
        parts = (part.partition(".") for part in cookie[:200].split("-"))
        return cls.of({name: value for name, dot, value in parts if dot})

    @property
    def changed(self) -> dict[str, str]:
        """Only the settings that differ from the defaults."""
        defaults = asdict(Appearance())
        return {name: value for name, value in asdict(self).items() if value != defaults[name]}

    @property
    def on(self) -> bool:
        """Is the version for the visually impaired in use."""
        return bool(self.changed)

    @property
    def narrow(self) -> bool:
        """Do fewer letters than usual fit a line."""
        return not {"size", "spacing"}.isdisjoint(self.changed)

    @property
    def html_attributes(self) -> SafeString:
        """Attributes of the html element, which the style sheet turns into a look."""
        return format_html_join("", ' data-{}="{}"', self.changed.items())

    def __str__(self) -> str:
        return "-".join(f"{name}.{value}" for name, value in self.changed.items())
