import media_library.documents.language
from django.db import migrations, models
from media_library.documents.language import language_of


def fill(apps, schema_editor):
    """Files read before say their language already."""
    documents = apps.get_model("media_library", "PortalDocument").objects
    readings = apps.get_model("media_library", "DocumentReading").objects.all()
    for reading in readings.exclude(facts__language=None).iterator(500):
        if language := language_of("", reading.text, reading.facts):
            documents.filter(pk=reading.document_id).update(language=language)


class Migration(migrations.Migration):

    dependencies = [("media_library", "0005_lost_pictures")]

    operations = [
        migrations.AddField(
            model_name="portaldocument",
            name="language",
            field=models.CharField(blank=True, editable=False, max_length=10),
        ),
        migrations.AddField(
            model_name="portaldocument",
            name="language_by_hand",
            field=models.CharField(
                blank=True,
                choices=media_library.documents.language.language_choices,
                help_text="The search in a language finds the files in it.",
                max_length=10,
                verbose_name="language of the file",
            ),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
