"""What the page of a material and of a collection shows."""
