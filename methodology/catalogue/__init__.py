"""The list of materials: filters, cards, table, sheet for print, feeds."""
