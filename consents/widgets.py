"""Widgets of the admin."""

from django.forms import ClearableFileInput


class ScanInput(ClearableFileInput):
    """An upload that never prints an address: a scan is opened by its own view only."""

    template_name = "django/forms/widgets/file.html"
    use_fieldset = False
