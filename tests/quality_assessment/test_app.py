from django.apps import apps
from django.utils import translation


def test_the_desk_names_the_app_in_russian():
    with translation.override("ru"):
        name = str(apps.get_app_config("quality_assessment").verbose_name)

    assert name == "Независимая оценка качества"
