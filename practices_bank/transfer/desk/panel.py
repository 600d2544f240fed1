"""On the form of a practice: which letters it went with, and what was answered."""

from typing import Any

from wagtail.admin.panels import Panel


class TransfersPanel(Panel):
    """Read only; absent until the practice was handed over."""

    class BoundPanel(Panel.BoundPanel):
        """The panel of one practice."""

        template_name = "practices_bank/transfer/panel.html"

        def is_shown(self) -> bool:
            return bool(self.instance.pk and self._items())

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            return super().get_context_data(parent_context) | {"items": self._items()}

        def _items(self) -> list[Any]:
            from practices_bank.models import TransferItem

            if not hasattr(self.instance, "_transfers_shown"):
                self.instance._transfers_shown = list(TransferItem.objects.of(self.instance.pk))
            return list(self.instance._transfers_shown)
