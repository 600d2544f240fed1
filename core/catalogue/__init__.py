"""Message catalogues without system gettext: extraction, update, check and compilation by Babel."""
