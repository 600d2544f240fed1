"""Files for the tests, honest and hostile, made here: none lies in the repository."""

from .office import office_file, open_document
from .ole import ole_file
from .pdf import SCAN, Pdf, pdf

__all__ = ["SCAN", "Pdf", "office_file", "ole_file", "open_document", "pdf"]
