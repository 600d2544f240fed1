"""OpenDocument files that must not be published."""

import pytest

from tests.factories.files.office import open_document
from tests.factories.files.ole import ole_file
from tests.media_library.uploads.test_content import refused


@pytest.mark.parametrize(
    ("extra", "code"),
    [
        ({"META-INF/manifest.xml": "<m:file-entry><m:encryption-data/>"}, "encrypted"),
        ({"Basic/Standard/Module1.xml": "<script:module/>"}, "macros"),
        ({"Scripts/python/a.py": "print(1)"}, "macros"),
        ({"Object 1": ole_file({"x": b"x"})}, "embedded"),
    ],
)
def test_what_is_inside_is_refused(extra, code):
    assert refused("a.odt", open_document(extra=extra)).code == code


@pytest.mark.parametrize("declared", ["", "x" * 300, "application/zip"])
def test_a_package_that_says_nothing_of_itself_is_refused(declared):
    assert refused("a.odt", open_document(declared)).code == "wrong_content"
