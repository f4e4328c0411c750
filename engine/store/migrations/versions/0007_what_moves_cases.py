"""What brought cases into another state is found by when it happened, however many cases there are."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
MOVING = (
    "type IN ('Accepted', 'Closed', 'ClockLapsed', 'Converted', 'Corrected', 'Joined', 'Judged', 'Redirected', "
    "'Reopened', 'Resolved', 'Withdrawn')"
)


def upgrade() -> None:
    """Make the index."""
    moving = sa.text(MOVING)  # most of what happens to a case leaves it in its state
    op.create_index(
        "events_that_move", "events", ["council", "type", "at"], sqlite_where=moving, postgresql_where=moving
    )
