"""PDF files, written object by object."""

import zlib

SCAN = object()  # a page that is one large picture
SCAN_SIZE = (800, 1100)
CMAP = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
1 begincodespacerange
<00> <FF>
endcodespacerange
2 beginbfrange
<20> <7E> <0020>
<C0> <FF> <0410>
endbfrange
endcmap
end
end"""


class Pdf:
    """A document in the making: objects get their numbers as they are added."""

    def __init__(self):
        self.objects = []
        self.catalogue = b""

    def add(self, body: bytes) -> int:
        """Add an object and return its number."""
        self.objects.append(body)
        return len(self.objects)

    def stream(self, data: bytes, entries: bytes = b"", *, packed: bool = False) -> int:
        """Add a stream."""
        if packed:
            data, entries = zlib.compress(data, 9), entries + b" /Filter /FlateDecode"
        return self.add(b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(data), data))

    def finish(self, root: int, trailer: bytes = b"") -> bytes:
        """Return the file with its table of objects."""
        out, places = bytearray(b"%PDF-1.7\n"), []
        for number, body in enumerate(self.objects, 1):
            places.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        table = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
        out += b"".join(b"%010d 00000 n \n" % place for place in places)
        size = len(places) + 1
        out += b"trailer\n<< /Size %d /Root %d 0 R %s >>\n" % (size, root, trailer)
        return bytes(out + b"startxref\n%d\n%%%%EOF\n" % table)


def pdf(*pages, tagged=False, title="", language="", catalogue=b"", page=b"", extra=()) -> bytes:
    """Return a PDF of pages, each a text or SCAN.

    `extra` are bodies of objects numbered from 1; `catalogue` and `page` are entries added to the
    catalogue and to every page, they may refer to them.
    """
    made = Pdf()
    for body in extra:
        made.add(body)
    parent = len(made.objects) + 1
    made.add(b"")  # the list of pages, known last
    kids = [_page(made, each, parent, page) for each in pages or ("Положение о конкурсе чтецов",)]
    links = b" ".join(b"%d 0 R" % kid for kid in kids)
    made.objects[parent - 1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (links, len(kids))
    root = made.add(
        b"<< /Type /Catalog /Pages %d 0 R %s >>"
        % (parent, catalogue + _marks(made, tagged, language))
    )
    info = made.add(b"<< /Title %s >>" % _string(title)) if title else 0
    return made.finish(root, b"/Info %d 0 R" % info if info else b"")


def _marks(made, tagged, language):
    entries = b""
    if tagged:
        tree = made.add(b"<< /Type /StructTreeRoot >>")
        entries += b" /MarkInfo << /Marked true >> /StructTreeRoot %d 0 R" % tree
    if language:
        entries += b" /Lang (%s)" % language.encode()
    return entries


def _page(made, what, parent, more):
    if what is SCAN:
        width, height = SCAN_SIZE
        image = made.stream(
            b"\0" * (width // 8 * height),
            b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray"
            b" /BitsPerComponent 1" % SCAN_SIZE,
            packed=True,
        )
        contents = made.stream(b"q 595 0 0 842 0 0 cm /Im Do Q")
        resources = b"<< /XObject << /Im %d 0 R >> >>" % image
    else:
        cmap = made.stream(CMAP)
        font = made.add(
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode %d 0 R >>" % cmap
        )
        contents = made.stream(_lines(what))
        resources = b"<< /Font << /F %d 0 R >> >>" % font
    return made.add(
        b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
        b" /Resources %s %s >>" % (parent, contents, resources, more)
    )


def _lines(text):
    shown = b"".join(
        b"<%s> Tj 0 -16 Td\n" % line.encode("cp1251").hex().encode() for line in text.splitlines()
    )
    return b"BT /F 12 Tf 60 780 Td\n%sET" % shown


def _string(text):
    return b"<FEFF%s>" % text.encode("utf-16-be").hex().encode()
