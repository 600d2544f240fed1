"""Entrances closed after too many wrong attempts: who sees them and how they are opened."""
