"""The form in steps as a document of Word: made of the steps, filled at home, read back."""
