"""What the outbox holds of a case is found at once, however much it holds."""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the index."""
    op.create_index("outbox_of_case", "outbox", ["council", "number"])
