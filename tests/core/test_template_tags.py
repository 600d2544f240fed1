"""Small tags of components, pages and forms."""

import json
from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from django import forms
from django.template import Context, Template
from django.utils import timezone, translation
from django.utils.safestring import mark_safe

from core.templatetags import page_tags, portal_tags


def render(text, **context):
    return Template(text).render(Context(context))


class TestPictures:
    def test_icon_is_decoration(self):
        html = render('{% load portal_tags %}{% icon "search" "i--s" %}')

        assert 'class="i i--s" aria-hidden="true"' in html
        assert "icons/sprite.svg#search" in html

    def test_direction_has_its_own_colour_and_picture(self):
        assert 'class="pic dir-tech pic--s"' in portal_tags.pic("tech", "pic--s")
        assert "#d-tech" in portal_tags.pic("tech")
        assert 'class="pic"' in portal_tags.pic("users")
        assert "covers.svg#c-art" in portal_tags.cover("art")

    def test_arguments_are_escaped(self):
        assert "<script>" not in portal_tags.icon('"><script>')

    @pytest.mark.parametrize(("value", "width"), [(92.17, "92.17"), (-5, "0"), (180, "100")])
    def test_bar_stays_within_its_field(self, value, width):
        assert f'rect width="{width}"' in portal_tags.bar(value)


class TestAddresses:
    def test_email_may_break_after_its_signs(self):
        assert portal_tags.breakable("moc@a.example") == "moc@<wbr>a.<wbr>example"

    def test_email_is_escaped(self):
        assert "<b>" not in portal_tags.breakable("<b>@a.example")

    def test_nothing_is_nothing(self):
        assert portal_tags.breakable(None) == ""


class TestWords:
    def test_plain_text_is_escaped_after_typography(self):
        assert render("{% load portal_tags %}{{ t|typograph }}", t='"А" <b>') == "«А» &lt;b&gt;"

    def test_safe_html_stays_html(self):
        html = render("{% load portal_tags %}{{ t|typograph }}", t=mark_safe("<b>в селе</b>"))
        assert html == "<b>в\u00a0селе</b>"

    def test_nothing_is_nothing(self):
        assert portal_tags.typograph(None) == ""
        assert portal_tags.full_date(None) == ""

    def test_date_is_in_words(self):
        assert portal_tags.full_date(date(2026, 11, 21)).startswith("21 ноября 2026")

    def test_a_day_is_for_people_and_for_machines(self):
        html = render("{% load portal_tags %}{% day d 'meta' %}", d=date(2026, 11, 21))

        assert html.startswith('<time class="meta" datetime="2026-11-21">21 ноября 2026')
        assert render("{% load portal_tags %}{% day d %}", d=None) == ""

    def test_a_moment_is_the_day_of_the_reader_s_zone(self):
        midnight = datetime(2026, 11, 20, 22, 30, tzinfo=UTC)
        with timezone.override("Europe/Moscow"):
            assert 'datetime="2026-11-21"' in portal_tags.day(midnight)
        with timezone.override("UTC"):
            assert 'datetime="2026-11-20"' in portal_tags.day(midnight)

    def test_a_day_is_remembered_in_each_language(self):
        russian = portal_tags.day(date(2026, 11, 21))
        with translation.override("en"):
            assert portal_tags.day(date(2026, 11, 21)) != russian

    @pytest.mark.parametrize(
        ("phone", "result"),
        [
            ("+7 (4822) 00-00-00", "+74822000000"),
            ("8 (4822) 00-00-00 доб. 12", "+74822000000"),
            ("00-00-00", "000000"),
            ("+375 17 000-00-00", "+375170000000"),
            (None, ""),
        ],
    )
    def test_phone_for_a_link(self, phone, result):
        assert portal_tags.tel(phone) == result


