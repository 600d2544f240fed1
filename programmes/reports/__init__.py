"""What the centre, the coordinator and the regional centre ask about the programmes."""
