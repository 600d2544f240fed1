"""The passport of a practice: a Word document by the template of its centre."""

from practices_bank.passport.making import docx_of

__all__ = ["docx_of"]