class TestPage:
    def test_structured_data_cannot_close_its_block(self):
        html = page_tags.json_ld({"name": "</script><b>&"})

        assert html.count("</script>") == 1
        text = html.partition(">")[2].rpartition("<")[0]
        assert json.loads(text) == {"name": "</script><b>&"}

    def test_bundles_are_linked_with_their_medium(self):
        html = page_tags.bundle_links("register landscape:print")

        assert 'css/p-register.css">' in html
        assert 'css/p-landscape.css" media="print">' in html
        assert page_tags.bundle_links("") == ""

    def test_captured_words_are_used_twice(self):
        text = "{% load page_tags %}{% capture t %} a\n {{ x }} {% endcapture %}{{ t }}|{{ t }}"

        assert render(text, x="<") == "a &lt;|a &lt;"

    def test_canonical_address_of_a_view_wins(self, rf):
        request = rf.get("/spisok/?page=2", headers={"host": "localhost"})

        assert page_tags.canonical_url(Context({"request": request})) == "http://localhost/spisok/"
        named = Context({"request": request, "canonical": "http://localhost/x/"})
        assert page_tags.canonical_url(named) == "http://localhost/x/"

    def test_page_without_a_picture_has_the_drawn_one(self, rf):
        context = Context({"request": rf.get("/", headers={"host": "localhost"})})

        assert page_tags.social_image_url(context) == "http://localhost/static/img/social.png"

    @pytest.mark.parametrize(
        ("made", "shown"), [("/media/images/a.jpg", "/media/images/a.jpg"), ("", "social.png")]
    )
    def test_the_page_s_own_picture_comes_first_once_it_is_made(self, rf, made, shown):
        page = SimpleNamespace(social_image_id=1, social_image=SimpleNamespace(social_url=made))
        context = Context({"page": page, "request": rf.get("/", headers={"host": "localhost"})})

        assert page_tags.social_image_url(context).endswith(shown)

    @pytest.mark.parametrize(("code", "name"), [("ru", "ru_RU"), ("en", "en_GB"), ("tt", "tt")])
    def test_language_has_its_territory(self, code, name):
        assert page_tags.locale_name(code) == name

    def test_no_language_is_asked_for_where_the_centre_speaks_one(self):
        centre = SimpleNamespace(other_languages=[])

        assert page_tags.language_versions(Context({"centre": centre})) == []


class SampleForm(forms.Form):
    name = forms.CharField(label="Имя", help_text="Как в паспорте")
    phone = forms.CharField(
        label="Телефон", required=False, widget=forms.TextInput({"type": "tel"})
    )
    who = forms.ChoiceField(
        label="Кто вы", choices=[("1", "А"), ("2", "Б")], widget=forms.RadioSelect
    )
    consent = forms.BooleanField(label="Согласие")

    def clean(self):
        raise forms.ValidationError("Проверьте всё")


class TestForm:
    ONE = "{% load form_tags %}{% field form.NAME %}"

    def field(self, name, data=None):
        return render(self.ONE.replace("NAME", name), form=SampleForm(data))

    def test_hint_and_error_belong_to_the_control(self):
        html = self.field("name", {})

        assert '<label for="id_name">Имя</label>' in html
        assert 'aria-describedby="id_name_helptext id_name_error"' in html
        assert 'id="id_name_helptext"' in html
        assert 'id="id_name_error"' in html
        assert 'aria-invalid="true"' in html
        assert 'class="field field--bad"' in html

    def test_optional_field_says_so(self):
        html = self.field("phone")

        assert "Телефон (" in html
        assert 'class="input input--s"' in html

    def test_options_stand_in_a_fieldset(self):
        html = self.field("who", {})

        assert html.startswith("<fieldset")
        assert "<legend>Кто вы</legend>" in html
        assert html.count('type="radio"') == 2

    def test_consent_is_a_box_with_its_words(self):
        html = self.field("consent")

        assert '<label class="opt" for="id_consent"><input type="checkbox"' in html
        assert 'class="input' not in html

    def test_summary_leads_to_every_field(self):
        html = render("{% load form_tags %}{% form_errors form %}", form=SampleForm({}))

        for target in ("#id_name", "#id_who_0", "#id_consent"):
            assert f'href="{target}"' in html
        assert "<li>Проверьте всё</li>" in html
        assert 'role="alert"' in html

    def test_form_without_errors_has_no_summary(self):
        assert render("{% load form_tags %}{% form_errors form %}", form=SampleForm()).strip() == ""
