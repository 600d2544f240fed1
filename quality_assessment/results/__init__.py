"""Published and raw results in files: tables and JSON to values; nothing here knows a model.

What is wrong is told in codes; `messages.py` beside it words them.
"""
