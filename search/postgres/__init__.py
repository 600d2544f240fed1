"""The search over Wagtail's own index in PostgreSQL: what every portal has out of the box."""
