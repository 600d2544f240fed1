"""The register of organisations from files."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from exchange.parsing import Cell
from exchange.readers import (
    ReadError,
    read_boolean,
    read_email,
    read_inn,
    read_kpp,
    read_lines,
    read_ogrn,
    read_phone,
    read_text,
    read_url,
    split_list,
)
from exchange.targets import ImportField, RegisterTarget, choice_of, label_of, register
from vocabularies.lookup import key_of

from .choices import Locality
from .models import District, Organisation, OrganisationAddress, OrganisationRole

# «директор, Иванова А. А.»: the name is what stands at the end
HEAD = re.compile(
    r"(?P<position>.*?)"
    r"(?P<name>[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
    r"(?:(?:\s+[А-ЯЁ][а-яё]+){1,2}|\s+[А-ЯЁ]\.\s*[А-ЯЁ]\.))"
)
NOTE = re.compile(r"(.+?)\s*\(([^()]+)\)")


def district_of(site: Site) -> Callable[[Any], District | None]:
    """Return what finds a district of a centre by its name in any spelling."""
    known = {key_of(each.name): each for each in District.objects.for_site(site)}

    def resolve(text: Any) -> District | None:
        found = known.get(key_of(str(text))) if text else None
        if text and found is None:
            raise ReadError("unknown_word", text=text, words="; ".join(map(str, known.values())))
        return found

    return resolve


def read_head(cell: Cell) -> tuple[str | None, str | None] | None:
    """Return the position and the name of a head: «директор, Иванова А. А.», or one of them."""
    text = read_text(cell)
    if text is None:
        return None
    match = HEAD.fullmatch(text)
    if match is None:
        return text, None
    return match["position"].strip(" ,-–—") or None, match["name"]


def parts_of(_site: Site) -> Callable[[Any], tuple[str, ...]]:
    """Return what divides a list of addresses."""
    return lambda text: tuple(split_list(str(text or "")))


def field(name: str, *aliases: str, **more: Any) -> ImportField:
    """Return a field with the name that its form has."""
    return ImportField(name=name, label=label_of(Organisation, name), aliases=aliases, **more)


FIELDS = (
    field(
        "full_name",
        *("Полное наименование", "Наименование организации", "Наименование", "Организация"),
        *("Название", "Юридическое лицо", "Наименование учреждения"),
        required=True,
    ),
    field("short_name", "Краткое наименование", "Сокращённое наименование", "Краткое название"),
    field(
        "kind",
        *("Тип", "Тип учреждения", "Вид организации"),
        vocabulary="organisation-type",
        required=True,
    ),
    field("department", "Ведомство", "Ведомственная принадлежность", vocabulary="department"),
    field("partner_kind", "Вид партнёра", "Партнёр", vocabulary="partner-kind"),
    field("district", "Район", "Муниципалитет", "Территория", resolve=district_of),
    field(
        "locality",
        *("Местность", "Тип местности", "Город/село"),
        resolve=choice_of(
            Locality,
            urban="город;городская;городская местность;г",
            rural="село;сельская;сельская местность;деревня;с",
        ),
    ),
    field("inn", "ИНН", "ИНН организации", "ИНН юридического лица", read=read_inn),
    field("kpp", "КПП", "КПП организации", read=read_kpp),
    field("ogrn", "ОГРН", "ОГРНИП", "ОГРН/ОГРНИП", read=read_ogrn),
    field("ownership", "Форма собственности", "Собственность", vocabulary="ownership"),
    field("founder", "Учредитель"),
    field("licence", "Лицензия", "Номер лицензии"),
    field("licence_url", "Лицензия в реестре", read=read_url),
    ImportField(
        name="head",
        label=_("Head"),
        aliases=("Руководитель", "Директор"),
        read=read_head,
        gives=("head_position", "head_name"),
        example="директор, Иванова Анна Сергеевна",
    ),
    field("head_position", "Должность руководителя", "Должность"),
    field("head_name", "ФИО руководителя", "Имя руководителя", "ФИО директора"),
    field("head_is_public", "Имя руководителя публикуется", read=read_boolean),
    field("phone", "Телефон", "Контактный телефон", "Тел.", read=read_phone),
    field("email", "E-mail", "Электронная почта", "Почта", "Адрес почты", read=read_email),
    field("opening_hours", "Часы работы", "Режим работы", "Время работы"),
    field("website", "Сайт", "Адрес сайта", "Официальный сайт", read=read_url),
    field("sveden_url", "Сведения об образовательной организации", "Сведения", read=read_url),
    field("bus_gov_url", "bus.gov.ru", "Страница на bus.gov.ru", read=read_url),
    field("navigator_url", "Навигатор", "Ссылка в Навигаторе", read=read_url),
    ImportField(
        name="addresses",
        label=_("Addresses"),
        aliases=("Адрес", "Адреса", "Адрес места нахождения", "Фактический адрес"),
        read=read_lines,
        resolve=parts_of,
    ),
    ImportField(
        name="system_roles",
        label=_("Roles in the system"),
        aliases=("Роль", "Роли", "Роль в системе"),
        vocabulary="organisation-role",
        many=True,
    ),
    field(
        "accessibility",
        *("Доступная среда", "Доступность"),
        vocabulary="accessibility",
        many=True,
    ),
    field("lead", "Описание", "О чём", "Кратко"),
)


class OrganisationTarget(RegisterTarget):
    """Organisations by ИНН and КПП, without a КПП by the ИНН alone, else by the full name.

    A branch has the ИНН of its head organisation.
    """

    key = "organisations"
    title = _("Organisations")
    hint = _(
        "A record is found by its INN and KPP, without a KPP by the INN alone, without an INN by "
        "the full name. A branch with the INN of the head organisation needs its KPP."
    )
    icon = "group"
    order = 10
    model = Organisation
    keys = (("inn", "kpp"), ("inn", "full_name"), ("inn",), ("full_name",))
    finding_only = (("inn", "full_name"),)
    fields = FIELDS
    related = ("kind", "department", "partner_kind", "district", "ownership")
    many = ("addresses", "system_roles__role", "accessibility")

    def may_be(self, record: Any, values: Mapping[str, Any]) -> bool:
        """A row with a КПП is no head organisation that has none and is called otherwise."""
        if not values.get("kpp") or record.kpp:
            return True
        return key_of(record.full_name) == key_of(str(values.get("full_name") or ""))

    def closest(self, records: list[Any], values: Mapping[str, Any]) -> list[Any]:
        """A row without a КПП is rather about the one that has none: branches have theirs."""
        without = [each for each in records if not each.kpp]
        return without if without and not values.get("kpp") else records

    def get(self, record: Any, name: str) -> Any:
        if name == "addresses":
            return tuple(split_list("; ".join(map(str, record.addresses.all()))))
        if name == "system_roles":
            terms = {each.role_id: each.role for each in record.system_roles.all()}
            return tuple(sorted(terms.values(), key=lambda term: (term.order, term.pk)))
        return super().get(record, name)

    def set(self, record: Any, name: str, value: Any) -> None:
        if name == "addresses":
            record.addresses.set(_addresses(record, value or ()))
        elif name == "system_roles":
            record.system_roles.set(_roles(record, value or ()))
        else:
            super().set(record, name, value)

    def is_same(self, record: Any, name: str, value: Any) -> bool:
        """A file may leave out what stands at an address."""
        if name != "addresses" or not value:
            return False
        rows = list(record.addresses.all())
        return len(rows) == len(value) and all(
            key_of(text) in (key_of(str(row)), key_of(row.address))
            for row, text in zip(rows, value, strict=True)
        )

    def complete(self, record: Any, *, is_new: bool) -> None:
        """Give an organisation without a short name the words in quotes of the full one."""
        if not record.short_name:
            _before, _quote, quoted = record.full_name.partition("«")
            name = quoted.rpartition("»")[0] or record.full_name
            record.short_name = name[:200]


def _addresses(record: Any, texts: tuple[str, ...]) -> list[OrganisationAddress]:
    """Return the rows of addresses; what is known of one that stays is kept."""
    known = {
        key_of(text): each for each in record.addresses.all() for text in (str(each), each.address)
    }
    rows = [known.get(key_of(text)) or _address(text) for text in dict.fromkeys(texts)]
    for place, row in enumerate(rows):
        row.sort_order = place
    return rows


def _address(text: str) -> OrganisationAddress:
    """Return an address with what stands there in brackets at its end."""
    match = NOTE.fullmatch(text)
    address, note = match.groups() if match else (text, "")
    return OrganisationAddress(address=address[:300], note=note[:150])


def _roles(record: Any, terms: tuple[Any, ...]) -> list[OrganisationRole]:
    """Return the rows of roles; years and acts of those that stay are kept."""
    wanted = {term.pk for term in terms}
    kept = [each for each in record.system_roles.all() if each.role_id in wanted]
    held = {each.role_id for each in kept}
    rows = [*kept, *(OrganisationRole(role=term) for term in terms if term.pk not in held)]
    for place, row in enumerate(rows):
        row.sort_order = place
    return rows


register(OrganisationTarget())
