"""The rows of import files by their content."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table; rows taken in before are known by their files alone."""
    op.create_table(
        "rows",
        sa.Column("council", sa.String(80), primary_key=True),
        sa.Column("digest", sa.String(64), primary_key=True),
        sa.Column("source", sa.String(64), nullable=False),
        sa.Column("number", sa.String(80), nullable=False),
        sqlite_with_rowid=False,
    )
