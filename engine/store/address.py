"""The address of a store, and what is wrong with one that leads nowhere, as a sentence."""

from __future__ import annotations

from sqlalchemy import URL, Engine, create_engine, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from engine.errors import StoreError

FORMS = "a file, such as townclerk.db, or an address such as postgresql+psycopg://NAME:PASSWORD@SERVER/DATABASE"
PACKAGES = {"psycopg": "psycopg[binary]", "psycopg2": "psycopg2-binary", "MySQLdb": "mysqlclient"}
"""The package of a driver, where it is not called as its module is."""


def engine_at(address: str) -> Engine:
    """An engine for an address. Raises StoreError where it is none, or where its driver is not installed."""
    url = _read(address)
    try:
        made = create_engine(url)
    except NoSuchModuleError:
        raise StoreError(f"`store: {_said(url)}` names no kind of database that is known here; write {FORMS}") from None
    except ModuleNotFoundError as fault:
        package = PACKAGES.get(str(fault.name), str(fault.name))
        raise StoreError(
            f"`store: {_said(url)}` needs a driver that is not installed: pip install '{package}'"
        ) from None
    except (ArgumentError, ImportError) as fault:
        raise StoreError(f"`store: {_said(url)}` cannot be used: {fault}") from None
    if made.dialect.name == "sqlite" and url.database in (None, "", ":memory:"):
        raise StoreError(f"`store: {_said(url)}` names no file, and nothing would be kept; write {FORMS}")
    return made


def _read(address: str) -> URL:
    try:
        return make_url(address)
    except (ArgumentError, ValueError):
        hidden = address.rsplit("@", 1)[-1]
        raise StoreError(f"`store` is no address that can be read, at `{hidden}`; write {FORMS}") from None


def _said(url: URL) -> str:
    return url.render_as_string(hide_password=True)
