"""Raw counts of one organisation, as its operator hands them over."""

from dataclasses import asdict, dataclass, fields


@dataclass(frozen=True)
class RawCounts:
    """Whole numbers; None is what is not known, 0 is none: a blank is never taken for a no.

    Names of the order 344н beside them; what each part of a share may not exceed is its whole.
    """

    recipients: int | None = None  # Чполуч: those whom the organisation serves
    respondents: int | None = None  # Чобщ: those who answered
    norm: int | None = None  # Инорм: what must be shown, first edition
    norm_stand: int | None = None
    norm_site: int | None = None
    info_stand: int | None = None  # Истенд: what is shown
    info_site: int | None = None
    remote_ways: int | None = None  # Сдист: ways of asking on the site that work
    stand_asked: int | None = None  # Чстенд: those who answered about the stand
    stand_satisfied: int | None = None
    site_asked: int | None = None
    site_satisfied: int | None = None
    comfort_items: int | None = None  # Скомф
    comfort_satisfied: int | None = None
    access_premises: int | None = None  # Соргдост
    access_services: int | None = None  # Суслугдост
    disabled_asked: int | None = None  # Чинв: 0 leaves indicator 3.3 undefined
    disabled_satisfied: int | None = None
    first_contact_satisfied: int | None = None
    service_satisfied: int | None = None
    remote_asked: int | None = None  # Чобщ_дист: those who asked from afar
    remote_satisfied: int | None = None
    recommend: int | None = None
    schedule_satisfied: int | None = None
    overall_satisfied: int | None = None

    def get(self, name: str) -> int | None:
        """Return a count; one norm for both places is known where they are the same."""
        value: int | None = getattr(self, name)
        if name == "norm" and value is None and self.norm_stand == self.norm_site:
            return self.norm_stand
        return value

    def as_dict(self) -> dict[str, int | None]:
        """Return all counts by their names."""
        return asdict(self)


COUNTS = tuple(each.name for each in fields(RawCounts))
