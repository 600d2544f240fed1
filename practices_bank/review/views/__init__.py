"""Pages of the desk: an expert's own reviews, the editor's rounds, the rules."""
