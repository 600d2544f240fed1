"""What the app adds to the admin."""

from wagtail.snippets.models import register_snippet

from families.desk.viewsets import SupportMeasureViewSet

register_snippet(SupportMeasureViewSet)
