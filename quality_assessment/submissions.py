"""What of this app an organisation submits: its report on a measure of the plan of fixes."""

from organisations.submission.registry import Kind, register

# what was to be done, by when and by whom was agreed with the centre; the report is the rest
AGREED = ("cycle", "indicator", "shortcoming", "measure", "term", "responsible")

register(Kind("quality_assessment.FixMeasure", hidden=AGREED, order=60))
