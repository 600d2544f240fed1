"""Uploads on their way out: by the application, by the proxy or by the storage."""
