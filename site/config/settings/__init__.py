"""Settings of the portal: production is the base, dev and test derive from it."""
