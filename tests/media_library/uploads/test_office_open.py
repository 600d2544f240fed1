"""Office Open XML files that must not be published."""

import pytest

from media_library.uploads import check
from tests.factories.files.office import office_file, relations
from tests.factories.files.ole import ole_file
from tests.factories.media_library import upload
from tests.media_library.uploads.test_content import refused

MACRO_WORD = "application/vnd.ms-word.document.macroEnabled.main+xml"
VBA = "application/vnd.ms-office.vbaProject"
OBJECT = ole_file({"Equation Native": b"x"})
PROJECT = ole_file({"PROJECT": b"x"}, {"VBA": {"_VBA_PROJECT": b"x"}})
RELS = "word/_rels/document.xml.rels"


@pytest.mark.parametrize(
    "content",
    [
        office_file(main_type=MACRO_WORD),
        office_file(extra={"word/data.bin": PROJECT}),
        office_file(extra={"word/data.bin": "1"}, types=[("word/data.bin", VBA)]),
        office_file(extra={RELS: relations(("vbaProject", "data.bin"))}),
        office_file(extra={RELS: relations(("control", "activeX1.xml"))}),
        office_file(
            "xlsx",
            extra={"xl/macro1.xml": "<x/>"},
            types=[("xl/macro1.xml", "application/vnd.ms-excel.macrosheet+xml")],
        ),
    ],
    ids=["type", "renamed part", "type of a part", "relation", "control", "macro sheet"],
)
def test_macros_are_refused_under_any_name(content):
    name = "a.xlsx" if b"xl/" in content else "a.docx"

    assert refused(name, content).code == "macros"


@pytest.mark.parametrize(
    "relation",
    [
        ("attachedTemplate", "https://example.org/a.dotm", True),
        ("attachedTemplate", "\\\\10.0.0.1\\share\\a.dotm", True),
        ("attachedTemplate", "file://10.0.0.1/share/a.dotm", True),
        ("oleObject", "http://example.org/a.doc", True),
        ("frame", "ftp://example.org/a", True),
    ],
)
def test_parts_fetched_from_outside_are_refused(relation):
    content = office_file(extra={"word/_rels/settings.xml.rels": relations(relation)})

    assert refused("a.docx", content).code == "remote"


@pytest.mark.parametrize(
    "relation",
    [
        ("attachedTemplate", "file:///C:\\Users\\User\\Normal.dotm", True),
        ("hyperlink", "https://example.org/", True),
        ("externalLinkPath", "C:\\school\\plan.xlsx", True),
    ],
)
def test_harmless_links_pass(relation):
    content = office_file(extra={"word/_rels/settings.xml.rels": relations(relation)})

    assert check(upload("a.docx", content))


@pytest.mark.parametrize(
    "extra",
    [
        {"word/embeddings/oleObject1.bin": OBJECT},
        {RELS: relations(("oleObject", "embeddings/a.bin"))},
    ],
)
def test_objects_of_other_programs_are_refused(extra):
    assert refused("a.docx", office_file(extra=extra)).code == "embedded"


class TestEmbedded:
    """A table behind a chart is an office file in an office file."""

    PLACE = "ppt/embeddings/Microsoft_Excel_Sheet.xlsx"

    def test_it_passes(self):
        content = office_file("pptx", extra={self.PLACE: office_file("xlsx")})

        assert check(upload("a.pptx", content))

    @pytest.mark.parametrize(
        ("inner", "code"),
        [
            (office_file("xlsx", extra={"xl/a.bin": PROJECT}), "macros"),
            (office_file("xlsx", extra={"a/embeddings/b.docx": office_file()}), "archive"),
            (office_file(main_type="application/x-anything"), "archive"),
            (office_file("xlsx")[:-30], "damaged"),
        ],
        ids=["macros", "a third one inside", "another archive", "damaged"],
    )
    def test_it_is_looked_through(self, inner, code):
        assert refused("a.pptx", office_file("pptx", extra={self.PLACE: inner})).code == code

    def test_a_huge_one_is_refused(self, monkeypatch):
        monkeypatch.setattr("media_library.uploads.office_open.MAX_EMBEDDED", 10)
        content = office_file("pptx", extra={self.PLACE: office_file("xlsx")})

        assert refused("a.pptx", content).code == "bomb"


@pytest.mark.parametrize(
    "types", ["<Types", '<!DOCTYPE a [<!ENTITY b "b">]><Types>&b;</Types>', "не XML"]
)
def test_a_description_that_is_no_xml_is_damage(types):
    assert refused("a.docx", office_file(extra={"[Content_Types].xml": types})).code == "damaged"
