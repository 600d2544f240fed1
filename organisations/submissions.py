"""What of this app an organisation submits: its own card."""

from organisations.submission.registry import Kind, register

# by these the centre counts: they are its own to say
CENTRES = ("department", "partner_kind")

register(Kind("organisations.Organisation", owner="pk", hidden=CENTRES, order=10))
