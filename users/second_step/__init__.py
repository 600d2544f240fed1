"""The second step of the entrance: who must have it, what passes it, and the gate that asks."""
