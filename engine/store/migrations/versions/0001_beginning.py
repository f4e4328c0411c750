"""The tables as they began."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table."""
    _announcements()
    _cases()
    _clocks()
    _events()
    _files()
    _histories()
    _imported()
    _outbox()
    _personal()
    _persons()
    _policies()
    _serials()


def _announcements() -> None:
    op.create_table(
        "announcements",
        sa.Column("council", sa.String(80), primary_key=True),
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("closure", sa.String(60), nullable=False),
        sa.Column("first", sa.String(10), nullable=False),
        sa.Column("last", sa.String(10), nullable=False),
        sa.Column("learnt", sa.BigInteger(), nullable=False),
        sa.Column("because", sa.Text(), nullable=False),
        sa.Column("by", sa.String(80), nullable=False),
    )


def _cases() -> None:
    op.create_table(
        "cases",
        sa.Column("council", sa.String(80), primary_key=True),
        sa.Column("number", sa.String(80), primary_key=True),
        sa.Column("policy", sa.String(80), nullable=False),
        sa.Column("version", sa.String(40), nullable=False),
        sa.Column("kind", sa.String(60), nullable=False),
        sa.Column("category", sa.String(60), nullable=False),
        sa.Column("channel", sa.String(60), nullable=False),
        sa.Column("identity", sa.String(20), nullable=False),
        sa.Column("person", sa.String(80), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("level", sa.String(60), nullable=False),
        sa.Column("officer", sa.String(80), nullable=False),
        sa.Column("role", sa.String(60), nullable=False),
        sa.Column("outcome", sa.String(60), nullable=False),
        sa.Column("received", sa.BigInteger(), nullable=False),
        sa.Column("due", sa.BigInteger(), nullable=False),
        sa.Column("overdue", sa.BigInteger(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("cases_by_person", "cases", ["council", "person"])
    op.create_index("cases_by_receipt", "cases", ["council", "received"])
    op.create_index("cases_due", "cases", ["council", "due"])
    op.create_index("cases_overdue", "cases", ["council", "overdue"])


def _clocks() -> None:
    op.create_table(
        "clocks",
        sa.Column("wake", sa.BigInteger(), primary_key=True),
        sa.Column("council", sa.String(80), primary_key=True),
        sa.Column("number", sa.String(80), primary_key=True),
        sa.Column("clock", sa.String(120), primary_key=True),
        sa.Column("due", sa.BigInteger(), nullable=False),
        sa.Column("owner", sa.String(80), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("clocks_of_case", "clocks", ["council", "number"])


def _events() -> None:
    op.create_table(
        "events",
        sa.Column("council", sa.String(80), primary_key=True),
        sa.Column("history", sa.String(80), primary_key=True),
        sa.Column("version", sa.Integer(), primary_key=True),
        sa.Column("type", sa.String(40), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("recorded", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.String(80), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sqlite_with_rowid=False,
    )


def _files() -> None:
    op.create_table(
        "files",
        sa.Column("council", sa.String(80), primary_key=True),
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.String(80), nullable=False),
        sa.Column("added", sa.BigInteger(), nullable=False),
    )


def _histories() -> None:
    op.create_table(
        "histories",
        sa.Column("council", sa.String(80), primary_key=True),
        sa.Column("history", sa.String(80), primary_key=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("head", sa.String(64), nullable=False),
    )


def _imported() -> None:
    op.create_table(
        "imported",
        sa.Column("council", sa.String(80), primary_key=True),
        sa.Column("source", sa.String(64), primary_key=True),
        sa.Column("row", sa.Integer(), primary_key=True),
        sa.Column("number", sa.String(80), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sqlite_with_rowid=False,
    )


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("council", sa.String(80), nullable=False),
        sa.Column("key", sa.String(160), nullable=False),
        sa.Column("sort", sa.String(16), nullable=False),
        sa.Column("target", sa.String(120), nullable=False),
        sa.Column("about", sa.String(60), nullable=False),
        sa.Column("number", sa.String(80), nullable=False),
        sa.Column("channel", sa.String(60), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("not_before", sa.BigInteger(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
    )
    op.create_index("outbox_by_key", "outbox", ["council", "key"], unique=True)
    op.create_index("outbox_waiting", "outbox", ["state", "not_before", "id"])


def _personal() -> None:
    op.create_table(
        "personal",
        sa.Column("council", sa.String(80), primary_key=True),
        sa.Column("history", sa.String(80), primary_key=True),
        sa.Column("version", sa.Integer(), primary_key=True),
        sa.Column("field", sa.String(40), primary_key=True),
        sa.Column("salt", sa.String(32), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sqlite_with_rowid=False,
    )


def _persons() -> None:
    op.create_table(
        "persons",
        sa.Column("council", sa.String(80), primary_key=True),
        sa.Column("person", sa.String(80), primary_key=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sqlite_with_rowid=False,
    )


def _policies() -> None:
    op.create_table(
        "policies",
        sa.Column("council", sa.String(80), primary_key=True),
        sa.Column("policy", sa.String(80), primary_key=True),
        sa.Column("version", sa.String(40), primary_key=True),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("first_used", sa.BigInteger(), nullable=False),
    )


def _serials() -> None:
    op.create_table(
        "serials",
        sa.Column("council", sa.String(80), primary_key=True),
        sa.Column("series", sa.String(80), primary_key=True),
        sa.Column("next", sa.Integer(), nullable=False),
    )
