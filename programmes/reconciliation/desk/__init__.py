"""The reconciliation at the desk: upload, columns, groups, writing."""
