"""What the app adds to the admin."""

from wagtail.snippets.models import register_snippet

from search.desk.viewsets import SearchGroup

register_snippet(SearchGroup)
