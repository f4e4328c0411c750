"""The commands by name, each loaded when it is asked for; and the one handler that shows what went wrong."""

from __future__ import annotations

import importlib
import os
from collections.abc import Sequence

import click

from engine.cli import answering
from engine.errors import EngineError, Refused
from engine.policy.nearest import nearest

COMMANDS: dict[str, str] = {
    "check": "Check that policies are well formed and make sense.",
    "test": "Play the scenarios beside policies.",
    "coverage": "Say which clauses the rules carry out, and which a scenario proves.",
    "due": "Say when a timeframe is due, and why, day by day.",
    "explain": "Explain a finding, a rule or a case.",
    "schema": "Print a JSON Schema.",
    "calendar": "Freeze holidays, verify them, or close a day.",
    "init": "Begin a site: a site file and a store.",
    "case": "Lodge cases and work on them.",
    "person": "See who is known, keep what they tell, and say which of them are one.",
    "announce": "Say that a closure holds on certain dates.",
    "import": "Take many lodgements in from a CSV or JSON Lines file.",
    "sweep": "Record what has fallen due: warnings, limits, actions, lapses, duties.",
    "duty": "See what the calendar asks of the council, and record what was done.",
    "report": "Print what became of the cases of a period.",
    "dispatch": "Send what is waiting to be sent.",
    "poll": "Fetch what has come into the inboxes.",
    "serve": "Listen, and go the rounds: fetch, sweep and send.",
    "token": "Let programs ask as an officer or a role.",
    "outbox": "See what is to be sent, and what becomes of what could not be.",
    "records": "Hold a record system against what was sent to it.",
    "verify": "Prove that no history was edited, shortened or reordered.",
    "store": "Look after the store.",
    "plugins": "Show the plugins, try one, or begin one.",
    "demo": "Play a month of two councils and show what became of it.",
}
"""Every command with what its help says, so that `engine --help` loads none of them."""


class Lazy(click.Group):
    """A group that knows its commands by name and loads each when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands, in the order in which people come to need them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in COMMANDS:
            return None
        name = f"{cmd_name}_command" if cmd_name in WORDS else cmd_name
        module = importlib.import_module(f"engine.cli.{name}")
        found: click.Command = module.command
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list in the help, without loading a command."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that was typed; one that is not known gets a suggestion."""
        if args and args[0] not in COMMANDS:
            close = nearest(args[0], COMMANDS, 0.5)
            ctx.fail(f"there is no command '{args[0]}'" + (f"; did you mean '{close}'?" if close else ""))
        return super().resolve_command(ctx, args)


WORDS = {"import"}
"""Commands whose name is a word of Python and cannot be a module's."""


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="townclerk", prog_name="engine", message="%(prog)s %(version)s")
def engine() -> None:
    """Hold a council to the policy that it adopted.

    A policy is one YAML file. `engine check` says what is wrong with it, `engine test` plays worked examples against
    it, and the other commands run cases under it.
    """


def run(arguments: Sequence[str]) -> int:
    """Run a command; what goes wrong is one sentence and an exit code."""
    for word in arguments:
        if not word.isascii() and any("\ud800" <= one <= "\udfff" for one in word):
            click.echo(f"engine: what was typed is not UTF-8 text: {word!a}", err=True)
            return 2
    say = _Json() if answering.asks_for_json(arguments) else _Text()
    try:
        result = engine.main(args=list(arguments), prog_name="engine", standalone_mode=False)
    except (click.exceptions.Abort, KeyboardInterrupt):
        return 130
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.ClickException as fault:
        say.wrong("usage", fault.format_message(), getattr(fault, "ctx", None))
        return 2
    except Refused as refusal:
        say.refused(refusal)
        return 1
    except EngineError as fault:
        say.failed(fault)
        return 9
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 0
    except OSError as fault:
        name = f": {fault.filename}" if fault.filename else ""
        say.wrong("file", f"{(fault.strerror or str(fault)).lower()}{name}")
        return 2 if isinstance(fault, FileNotFoundError | IsADirectoryError | NotADirectoryError) else 9
    except Exception:  # noqa: BLE001 - the one place where what nobody foresaw is caught
        say.wrong("fault", f"something went wrong that should not have. Please send us this file: {_report()}")
        return 70
    return result if isinstance(result, int) else 0


class _Text:
    """What went wrong, for people: on standard error."""

    def wrong(self, _: str, sentence: str, context: click.Context | None = None) -> None:
        more = f"\nTry `{context.command_path} --help`." if context is not None else ""
        click.echo(f"engine: {sentence}{more}", err=True)

    def failed(self, fault: EngineError) -> None:
        self.wrong("", str(fault))

    def refused(self, refusal: Refused) -> None:
        clause = f"  (clause {refusal.clause})" if refusal.clause else ""
        click.echo(f"refused: {refusal.code}: {refusal.sentence}{clause}", err=True)
        if refusal.who:
            click.echo(f"  who could: {', '.join(refusal.who)}", err=True)


class _Json(_Text):
    """What went wrong, for programs: as JSON on standard output."""

    def wrong(self, code: str, sentence: str, context: click.Context | None = None) -> None:
        answering.print_error(code, sentence)

    def failed(self, fault: EngineError) -> None:
        answering.print_error(answering.code_of(fault), str(fault))

    def refused(self, refusal: Refused) -> None:
        answering.print_refusal(refusal)


def _report() -> str:
    """The file with what nobody foresaw."""
    import tempfile  # both are slow to import, and seldom asked for
    import traceback

    with tempfile.NamedTemporaryFile(
        "w", prefix="engine-fault-", suffix=".txt", delete=False, encoding="utf-8"
    ) as file:
        file.write(traceback.format_exc())
    return file.name
