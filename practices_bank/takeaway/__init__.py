"""What a reader takes away from a practice: PDF, a passport in Word, all materials at once."""
