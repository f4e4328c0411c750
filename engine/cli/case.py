"""`engine case`: lodge cases and work on them; one command a verb."""

from __future__ import annotations

import importlib

import click

from engine.policy.nearest import nearest
from engine.policy.vocabulary import VERBS as SAYS

READING = {
    "lodge": "Bring a matter in.",
    "show": "Show a case: what happened, and what is owed.",
    "list": "List cases of the register.",
    "export": "Write cases with their histories, as JSON Lines.",
}
ELSEWHERE = ("announce", "fulfil")
"""Verbs that are about no case: `engine announce` and `engine duty`."""
VERBS = {verb: f"{says[:1].upper()}{says[1:]}." for verb, says in SAYS.items() if verb not in (*READING, *ELSEWHERE)}


class Cases(click.Group):
    """Reading commands from their own modules, and a command for every verb."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All of them."""
        return [*READING, *VERBS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name in READING:
            found: click.Command = importlib.import_module(f"engine.cli.case_{cmd_name}").command
            return found
        if cmd_name not in VERBS:
            return None
        from engine.cli.verbs import verb_command  # what every verb takes is slow to gather

        return verb_command(cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list in the help."""
        with formatter.section("Commands"):
            formatter.write_dl([*READING.items(), *VERBS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that was typed; one that is not known gets a suggestion."""
        known = self.list_commands(ctx)
        if args and args[0] not in known:
            close = nearest(args[0], known, 0.5)
            ctx.fail(f"there is no verb '{args[0]}'" + (f"; did you mean '{close}'?" if close else ""))
        return super().resolve_command(ctx, args)


@click.command("case", cls=Cases)
def command() -> None:
    """Lodge cases and work on them."""
