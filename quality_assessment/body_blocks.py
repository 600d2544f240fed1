"""What assessments offer to bodies of pages: the results of a cycle."""

from core import body_blocks
from core.body_blocks import Group
from quality_assessment.blocks import AssessmentBlock

body_blocks.register("assessment", AssessmentBlock, Group.DATA)
