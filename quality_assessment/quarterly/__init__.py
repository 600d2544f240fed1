"""The quarterly report to the founder: how the plans of fixes go (Электросталь 3.14, 5.2-1)."""
