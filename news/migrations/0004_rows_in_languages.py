"""Rows inside pages get a language and a key that their translations share."""

import django.db.models.deletion
from django.db import migrations, models
from wagtail.models import BootstrapTranslatableModel


def _locale(**more):
    return models.ForeignKey(
        editable=False,
        on_delete=django.db.models.deletion.PROTECT,
        related_name="+",
        to="wagtailcore.locale",
        verbose_name="locale",
        **more,
    )


class Migration(migrations.Migration):

    dependencies = [
        ("news", "0003_translations"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.AddField("newsphoto", "locale", _locale(null=True)),
        migrations.AddField("newsphoto", "translation_key", models.UUIDField(editable=False, null=True)),
        BootstrapTranslatableModel("news.newsphoto"),
    ]
