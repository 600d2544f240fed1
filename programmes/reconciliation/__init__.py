"""Reconciliation with the regional Navigator: its export against our programmes (Тверь 3.1.3).

`names` and `matching` are pure; `table` says what columns mean, `comparing` what differs, `steps`
do the work, `desk` shows it.
"""
