"""Office Open XML and OpenDocument files: parts by name, zipped."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OOXML = "application/vnd.openxmlformats-officedocument."
MAIN = {
    "docx": ("word/document.xml", OOXML + "wordprocessingml.document.main+xml"),
    "xlsx": ("xl/workbook.xml", OOXML + "spreadsheetml.sheet.main+xml"),
    "pptx": ("ppt/presentation.xml", OOXML + "presentationml.presentation.main+xml"),
}


def zipped(parts: dict, compression=zipfile.ZIP_DEFLATED) -> bytes:
    """Return parts by name as an archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def office_file(kind="docx", text="Положение", extra=None, *, types=(), main_type="") -> bytes:
    """Return an Office Open XML file with a text; `extra` are further parts, `types` of theirs."""
    main, declared = MAIN[kind]
    overrides = [(f"/{main}", main_type or declared), *((f"/{n}", t) for n, t in types)]
    listed = "".join(f'<Override PartName="{n}" ContentType="{t}"/>' for n, t in overrides)
    namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{namespace}">{listed}</Types>',
        "_rels/.rels": relations(("officeDocument", main)),
        main: "<x/>",
    }
    return zipped(parts | _texts(kind, text) | (extra or {}))


def relations(*rows) -> str:
    """Return a part of relations: (type, target[, external])."""
    outside = ' TargetMode="External"'
    made = "".join(
        f'<Relationship Id="r{place}" Type="{RELATION}/{kind}" Target="{target}"'
        f"{outside if external else ''}/>"
        for place, (kind, target, *external) in enumerate(rows)
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{namespace}">{made}</Relationships>'


def _texts(kind, text):
    if kind == "docx":
        return {
            "word/document.xml": f'<w:document xmlns:w="{W}"><w:body><w:p><w:r>'
            f"<w:t>{text}</w:t></w:r></w:p></w:body></w:document>"
        }
    if kind == "xlsx":
        return {
            "xl/workbook.xml": f'<workbook xmlns="{S}"><sheets><sheet name="Охват"/></sheets>'
            "</workbook>",
            "xl/sharedStrings.xml": f'<sst xmlns="{S}"><si><t>{text}</t></si></sst>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{S}"><sheetData><row><c t="s"><v>0</v>'
            '</c><c t="inlineStr"><is><t>Итого</t></is></c></row></sheetData></worksheet>',
        }
    return {
        "ppt/slides/slide1.xml": f'<p:sld xmlns:p="{P}" xmlns:a="{A}"><a:p><a:r><a:t>{text}</a:t>'
        "</a:r></a:p></p:sld>"
    }


ODF_TEXT = "application/vnd.oasis.opendocument.text"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


def open_document(media_type=ODF_TEXT, text="Положение", extra=None) -> bytes:
    """Return an OpenDocument file with a text."""
    body = f"<text:h>{text}</text:h><text:p>о<text:s/>смотре <text:span>чтецов</text:span></text:p>"
    content = f'<office:doc xmlns:office="{OFFICE}" xmlns:text="{TEXT}">{body}</office:doc>'
    parts = {"mimetype": media_type, "content.xml": content, "META-INF/manifest.xml": "<m/>"}
    return zipped(parts | (extra or {}))
