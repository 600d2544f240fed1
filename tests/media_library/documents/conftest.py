"""Documents of two centres and a person of the first."""

import pytest

from tests.factories.media_library import PDF, DocumentFactory, upload
from users.models import Role

OTHER_PDF = PDF.replace(b"/Catalog", b"/Catalog ")


@pytest.fixture
def editor(two_centres):
    return two_centres.own.person(Role.EDITOR, last_name="Редакторова")


@pytest.fixture
def document(two_centres):
    return DocumentFactory(collection=two_centres.own.collection, title="Положение о смотре")


@pytest.fixture
def form(two_centres, editor):
    """Return a function that fills the form of a document; a new one where none is given."""
    from wagtail.documents.forms import get_document_form

    from media_library.models import PortalDocument

    def make(content=None, *, document=None, name="Новый файл.pdf", user=editor, **data):
        fields = {"title": "Положение", "collection": two_centres.own.collection.pk}
        if document is not None:
            kept = ("title", "version_note", "accessibility_by_hand", "accessibility_reason")
            fields = {each: getattr(document, each) for each in kept}
            fields["collection"] = document.collection_id
        files = {} if content is None else {"file": upload(name, content)}
        instance = document or PortalDocument(uploaded_by_user=user)
        form_class = get_document_form(PortalDocument)
        return form_class(fields | data, files, instance=instance, user=user)

    return make


@pytest.fixture
def renew(form):
    """Return a function that uploads a new file to a document, as its form does."""

    def upload_to(document, content=OTHER_PDF, **data):
        made = form(content, document=document, **data)
        assert made.is_valid(), made.errors
        return made.save()

    return upload_to
