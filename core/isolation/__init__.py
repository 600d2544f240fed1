"""Where Wagtail's admin knows no sites, a centre's people are kept to their own centre here."""
