"""Postings of the search: made of the rows of the index by PostgreSQL, whoever writes them."""

import django.contrib.postgres.fields
import django.contrib.postgres.search
from django.db import migrations, models

INDEX = "wagtailsearch_indexentry"
LOCK = 7_340_001  # one writer of postings at a time, before it takes any row: two would wait

# of a row: its place in the block, its length as 64 times the logarithm;
# of a term in it: places in the title count twice, in key words one and a half times, all doubled
ADD = """
    INSERT INTO search_posting (term, kind, block, entries)
    SELECT lexeme, content_type_id, id >> 10, array_agg(
        ((id & 1023) << 20)
        | (least(1023, 2 * cardinality(positions) + 2 * cardinality(array_positions(weights, 'A'))
            + cardinality(array_positions(weights, 'B'))) << 10)
        | least(1023, round(64 * ln(greatest(title_norm, 1)))::int)
    )
    FROM {rows}, unnest(body)
    GROUP BY lexeme, content_type_id, id >> 10
    ON CONFLICT (term, kind, block) DO UPDATE SET entries = search_posting.entries || EXCLUDED.entries
"""
TAKE = """
    WITH gone AS (
        SELECT lexeme, content_type_id, id >> 10 AS block, array_agg(id & 1023) AS places
        FROM {rows}, unnest(body) GROUP BY lexeme, content_type_id, id >> 10
    )
    UPDATE search_posting SET entries = ARRAY(
        SELECT each FROM unnest(entries) AS each WHERE each >> 20 <> ALL(gone.places)
    )
    FROM gone WHERE term = lexeme AND kind = content_type_id AND search_posting.block = gone.block
"""
# a row that says what it said keeps its postings
CHANGED = """
    (SELECT {name}.* FROM {name} JOIN {other} USING (id)
    WHERE (former.body, former.title_norm) IS DISTINCT FROM (fresh.body, fresh.title_norm)) AS changed
"""
FUNCTIONS = f"""
    CREATE FUNCTION search_lock_postings() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM pg_advisory_xact_lock({LOCK});
        RETURN NULL;
    END $$;

    CREATE FUNCTION search_keep_postings() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF current_setting('search.postings', true) = 'later' THEN
            RETURN NULL;
        ELSIF TG_OP = 'INSERT' THEN
            {ADD.format(rows="fresh")};
        ELSE
            {TAKE.format(rows=CHANGED.format(name="former", other="fresh"))};
            {ADD.format(rows=CHANGED.format(name="fresh", other="former"))};
        END IF;
        RETURN NULL;
    END $$;

    CREATE FUNCTION search_note_gone() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        INSERT INTO search_goneentry (id, content_type_id, body)
        SELECT id, content_type_id, body FROM former;
        RETURN NULL;
    END $$;

    CREATE FUNCTION search_take_gone() RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM pg_advisory_xact_lock({LOCK});
        CREATE TEMPORARY TABLE late ON COMMIT DROP AS
            WITH taken AS (DELETE FROM search_goneentry RETURNING *) SELECT * FROM taken;
        {TAKE.format(rows="late")};
        DROP TABLE late;
        DELETE FROM search_posting WHERE entries = '{{}}';
    END $$;

    CREATE FUNCTION search_make_postings() RETURNS void LANGUAGE plpgsql AS $$
    DECLARE part record;
    BEGIN
        PERFORM pg_advisory_xact_lock({LOCK});
        DELETE FROM search_goneentry;
        DELETE FROM search_posting;
        FOR part IN SELECT DISTINCT id >> 10 AS block FROM {INDEX} ORDER BY block LOOP
            {ADD.format(rows=f"(SELECT * FROM {INDEX} WHERE id BETWEEN part.block << 10 AND (part.block << 10) + 1023) AS own")};
        END LOOP;
    END $$
"""
DROP = """
    DROP FUNCTION search_make_postings; DROP FUNCTION search_take_gone;
    DROP FUNCTION search_note_gone; DROP FUNCTION search_keep_postings;
    DROP FUNCTION search_lock_postings
"""
# what a user deletes is noted only: its postings are taken by the worker, readers do not see them
TRIGGERS = f"""
    CREATE TRIGGER search_lock_postings BEFORE INSERT OR UPDATE ON {INDEX}
        FOR EACH STATEMENT EXECUTE FUNCTION search_lock_postings();
    CREATE TRIGGER search_keep_new AFTER INSERT ON {INDEX} REFERENCING NEW TABLE AS fresh
        FOR EACH STATEMENT EXECUTE FUNCTION search_keep_postings();
    CREATE TRIGGER search_keep_changed AFTER UPDATE ON {INDEX}
        REFERENCING OLD TABLE AS former NEW TABLE AS fresh
        FOR EACH STATEMENT EXECUTE FUNCTION search_keep_postings();
    CREATE TRIGGER search_note_gone AFTER DELETE ON {INDEX} REFERENCING OLD TABLE AS former
        FOR EACH STATEMENT EXECUTE FUNCTION search_note_gone();
"""
UNTRIGGER = f"""
    DROP TRIGGER search_lock_postings ON {INDEX}; DROP TRIGGER search_keep_new ON {INDEX};
    DROP TRIGGER search_keep_changed ON {INDEX}; DROP TRIGGER search_note_gone ON {INDEX}
"""
# a row of a thousand numbers stays in its page: it is read at every question
INLINE = "ALTER TABLE search_posting SET (toast_tuple_target = 8160)"


class Migration(migrations.Migration):

    dependencies = [
        ("search", "0001_squashed_0005_index_state"),
        ("wagtailsearch", "0010_add_text_fields"),
    ]

    operations = [
        migrations.CreateModel(
            name="Posting",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "term", "kind", "block", blank=True, editable=False, primary_key=True,
                        serialize=False,
                    ),
                ),
                ("term", models.TextField(db_collation="C")),
                ("kind", models.IntegerField()),
                ("block", models.IntegerField()),
                (
                    "entries",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.IntegerField(), size=None
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="GoneEntry",
            fields=[
                ("id", models.IntegerField(primary_key=True, serialize=False)),
                ("content_type_id", models.IntegerField()),
                ("body", django.contrib.postgres.search.SearchVectorField()),
            ],
        ),
        migrations.RunSQL(INLINE, migrations.RunSQL.noop),
        migrations.RunSQL(FUNCTIONS, DROP),
        migrations.RunSQL(TRIGGERS, UNTRIGGER),
        migrations.RunSQL("SELECT search_make_postings()", migrations.RunSQL.noop),
    ]
