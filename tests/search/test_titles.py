"""What stands as the title of a result: that of the thing, not of things beside it."""

import pytest

from methodology.models import MaterialFile
from tests.factories.media_library import DocumentFactory
from tests.factories.methodology import make_material, make_section

pytestmark = pytest.mark.django_db


def test_the_title_of_a_file_is_a_word_of_its_material_not_a_part_of_the_title(
    two_centres, client, indexed
):
    document = DocumentFactory(collection=two_centres.own.collection)
    files = [MaterialFile(title="Бланк орнитоптера", document=document)]
    indexed(make_material(make_section(two_centres.own), "Уровни программы", files=files))

    answer = client.get("/poisk/?q=орнитоптер", headers={"host": "localhost"})

    (hit,) = answer.context["results"].hits
    assert hit.title == "Уровни программы"
    assert "Бланк <mark>орнитоптера</mark>" in hit.excerpt
