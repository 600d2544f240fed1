"""What older documents lack: the stem of the address, who uploaded and when, the flag's reason."""

import re
from pathlib import PurePath

from django.db import migrations

SUFFIX = re.compile(r"_[A-Za-z0-9]{7}$")  # what the storage adds to a name that is taken


def fill(apps, schema_editor):
    documents = apps.get_model("media_library", "PortalDocument").objects.all()
    for document in documents.iterator(500):
        stem = PurePath(document.file.name).stem
        document.address_stem = (SUFFIX.sub("", stem) or stem)[:60]
        document.version_at = document.created_at
        document.version_by_id = document.uploaded_by_user_id
        if document.accessibility != "unknown":
            document.accessibility_by_hand = document.accessibility
            document.accessibility_reason = "Указано при загрузке, до появления проверки."
        document.save()


class Migration(migrations.Migration):

    dependencies = [("media_library", "0003_document_versions")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
