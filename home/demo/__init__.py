"""Demo content: two centres founded by real decrees, everything else made up and marked so."""
