"""Apart from the step before: PostgreSQL changes no table whose rows it has just changed."""

import uuid

import django.db.models.deletion
from django.db import migrations, models


def _locale():
    return models.ForeignKey(
        editable=False,
        on_delete=django.db.models.deletion.PROTECT,
        related_name="+",
        to="wagtailcore.locale",
        verbose_name="locale",
    )


class Migration(migrations.Migration):

    dependencies = [
        ("home", "0003_rows_in_languages"),
    ]

    operations = [
        migrations.AlterField("duty", "locale", _locale()),
        migrations.AlterField(
            "duty", "translation_key", models.UUIDField(default=uuid.uuid4, editable=False)
        ),
        migrations.AlterUniqueTogether("duty", {("translation_key", "locale")}),
        migrations.AlterField("department", "locale", _locale()),
        migrations.AlterField(
            "department", "translation_key", models.UUIDField(default=uuid.uuid4, editable=False)
        ),
        migrations.AlterUniqueTogether("department", {("translation_key", "locale")}),
    ]
