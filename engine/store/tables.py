"""The tables. Council is a key of each; instants are whole microseconds since 1970 in UTC."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, String, Table, Text, text

metadata = MetaData()
UNJUDGED = "?"
"""The file class of a case of which no engine that knows of files has recorded anything yet."""
FOREVER = 9_000_000_000_000_000_000
"""The wake of a clock that time will ask nothing of."""

histories = Table(
    "histories",
    metadata,
    Column("council", String(80), primary_key=True),
    Column("history", String(80), primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("version", Integer, nullable=False),
    Column("head", String(64), nullable=False),
)
"""Every history with its version and the hash of its last event."""

events = Table(
    "events",
    metadata,
    Column("council", String(80), primary_key=True),
    Column("history", String(80), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("type", String(40), nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("recorded", BigInteger, nullable=False),
    Column("by", String(80), nullable=False),
    Column("body", Text, nullable=False),
    Column("hash", String(64), nullable=False),
    sqlite_with_rowid=False,
)
"""Events, appended and never edited. `hash` covers the row and the hash before it."""
MOVING = (
    "type IN ('Accepted', 'Closed', 'ClockLapsed', 'Converted', 'Corrected', 'Joined', 'Judged', 'Redirected', "
    "'Reopened', 'Resolved', 'Withdrawn')"
)
"""Events that may bring a case into another state, or say when one did. A query that says so uses the index."""
Index("events_that_move", events.c.council, events.c.type, events.c.at, sqlite_where=text(MOVING))

personal = Table(
    "personal",
    metadata,
    Column("council", String(80), primary_key=True),
    Column("history", String(80), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("field", String(40), primary_key=True),
    Column("salt", String(32), nullable=False),
    Column("value", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""What events say of persons, apart from the chain, which covers its salted digest."""

cases = Table(
    "cases",
    metadata,
    Column("council", String(80), primary_key=True),
    Column("number", String(80), primary_key=True),
    Column("policy", String(80), nullable=False),
    Column("version", String(40), nullable=False),
    Column("kind", String(60), nullable=False),
    Column("category", String(60), nullable=False),
    Column("channel", String(60), nullable=False),
    Column("identity", String(20), nullable=False),
    Column("person", String(80), nullable=False),
    Column("state", String(20), nullable=False),
    Column("level", String(60), nullable=False),
    Column("officer", String(80), nullable=False),
    Column("role", String(60), nullable=False),
    Column("outcome", String(60), nullable=False),
    Column("received", BigInteger, nullable=False),
    Column("due", BigInteger, nullable=False),
    Column("overdue", BigInteger, nullable=False),
    Column("words", Text, nullable=False),
    Column("file", String(60), nullable=False, server_default=UNJUDGED),
    Index("cases_by_receipt", "council", "received"),
    Index("cases_by_person", "council", "person"),
    Index("cases_overdue", "council", "overdue"),
    Index("cases_due", "council", "due"),
    Index("cases_on_files", "council", "file"),
    sqlite_with_rowid=False,
)
"""The register: one row a case, what it is now. `due` is its next limit; `overdue` the first that passed, or nought."""

clocks = Table(
    "clocks",
    metadata,
    Column("wake", BigInteger, primary_key=True),
    Column("council", String(80), primary_key=True),
    Column("number", String(80), primary_key=True),
    Column("clock", String(120), primary_key=True),
    Column("due", BigInteger, nullable=False),
    Column("owner", String(80), nullable=False),
    Index("clocks_of_case", "council", "number"),
    sqlite_with_rowid=False,
)
"""Open clocks that time will ask something of, ordered by when. Firing deletes."""

outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("council", String(80), nullable=False),
    Column("key", String(160), nullable=False),
    Column("sort", String(16), nullable=False),
    Column("target", String(120), nullable=False),
    Column("about", String(60), nullable=False),
    Column("number", String(80), nullable=False),
    Column("channel", String(60), nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("body", Text, nullable=False),
    Column("state", String(16), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("not_before", BigInteger, nullable=False),
    Column("answer", Text, nullable=False),
    Index("outbox_by_key", "council", "key", unique=True),
    Index("outbox_waiting", "state", "not_before", "id"),
    Index("outbox_of_case", "council", "number"),
)
"""What is to be sent, queued with the events that ask for it. `key` makes sending it again harmless."""

policies = Table(
    "policies",
    metadata,
    Column("council", String(80), primary_key=True),
    Column("policy", String(80), primary_key=True),
    Column("version", String(40), primary_key=True),
    Column("digest", String(64), nullable=False),
    Column("text", LargeBinary, nullable=False),
    Column("first_used", BigInteger, nullable=False),
)
"""The text and hash of each policy version, kept at first use."""

persons = Table(
    "persons",
    metadata,
    Column("council", String(80), primary_key=True),
    Column("person", String(80), primary_key=True),
    Column("name", Text, nullable=False),
    Column("contact", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("merged_into", String(80), nullable=False, server_default=""),
    sqlite_with_rowid=False,
)
"""Who persons are, as last told; `merged_into` is the key that one goes by who was found to be one with another."""
# PostgreSQL's own is as small, which the migration says: to say it here would load that dialect at every start.
Index("persons_as_one", persons.c.council, persons.c.merged_into, sqlite_where=persons.c.merged_into != "")

ways = Table(
    "ways",
    metadata,
    Column("council", String(80), primary_key=True),
    Column("way", String(32), primary_key=True),
    Column("person", String(80), primary_key=True),
    sqlite_with_rowid=False,
)
"""By which ways of being reached persons are found again: digests of what they told."""

announcements = Table(
    "announcements",
    metadata,
    Column("council", String(80), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("closure", String(60), nullable=False),
    Column("first", String(10), nullable=False),
    Column("last", String(10), nullable=False),
    Column("learnt", BigInteger, nullable=False),
    Column("because", Text, nullable=False),
    Column("by", String(80), nullable=False),
)
"""Closures that were announced, in the order in which they were learnt."""

files = Table(
    "files",
    metadata,
    Column("council", String(80), primary_key=True),
    Column("sha256", String(64), primary_key=True),
    Column("name", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("number", String(80), nullable=False),
    Column("added", BigInteger, nullable=False),
)
"""Files by content; the bytes lie beside the store."""

serials = Table(
    "serials",
    metadata,
    Column("council", String(80), primary_key=True),
    Column("series", String(80), primary_key=True),
    Column("next", Integer, nullable=False),
)
"""The next number of each series of case numbers."""

imported = Table(
    "imported",
    metadata,
    Column("council", String(80), primary_key=True),
    Column("source", String(64), primary_key=True),
    Column("row", Integer, primary_key=True),
    Column("number", String(80), nullable=False),
    Column("reason", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""The rows of import files that have been taken in, so that none is taken twice; one rejected has a reason."""

rows = Table(
    "rows",
    metadata,
    Column("council", String(80), primary_key=True),
    Column("digest", String(64), primary_key=True),
    Column("source", String(64), nullable=False),
    Column("number", String(80), nullable=False),
    sqlite_with_rowid=False,
)
"""The rows that were taken in, by their content, so that another file with some of them takes none twice."""

arrivals = Table(
    "arrivals",
    metadata,
    Column("council", String(80), primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("number", String(80), nullable=False),
    Column("at", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)
"""What channels brought in, by the digest of the key that they gave it, so that nothing is taken twice."""

tokens = Table(
    "tokens",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("council", String(80), nullable=False),
    Column("by", String(80), nullable=False),
    Column("title", Text, nullable=False),
    Column("made", BigInteger, nullable=False),
    Column("ends", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)
"""Tokens of programs that ask as an officer or role, by their digest; `ends` is when one is good no longer."""
