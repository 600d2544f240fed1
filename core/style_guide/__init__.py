"""Living style guide for developers: every component from its own template, samples in JSON.

An app shows its components here by a file `style_guide.json` in its folder.
"""
