from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("media_library", "0004_fill_documents")]

    operations = [
        migrations.AddField(
            model_name="portalimage",
            name="failed_copies",
            field=models.PositiveSmallIntegerField(default=0, editable=False),
        ),
    ]
