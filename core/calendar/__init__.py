"""What goes on the site and off it, and when: a month as a table and as a list."""
