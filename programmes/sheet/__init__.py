"""The printed sheet of a programme: one page of PDF with its QR, made by the worker."""
