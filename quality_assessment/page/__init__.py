"""The public pages: a cycle, the result of an organisation."""
