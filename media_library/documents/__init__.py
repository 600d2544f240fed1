"""What happens to documents: versions, duplicates, reading of files, the antivirus again."""
