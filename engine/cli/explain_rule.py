"""`engine explain` of a rule by its name, or of a clause by every rule that cites it."""

from __future__ import annotations

from typing import Any

import click

from engine.cli.answering import print_json
from engine.cli.paths import loaded_at
from engine.cli.seat_table import lines_of, rows_of
from engine.cli.sites import now
from engine.errors import EngineError, Refused
from engine.language.site import site_named
from engine.record import replaced
from engine.rehearse.rules import Look


def rule_at(name: str, path: str, style: str) -> int:
    """Tell the rules of that name, or that cite that clause, in the policies at a path."""
    looks = _looked((path,), name)
    if not looks:
        raise click.UsageError(f"nothing is called '{name}' in '{path}', and no rule there cites a clause '{name}'")
    return _told(looks, style, _tables((path,), looks))


def rule_of_site(name: str, site_name: str | None, council: str, style: str, otherwise: EngineError | Refused) -> int:
    """The same for the policies of a site. Raises `otherwise` where there are none."""
    site = site_named(site_name)
    councils = [one for key, one in site.councils.items() if council in ("", key)]
    looks = _looked(tuple(str(path) for one in councils for path in one.policies), name)
    if looks:
        paths = tuple(str(path) for one in councils for path in one.policies)
        return _told(looks, style, _tables(paths, looks))
    if isinstance(otherwise, Refused):
        sentence = f"{otherwise.sentence}, and no rule or clause of that name in the policies of the site"
        raise Refused(otherwise.code, sentence) from None
    raise otherwise


def _looked(paths: tuple[str, ...], name: str) -> list[Look]:
    from engine.rehearse.rules import citing, found

    several = loaded_at(paths)
    looks = [look for one in several for look in found(one, name)]
    once: dict[tuple[str, str], Look] = {}
    for look in looks or [look for one in several for look in citing(one, name)]:
        before = once.get((look.id, look.place))  # in a part that several policies take in
        users = dict.fromkeys((*(before.users if before else ()), *look.users))
        once[look.id, look.place] = replaced(look, users=tuple(users))
    return list(once.values())


Tables = dict[str, tuple[list[str], list[dict[str, str]]]]
"""By the name of a panel or ladder, the columns and rows of who sits there."""


def _tables(paths: tuple[str, ...], looks: list[Look]) -> Tables:
    """Who sits where for every subject and complainant, of the panels and ladders among what was found."""
    wanted = [one.id for one in looks if one.section in ("panel", "ladder")]
    found: Tables = {}
    for loaded in loaded_at(paths) if wanted else ():
        for name in wanted:
            columns, rows = rows_of(loaded, name, now().date())
            if rows:
                found[name] = (columns, rows)
    return found


def _told(looks: list[Look], style: str, tables: Tables) -> int:
    if style == "json":
        print_json({"rules": [{**_data(one), "who": tables.get(one.id, ([], []))[1]} for one in looks]})
        return 0
    for one in looks:
        click.echo(f"{one.id}: {one.section}, {one.place}")
        for line in one.lines:
            click.echo(f"  {line}")
        click.echo("  named by: " + (", ".join(one.users) or "nothing else"))
        if one.id in tables:
            click.echo("\nWho sits, for everybody who may be complained about and complain:\n")
            for line in lines_of(*tables[one.id]):
                click.echo(f"  {line}")
    return 0


def _data(look: Look) -> dict[str, Any]:
    text = "\n".join(look.lines)
    return {"rule": look.id, "is": look.section, "at": look.place, "text": text, "users": list(look.users)}
