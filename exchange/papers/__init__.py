"""Documents in Word: the look of the portal's papers, what is accepted from others."""
