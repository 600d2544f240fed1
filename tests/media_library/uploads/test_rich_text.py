"""RTF files that must not be published."""

import pytest

from tests.media_library.uploads.test_content import refused


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (rb"{\object\objemb{\*\objdata 0105}}", "embedded"),
        (rb"{\*\template http://example.org/a.dot}", "remote"),
        (rb"{\*\template \\10.0.0.1\share\a.dot}", "remote"),
        (b"", "damaged"),
    ],
)
def test_what_is_inside_is_refused(body, code):
    end = b"}" if body else b""

    assert refused("a.rtf", rb"{\rtf1 text " + body + end).code == code


def test_a_template_at_home_is_harmless():
    from media_library.uploads import check
    from tests.factories.media_library import upload

    assert check(upload("a.rtf", rb"{\rtf1{\*\template C:\\Normal.dot} text}" + b"\r\n\0"))
