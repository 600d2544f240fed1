from django.apps import AppConfig


class RegistersConfig(AppConfig):
    """A register with every feature that Wagtail's views know: what core's tests stand on."""

    name = "tests.registers"
    label = "registers"
