"""`make quality`: every type of page of a running portal before a browser-quality kit.

The kit is a folder of its own with `audit.py`; it measures pages and writes `report.json`.
"""
