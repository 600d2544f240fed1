"""Translating of pages at the desk: page by page, never whole trees.

wagtail-localize keeps the originals and their translations; here it is kept within a centre, puts
the pages above first, and says in plain words what keeps a translation from being published.
"""
