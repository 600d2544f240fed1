"""The public catalogue: list with facets, files, comparison, feeds."""
