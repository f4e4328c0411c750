"""Which persons are one, and by what each is found again."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
TOLD = ("name", "contact", "address", "phone", "email")


def upgrade() -> None:
    """Make the table and fill it with what was told of persons so far."""
    op.add_column("persons", sa.Column("merged_into", sa.String(80), nullable=False, server_default=""))
    merged = sa.text("merged_into != ''")  # most people are one with nobody
    op.create_index(
        "persons_as_one", "persons", ["council", "merged_into"], sqlite_where=merged, postgresql_where=merged
    )
    op.create_table(
        "ways",
        sa.Column("council", sa.String(80), primary_key=True),
        sa.Column("way", sa.String(32), primary_key=True),
        sa.Column("person", sa.String(80), primary_key=True),
        sqlite_with_rowid=False,
    )
    _fill(op.get_bind())


def _fill(connection: sa.Connection) -> None:
    from engine.store.persons import ways_of  # how a way is compared stands in one place

    persons = sa.table("persons", sa.column("council"), sa.column("person"), *(sa.column(name) for name in TOLD))
    cases = sa.table("cases", sa.column("council"), sa.column("person"), sa.column("identity"))
    ways = sa.table("ways", sa.column("council"), sa.column("way"), sa.column("person"))
    known_as = {(council, person): identity for council, person, identity in connection.execute(sa.select(cases))}
    for row in connection.execute(sa.select(persons)).mappings().all():
        told = {name: row[name] for name in TOLD}
        identity = known_as.get((row["council"], row["person"]), "named")
        found = sorted(set(ways_of(told, identity).values()))
        made = [{"council": row["council"], "way": way, "person": row["person"]} for way in found]
        if made:
            connection.execute(ways.insert(), made)
