"""The section of a centre that has it already moves to `/nezavisimaya-otsenka/`."""

from django.db import migrations

OLD, NEW = "noko", "nezavisimaya-otsenka"


def move(apps, schema_editor):
    sections = apps.get_model("core", "CentreSection").objects.filter(key=OLD)
    for section in sections.select_related("page", "site"):
        rename(apps, section.page, section.site)
    sections.update(key=NEW)
    for centre in apps.get_model("core", "CentreSettings").objects.exclude(sections_off=[]):
        if OLD in centre.sections_off:
            centre.sections_off = [NEW if key == OLD else key for key in centre.sections_off]
            centre.save(update_fields=["sections_off"])


def rename(apps, page, site):
    """Give a page and its translations the new address, unless an editor has given another."""
    Page = apps.get_model("wagtailcore", "Page")
    Locale = apps.get_model("wagtailcore", "Locale")
    Redirect = apps.get_model("wagtailredirects", "Redirect")
    first = Locale.objects.order_by("pk").first()
    for each in Page.objects.filter(translation_key=page.translation_key, slug=OLD):
        taken = Page.objects.filter(path__startswith=each.path[:-4], depth=each.depth, slug=NEW)
        if taken.exists():
            continue
        above = each.url_path.removesuffix(f"{OLD}/")
        for below in Page.objects.filter(path__startswith=each.path):
            below.url_path = f"{above}{NEW}/" + below.url_path.removeprefix(f"{above}{OLD}/")
            below.save(update_fields=["url_path"])
        Page.objects.filter(pk=each.pk).update(slug=NEW)
        rename_versions(apps, each)
        language = "" if each.locale_id == first.pk else f"/{each.locale.language_code}"
        Redirect.objects.get_or_create(
            old_path=f"{language}/{OLD}", site=site, defaults={"redirect_page": each}
        )


def rename_versions(apps, page):
    """A draft that is published later would bring the old address back."""
    versions = apps.get_model("wagtailcore", "Revision").objects
    for each in versions.filter(object_id=str(page.pk), base_content_type__model="page"):
        if each.content.get("slug") == OLD:
            each.content["slug"] = NEW
            each.save(update_fields=["content"])


class Migration(migrations.Migration):
    dependencies = [
        ("quality_assessment", "0007_own_figures"),
        ("core", "0006_lastnumber"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
        ("wagtailcore", "0094_alter_page_locale"),
    ]

    operations = [migrations.RunPython(move, migrations.RunPython.noop)]
