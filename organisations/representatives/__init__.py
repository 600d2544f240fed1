"""Who speaks for an organisation, till when, and what of the portal is theirs."""
