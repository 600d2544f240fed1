"""What is inside a file: read by a child process with limits, so that no file harms the portal.

The parsers here know nothing of Django; `run.ask` starts them and is the only way to them.
"""
