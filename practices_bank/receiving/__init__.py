"""A package of another centre becomes practices of this bank: checked, shown, taken over."""
