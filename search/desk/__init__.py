"""What editors do with the search: synonyms, recommendations, the report of queries."""
