"""Results of a cycle as a set of open data with its passport."""
