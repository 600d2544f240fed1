"""«Background jobs» in the admin: what failed and what waits, with a button to try again."""
