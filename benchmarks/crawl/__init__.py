"""A walk over all pages of a site by their links, and what it finds fault with."""
