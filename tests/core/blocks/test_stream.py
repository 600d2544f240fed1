"""Checks of streams by several threads."""

from threading import Thread

from wagtail.blocks import CharBlock

from core.blocks import PortalStreamBlock
from core.blocks.stream import validation_lock


def test_publishing_waits_for_a_draft_to_be_checked():
    stream = PortalStreamBlock([("text", CharBlock())])
    value = stream.to_python([{"type": "text", "value": "да", "id": "1"}])
    done = []
    with validation_lock:
        thread = Thread(target=lambda: done.append(stream.clean(value)))
        thread.start()
        thread.join(timeout=0.2)
        waited = not done
    thread.join(timeout=5)

    assert waited
    assert len(done) == 1
