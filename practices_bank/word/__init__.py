"""Documents in Word: built templates, filled in a closed room, tried before they are kept."""
