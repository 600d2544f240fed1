"""Tables of figures taken into a cycle: read, matched to the register, confirmed, written."""
