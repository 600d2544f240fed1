"""What a request did to the database, logs and derived tables left out."""

import re

from django.apps import apps
from django.db import connection, transaction

PASSED_OVER = ("axes", "procrastinate", "sessions.", "outboxentry", "loginevent", "logentry")
PASSED_OVER += ("contentstamp", "rendition", "referenceindex", "indexentry")
PASSED_OVER += ("userprofile",)

WRITING = re.compile(r'^(?:UPDATE|INSERT INTO|DELETE FROM) "(?P<table>\w+)"')


class Ledger:
    """Remembers every row at the start; `touched` tells which of them a request changed.

    `things` are those that nothing new may refer to. Only the tables that a request writes to are
    read again: Django's cascades are statements of their own.
    """

    def __init__(self, things):
        self.before = {model: rows(model) for model in kept_models()}
        self.things = {(type(each)._meta.concrete_model, each.pk) for each in things}
        self.tables = {model._meta.db_table: model for model in self.before}
        self.written = set()

    def touched(self, act):
        """Run a request, take it back and return (what it answered, the rows it touched)."""
        self.written.clear()
        with transaction.atomic(), connection.execute_wrapper(self._notice):
            answer = act()
            written = [self.tables[each] for each in self.written if each in self.tables]
            touched = [key for model in written for key in self._compare(model)]
            transaction.set_rollback(True)
        return answer, touched

    def _notice(self, execute, sql, params, many, context):
        if found := WRITING.match(sql):
            self.written.add(found["table"])
        return execute(sql, params, many, context)

    def _compare(self, model):
        before, after = self.before[model], rows(model)
        changed = [(model, key) for key, row in before.items() if after.get(key) != row]
        return changed + [
            (model, key)
            for key in after.keys() - before.keys()
            if self._mentions(model, after[key])
        ]

    def _mentions(self, model, row):
        relations = [each for each in model._meta.local_concrete_fields if each.is_relation]
        found = ((each.related_model, row[each.attname]) for each in relations)
        return any(pair in self.things for pair in found)


def kept_models():
    """Return the models of what people make."""
    return [
        each
        for each in apps.get_models(include_auto_created=True)
        if not each._meta.proxy and not any(word in each._meta.label_lower for word in PASSED_OVER)
    ]


def rows(model):
    """Return the rows of a model by key."""
    return {row["pk"]: row for row in model._base_manager.values("pk", *_columns(model))}


def _columns(model):
    return [each.attname for each in model._meta.local_concrete_fields if each.name != "last_login"]
