"""PDF files that must not be published; each is looked through by a real child process."""

import io
import zlib

import pytest
from pypdf import PdfReader, PdfWriter

from media_library.extraction.problems import ProblemError
from media_library.uploads import check
from media_library.uploads import pdf as pdf_check
from tests.factories.files.pdf import Pdf, pdf
from tests.factories.media_library import PDF, upload
from tests.media_library.uploads.test_content import refused


def with_password(**passwords) -> bytes:
    writer = PdfWriter(PdfReader(io.BytesIO(PDF)))
    writer.encrypt(algorithm="RC4-128", **passwords)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


SCRIPT = b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>"
LAUNCH = b"<< /S /Launch /F (cmd.exe) >>"
ATTACHED = b"<< /Type /Filespec /F (a.exe) /EF << /F 9 0 R >> >>"
HOSTILE = {
    "a script at the opening": (pdf(catalogue=b"/OpenAction " + SCRIPT), "pdf_script"),
    "a script by its name": (
        pdf(catalogue=b"/Names << /JavaScript << /Names [(a) 1 0 R] >> >>", extra=[SCRIPT]),
        "pdf_script",
    ),
    "a script after a script": (
        pdf(catalogue=b"/OpenAction << /S /GoTo /Next [1 0 R] >>", extra=[SCRIPT]),
        "pdf_script",
    ),
    "a script of a page": (pdf(page=b"/AA << /O 1 0 R >>", extra=[SCRIPT]), "pdf_script"),
    "a script of a field": (
        pdf(catalogue=b"/AcroForm << /Fields [<< /AA << /K 1 0 R >> >>] >>", extra=[SCRIPT]),
        "pdf_script",
    ),
    "an Adobe form": (pdf(catalogue=b"/AcroForm << /XFA (<a/>) >>"), "pdf_script"),
    "a start of a program": (
        pdf(page=b"/Annots [<< /Type /Annot /A 1 0 R >>]", extra=[LAUNCH]),
        "pdf_launch",
    ),
    "a file attached": (
        pdf(catalogue=b"/Names << /EmbeddedFiles << /Names [(a) 1 0 R] >> >>", extra=[ATTACHED]),
        "pdf_attachment",
    ),
    "a password to open": (with_password(user_password="1", owner_password="2"), "encrypted_pdf"),
    "a ban on copying": (with_password(user_password="", owner_password="2"), "encrypted_pdf"),
    "no pages": (Pdf().finish(1), "damaged"),
    "only the mark": (b"%PDF-1.7\n" + b"0" * 500, "damaged"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused(name):
    content, code = HOSTILE[name]

    assert refused("a.pdf", content).code == code


@pytest.mark.parametrize(
    "content",
    [
        PDF.rstrip()[:-1],
        PDF.replace(b"startxref\n", b"startxref\n7"),
        pdf(page=b"/Annots [<< /Subtype /Link /A << /S /URI /URI (https://example.org) >> >>]"),
    ],
    ids=["cut at the end", "a wrong place of the table", "a link"],
)
def test_what_can_be_read_passes(content):
    assert check(upload("a.pdf", content))


def test_a_ring_of_objects_is_walked_once():
    ring = [b"<< /S /GoTo /Next 2 0 R >>", b"<< /S /GoTo /Next 1 0 R >>"]

    assert check(upload("a.pdf", pdf(catalogue=b"/OpenAction 1 0 R", extra=ring)))


def test_a_bomb_of_objects_does_not_reach_the_portal(settings):
    """100 MB in 100 KB: the stream holds the catalogue, so it cannot be passed over."""
    made = Pdf()
    inside = b"2 0 " + b"<< /Type /Catalog >>".ljust(100_000_000)
    made.stream(inside, b"/Type /ObjStm /N 1 /First 4", packed=True)
    rows = b"".join(bytes(row) for row in ([0, 0, 0], [1, 0, 9], [2, 0, 1]))
    body = made.finish(2)
    body = body[: body.index(b"xref")]
    table = zlib.compress(rows)
    body += (
        b"3 0 obj\n<< /Type /XRef /Size 3 /W [1 1 1] /Root 2 0 R /Filter /FlateDecode /Length %d >>"
        b"\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF" % (len(table), table, len(body))
    )

    assert len(body) < 200_000
    assert refused("a.pdf", body).code in ("damaged", "too_complex")


@pytest.mark.parametrize("problem", ["time", "memory", "output", "crash"])
def test_a_check_that_was_stopped_says_so(monkeypatch, problem):
    def stopped(*_arguments):
        raise ProblemError(problem)

    monkeypatch.setattr(pdf_check, "ask", stopped)

    assert refused("a.pdf", PDF).code == "too_complex"
