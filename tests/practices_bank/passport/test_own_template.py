"""A centre's own template: tried at the upload, closed to everything but the fields."""

from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from docx import Document

from practices_bank.models import PassportSettings
from practices_bank.passport import docx_of
from practices_bank.word.template import ClosedRoom, TemplateProblemError, fill
from users.models import Role

from .test_passport import read, words_of

pytestmark = pytest.mark.django_db
MESSAGES = {
    "{{ nazvanie }}": "В документе нет поля «nazvanie».",
    "{{ title.upper }}": "только поля, условия и циклы",
    "{%p for each in stages %}|{{ each.srok }}|{%p endfor %}": "В документе нет поля «srok».",
    "{{ title": "не закрыта или не понята",
    "{%p for each in stages %}": "не закрыта или не понята",
}
HOSTILE = (
    "{{ ''.__class__.__mro__ }}",
    "{{ title.__class__ }}",
    "{{ title['__class__'] }}",
    "{{ title|attr('__class__') }}",
    "{{ self._TemplateReference__context }}",
    "{{ stages.append(1) }}",
    "{{ title.format(1) }}",
    "{{ range(10) }}",
    "{{ lipsum.__globals__ }}",
    "{{ cycler.__init__ }}",
    "{{ 'а' * 1000000000 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{%p include 'x' %}",
    "{%p import 'x' as y %}",
    "{%p set a = title ~ title %}",
    "{%p macro f() %}|{%p endmacro %}",
    "{%p for a in facts %}|{%p for b in facts %}|{%p for c in facts %}|{%p endfor %}|{%p endfor %}"
    "|{%p endfor %}",
)


def template(marks: str) -> bytes:
    document = Document()
    for line in marks.split("|") if "{%p" in marks else [marks]:
        document.add_paragraph(line)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def chosen(site, content: bytes, name="pasport.docx"):
    found = PassportSettings.for_site(site)
    found.template = SimpleUploadedFile(name, content)
    found.full_clean()
    found.save()
    return found


def test_the_own_template_is_filled_in_and_only_in_its_centre(practice, centre, other_bank):
    from tests.factories.practices import make_practice

    theirs = make_practice(other_bank, "Чужая")
    chosen(centre.site, template("Наш бланк: {{ title }}, {{ evidence }}"))

    assert "Наш бланк: Входное «испытание» & ко" in words_of(read(docx_of(practice)))
    assert "Наш бланк" not in words_of(read(docx_of(theirs)))


@pytest.mark.parametrize("marks", MESSAGES)
def test_a_broken_template_is_refused_with_the_name_of_the_field(centre, marks):
    with pytest.raises(ValidationError) as refused:
        chosen(centre.site, template(marks))

    assert MESSAGES[marks] in refused.value.message_dict["template"][0]
    assert not PassportSettings.for_site(centre.site).template


@pytest.mark.parametrize("marks", HOSTILE)
def test_a_hostile_template_reaches_nothing(centre, marks):
    with pytest.raises(ValidationError) as refused:
        chosen(centre.site, template(marks))

    assert set(refused.value.message_dict) == {"template"}


def test_marks_in_the_head_of_the_pages_are_closed_too(centre):
    document = Document()
    document.sections[0].header.paragraphs[0].text = "{{ title.__class__ }}"
    written = BytesIO()
    document.save(written)

    with pytest.raises(ValidationError):
        chosen(centre.site, written.getvalue())


def test_what_a_template_says_of_a_practice_is_escaped():
    filled = fill(
        BytesIO(template("{{ title }}")), {"title": "<w:p/> & <b>", "centre": "", "a": []}
    )

    assert read(filled).paragraphs[0].text == "<w:p/> & <b>"


def test_the_room_knows_no_functions():
    assert not ClosedRoom().globals


def test_what_is_no_word_document_is_refused(centre):
    for content, name in ((b"%PDF-1.7", "a.docx"), (template("x"), "a.pdf"), (b"", "b.docx")):
        with pytest.raises(ValidationError):
            chosen(centre.site, content, name)


def test_with_a_template_that_has_broken_since_the_common_one_is_filled_in(practice, centre):
    found = PassportSettings.for_site(centre.site)
    found.template.save("x.docx", ContentFile(template("{{ gone }}")))

    assert "Уходил каждый третий." in words_of(read(docx_of(practice)))
    with pytest.raises(TemplateProblemError, match="gone"):
        fill(BytesIO(template("{{ gone }}")), {"title": "", "centre": ""})


def test_the_file_of_the_former_template_goes(centre, django_capture_on_commit_callbacks):
    old = chosen(centre.site, template("{{ title }}")).template
    with django_capture_on_commit_callbacks(execute=True):
        new = chosen(centre.site, template("{{ lead }}")).template

    assert not old.storage.exists(old.name)
    assert new.storage.exists(new.name)


def address_of(site):
    return reverse("wagtailsettings:edit", args=["practices_bank", "passportsettings", site.pk])


def test_the_administrator_gives_his_centre_a_template_and_no_other(client, two_centres):
    client.force_login(two_centres.own.person(Role.ADMINISTRATOR))
    for centre in two_centres:
        client.post(
            address_of(centre.site),
            {"template": SimpleUploadedFile("a.docx", template("{{ title }}"))},
        )

    assert PassportSettings.for_site(two_centres.own.site).template
    assert not PassportSettings.for_site(two_centres.other.site).template


def test_an_editor_has_no_say_in_the_template(client, centre):
    client.force_login(centre.person(Role.EDITOR))
    client.post(
        address_of(centre.site),
        {"template": SimpleUploadedFile("a.docx", template("{{ title }}"))},
    )

    assert not PassportSettings.for_site(centre.site).template
