"""Numbers for the centre: funnel, experts, adoptions, transfers."""
