"""Pages of the desk: «my things» of an organisation and submissions for the editor."""
