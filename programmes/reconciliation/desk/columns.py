"""What the columns of the export hold."""

from exchange.desk.columns import ColumnsView as ExchangeColumnsView
from exchange.desk.forms import ColumnsForm
from programmes.models.reconciliation import Step
from programmes.reconciliation.beginning import begin_compare

from .base import WritingPage


class ColumnsView(WritingPage, ExchangeColumnsView):
    """Shows what was detected, lets a person correct it, begins the comparison."""

    template_name = "programmes/reconciliation/columns.html"
    form_class = ColumnsForm
    open_states = (Step.COLUMNS, Step.READY)

    def begin(self) -> None:
        begin_compare(self.run, self.request.user)
