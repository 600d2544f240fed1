"""What a request did to the database, logs and derived tables left out."""

from django.apps import apps
from django.db import connection, transaction

PASSED_OVER = ("axes", "procrastinate", "sessions.", "outboxentry", "loginevent", "logentry")
PASSED_OVER += ("contentstamp", "rendition", "referenceindex", "indexentry")
PASSED_OVER += ("userprofile",)


class Ledger:
    """Remembers every row at the start; `touched` tells which of them a request changed.

    `things` are those that nothing new may refer to.
    """

    def __init__(self, things):
        self.before = rows()
        self.things = {(type(each)._meta.concrete_model, each.pk) for each in things}
        self.written = False

    def touched(self, act):
        """Run a request, take it back and return (what it answered, the rows it touched)."""
        self.written = False
        with transaction.atomic(), connection.execute_wrapper(self._notice):
            answer = act()
            touched = self._compare() if self.written else []
            transaction.set_rollback(True)
        return answer, touched

    def _notice(self, execute, sql, params, many, context):
        self.written = self.written or sql.startswith(("UPDATE", "INSERT", "DELETE"))
        return execute(sql, params, many, context)

    def _compare(self):
        after = rows()
        changed = [key for key, row in self.before.items() if after.get(key) != row]
        return changed + [
            key for key in after.keys() - self.before.keys() if self._mentions(key[0], after[key])
        ]

    def _mentions(self, model, row):
        relations = [each for each in model._meta.local_concrete_fields if each.is_relation]
        found = ((each.related_model, row[each.attname]) for each in relations)
        return any(pair in self.things for pair in found)


def rows():
    """Return every row that people make, by model and key."""
    return {
        (model, row["pk"]): row
        for model in apps.get_models()
        if not any(each in model._meta.label_lower for each in PASSED_OVER)
        for row in model._base_manager.values("pk", *_columns(model))
    }


def _columns(model):
    return [each.attname for each in model._meta.local_concrete_fields if each.name != "last_login"]
