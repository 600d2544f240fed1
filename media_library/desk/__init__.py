"""Pictures in the desk: what the portal does in place of Wagtail's views."""
