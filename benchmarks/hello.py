"""The machine's reference: the smallest Django page under the portal's own gunicorn settings."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path


def hello(request: HttpRequest) -> HttpResponse:
    """Greet."""
    return HttpResponse("<!DOCTYPE html><title>Hello</title><p>Hello, world")


urlpatterns = [path("", hello)]

settings.configure(
    ROOT_URLCONF=__name__, ALLOWED_HOSTS=["127.0.0.1"], SECRET_KEY="hello", MIDDLEWARE=[]
)
application = get_wsgi_application()
