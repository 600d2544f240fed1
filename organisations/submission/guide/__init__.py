"""A form in steps for people who come once a year: what is asked, examples, what still lacks."""
