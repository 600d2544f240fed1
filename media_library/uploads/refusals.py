"""Why a file is not taken: one plain sentence each, with what to do."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Any] = {
    "unknown_extension": _("Files of this kind are not published. Accepted: %(extensions)s."),
    "too_large": _("The file takes %(size)s, more than %(limit)s is not accepted."),
    "empty": _("The file is empty: choose it again or ask for another copy."),
    "wrong_content": _(
        "The content of the file is not %(extension)s: it was renamed or is damaged. "
        "Save it anew in its program."
    ),
    "wrong_extension": _(
        "By its content this is a file of the kind %(found)s, not %(extension)s. Change the end "
        "of its name to «.%(suffix)s» and upload it again."
    ),
    "damaged": _(
        "The file is damaged or was not copied to its end. Open it on your computer: if it opens, "
        "save it anew and upload it again; if not, ask for another copy."
    ),
    "encrypted": _(
        "The file is closed by a password, and readers could not open it. Open it in its program, "
        "take the password off, save the file and upload it again."
    ),
    "encrypted_pdf": _(
        "The PDF is protected by a password or against copying: screen readers and search cannot "
        "read it. Open it, choose «Print → Save as PDF» and upload the new file."
    ),
    "macros": _(
        "The file holds macros (small programs), they are dangerous to readers. Save it without "
        "macros: as DOCX, XLSX or PPTX, or as PDF."
    ),
    "remote": _(
        "When it is opened, the file fetches its parts from a foreign address (a template or a "
        "linked object). Save it as PDF or copy its text into a new document."
    ),
    "embedded": _(
        "An object of another program is inserted into the file (a formula of an old editor, "
        "a packed file). Replace it by a picture or save the file as PDF."
    ),
    "program": _("There is a program inside the file: such files are not published."),
    "archive": _("There is an archive inside the file. Publish its files one by one."),
    "bomb": _(
        "Unpacked, the file would take far too much space. Save it anew in its program; "
        "if that does not help, save it as PDF."
    ),
    "pdf_script": _(
        "There are scripts or an Adobe form (XFA) in the PDF: they act without asking the reader. "
        "Open it, choose «Print → Save as PDF» and upload the new file."
    ),
    "pdf_launch": _(
        "The PDF starts another program when it is read. Open it, choose «Print → Save as PDF» "
        "and upload the new file."
    ),
    "pdf_attachment": _(
        "Other files are attached inside the PDF, browsers do not show them. Publish them beside "
        "it, and save the PDF anew by «Print → Save as PDF»."
    ),
    "two_files": _(
        "Two files are hidden in one: besides %(extension)s there is %(other)s in it. "
        "Save it anew in its program."
    ),
    "too_complex": _(
        "The check of the file took too long. Save it anew by «Print → Save as PDF» or divide it "
        "into several files."
    ),
}


def refusal(code: str, **values: Any) -> ValidationError:
    """Return the error for a file; `raise` it."""
    return ValidationError(SENTENCES[code], code=code, params=values or None)
