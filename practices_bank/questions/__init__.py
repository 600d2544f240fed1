"""A question to the authors of a practice: a letter to its service address, nothing more."""
