"""«Реестр практик» at the desk: every practice of the centre with its status, also of one call."""
