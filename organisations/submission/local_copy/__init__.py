"""What a browser keeps of a form while the portal cannot save it, and how it comes back."""
