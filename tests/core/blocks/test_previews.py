"""Previews of the block picker."""

import pytest
from django.urls import reverse

from core import body_blocks
from core.blocks import BodyBlock
from users.models import Role

NAMES = [name for name, _block in body_blocks.build()]


@pytest.mark.django_db
@pytest.mark.parametrize("name", NAMES)
def test_every_block_has_a_preview_in_the_desk(client, two_centres, name):
    client.force_login(two_centres.own.person(Role.EDITOR))
    block = BodyBlock().child_blocks[name]

    response = client.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})

    page = response.content.decode()
    assert response.status_code == 200
    assert 'class="prose"' in page
    assert page.split('class="prose"')[1].count("<") > 4


@pytest.mark.django_db
def test_the_whole_editor_is_drawn_with_its_groups(two_centres):
    from wagtail.admin.telepath import JSContext

    packed = JSContext().pack(BodyBlock())

    assert str(packed).count("blockDefId") > len(NAMES)
