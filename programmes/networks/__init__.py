"""Network programmes: who does what, by which contract, with what kinds of partners."""
