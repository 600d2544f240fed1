"""A centre names the languages it speaks; what the removed switch said is carried over."""

from django.conf import settings
from django.db import migrations, models

import core.translated.field


def name_languages(apps, schema_editor):
    others = [code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]
    centres = apps.get_model("core", "CentreSettings").objects
    centres.filter(language_switch=True).update(languages=others)


def switch_on(apps, schema_editor):
    centres = apps.get_model("core", "CentreSettings").objects
    centres.exclude(languages=[]).update(language_switch=True)


class Migration(migrations.Migration):

    dependencies = [
        ("core", "0002_upkeep"),
    ]

    operations = [
        migrations.AddField(
            model_name="centresettings",
            name="languages",
            field=models.JSONField(
                blank=True,
                default=list,
                help_text="The centre speaks them beside Russian. A language without a tick answers «not found» and is not offered to readers; translations already made stay.",
                verbose_name="other languages",
            ),
        ),
        migrations.AddField(
            model_name="centresettings",
            name="translations",
            field=core.translated.field.TranslationsField(
                blank=True, default=dict, verbose_name="in other languages"
            ),
        ),
        migrations.RunPython(name_languages, switch_on, elidable=True),
        migrations.RemoveField(model_name="centresettings", name="language_switch"),
    ]
