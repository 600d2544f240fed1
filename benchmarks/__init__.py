"""Measuring the portal: a scratch portal with many news, and what its pages cost."""
