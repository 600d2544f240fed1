"""Structured logs: request and job ids, no personal data (152-ФЗ)."""
