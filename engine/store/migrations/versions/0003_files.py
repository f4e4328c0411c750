"""The file class of each case, so that lists know which cases not everybody reads."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the column; what is in the register already is judged when it is next read or acted on."""
    op.add_column("cases", sa.Column("file", sa.String(60), nullable=False, server_default="?"))
    op.create_index("cases_on_files", "cases", ["council", "file"])
