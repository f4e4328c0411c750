"""Writes the pages that are made from schemas and code: keys, findings, refusals, the command line, hooks."""

from __future__ import annotations

import ast
import inspect
import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import click

from engine import api, desk, errors, offers, recordkeeping
from engine.case.decisions.extending import STEPS
from engine.case.refusals import NO_EFFECT, REFUSALS
from engine.case.written import _REQUIRED, COMMANDS, HAVE_DATA, NOT_WRITTEN
from engine.check.pages import PAGES
from engine.cli.app import engine as program
from engine.findings import NAMES, SEVERITIES
from engine.host import answering, descriptors, hookspecs, plugins, worker
from engine.language.wording import flow
from engine.office import dispatch, sound
from engine.policy.vocabulary import CONTACT_RESULTS
from engine.record import fields_of

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
BAD = ROOT / "tests" / "check" / "bad"
MADE = "<!-- made by `make docs`: do not edit -->\n"


def pages() -> Mapping[Path, str]:
    """Every page that is made, with its text."""
    made = {
        DOCS / "policy" / "keys.md": keys("policy", "Every key of a policy"),
        DOCS / "policy" / "people.md": keys("people", "Every key of people.yaml"),
        DOCS / "scenario-keys.md": keys("scenarios", "Every key of a scenario file") + "\n" + verbs(),
        DOCS / "clause-keys.md": keys("clauses", "Every key of a clause register"),
        DOCS / "site.md": keys("site", "Every key of site.yaml"),
        DOCS / "refusals.md": refusals(),
        DOCS / "cli.md": command_line(),
        DOCS / "hooks.md": hooks(),
        DOCS / "findings" / "README.md": findings(),
    }
    made.update({DOCS / "findings" / f"{code}.md": finding(code) for code in NAMES})
    return made


# Keys


def keys(name: str, title: str) -> str:
    schema = json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text())
    lines = [f"# {title}", "", MADE, schema["description"], ""]
    lines += table(schema, schema)
    for key, value in sorted(schema.get("$defs", {}).items()):
        lines += [f"## {key}", "", value.get("description", ""), ""]
        if said := form(value):
            lines += [said, ""]
        lines += table(value, schema) or table(value.get("items") or {}, schema)
    return "\n".join(lines).rstrip() + "\n"


def form(value: Mapping[str, Any]) -> str:
    """What may be written for a definition, in a line: its kind, its values, examples."""
    said = []
    if "$ref" in value or "allOf" in value or "enum" in value:
        said.append(f"Holds {holds(value)}.")
    elif value.get("type") != "object":
        inside = value.get("items") or {}
        each = f", each entry {holds(inside)}" if inside.get("properties") else ""
        said.append(f"Holds {holds(value)}{each}.")
    if value.get("examples"):
        said.append(f"For example {', '.join(f'`{flow(one)}`' for one in value['examples'])}.")
    return " ".join(said)


def table(part: Mapping[str, Any], schema: Mapping[str, Any]) -> list[str]:
    """A row for each key, and for each key inside it that has no name of its own."""
    required = set(part.get("required") or ()) | set((part.get("else") or {}).get("required") or ())
    rows = list(rows_of(part, "", required, schema.get("$defs") or {}))
    if not rows:
        return []
    return ["| key | holds | |", "|---|---|---|", *rows, ""]


def rows_of(part: Mapping[str, Any], before: str, required: set[str], defs: Mapping[str, Any]) -> Iterator[str]:
    for key, value in (part.get("properties") or {}).items():
        must = " **Required.**" if key in required else ""
        of = defs.get(str(value.get("$ref", "")).rsplit("/", 1)[-1], {})
        said = str(value.get("description") or of.get("description", "")).replace("|", "\\|")
        yield f"| `{before}{key}` | {holds(value)} | {said}{must} |"
        inside = value.get("items", value) if isinstance(value.get("items"), dict) else value
        more = inside.get("additionalProperties")
        dot = f"{before}{key}[]." if inside is not value else f"{before}{key}."
        if inside.get("properties"):
            yield from rows_of(inside, dot, set(inside.get("required") or ()), defs)
        elif isinstance(more, dict) and more.get("properties"):
            yield from rows_of(more, f"{before}{key}.ID.", set(more.get("required") or ()), defs)


def holds(value: Mapping[str, Any]) -> str:
    """What a value may be, in a few words."""
    if "$ref" in value:
        name = value["$ref"].rsplit("/", 1)[-1]
        return f"[{name}](#{name})"
    if "allOf" in value:
        return holds(value["allOf"][0])
    if "enum" in value:
        return " or ".join(f"`{shown(one)}`" for one in value["enum"])
    kinds = value.get("type")
    if kinds is None:
        return "any"
    words = {
        "object": "map", "array": "list", "string": "text", "integer": "whole number", "number": "number",
        "boolean": "`true` or `false`", "null": "nothing",
    }  # fmt: skip
    several = [kinds] if isinstance(kinds, str) else kinds
    said = " or ".join(words[one] for one in several)
    more = value.get("additionalProperties")
    if several == ["object"] and isinstance(more, dict) and ("$ref" in more or "allOf" in more):
        return f"map of {holds(more)}"
    items = value.get("items")
    if "array" in several and isinstance(items, dict) and "$ref" in items:
        return said.replace("list", f"list of {holds(items)}")
    return said


def shown(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


# Verbs


def verbs() -> str:
    """The fields of each verb."""
    lines = ["## Fields of the verbs", "", FIELDS, "| `do` | fields | |", "|---|---|---|"]
    for verb, command in COMMANDS.items():
        needed = _REQUIRED.get(verb, ("event",) if verb == "declare" else ())
        own = sorted(set(fields_of(command)) - NOT_WRITTEN, key=lambda name: (name not in needed, name))
        said = ", ".join(f"**`{name}`**" if name in needed else f"`{name}`" for name in own)
        more = MORE.get(verb, FACTS if "facts" in fields_of(command) or verb in HAVE_DATA else "")
        lines.append(f"| `{verb}` | {said} | {doc(command).splitlines()[0]} {more} |".replace("  |", " |"))
    lines.append("| `announce` | **`closure`**, **`from`**, `to` | Say that a closure holds on certain dates. |")
    lines.append(
        "| `fulfil` | **`duty`**, `for`, `with`, `note` | Record that a duty of the calendar, or a report, was done. |"
    )
    return "\n".join(lines) + "\n"


FACTS = "Facts too."
MORE = {
    "lodge": "Facts too, parties by their id, and of the person `name`, `contact`, `address`, `phone`, `email`.",
    "split": "In a scenario `as` names the new case, in place of `number`.",
    "declare": "The data of the event and facts too, and `channel`, `occurrence`, or the party that the event names.",
}
FIELDS = f"""What stands beside `do` (or under `lodge`), apart from `case` and `by`; what must be there is bold. Where
facts are taken too, they stand beside the others by their id, or under `facts`. `timeframes` and `forgotten` are lists.
Of `extend`, `step` is one of {", ".join(STEPS)}; of `contact`, `result` is one of {", ".join(CONTACT_RESULTS)}. Of
`correct`, `event` is the number of an event in the history, counted from 0 (the lodgement), or its name, and `happened`
the instant at which it did happen; `forgotten` names facts that are no longer known.
"""


# Findings


def findings() -> str:
    lines = ["# Findings", "", MADE, FINDINGS, "| code | name | detects |", "|---|---|---|"]
    for code, name in NAMES.items():
        first = PAGES[code].what.split(". ")[0].split(": ")[0].rstrip(".")
        lines.append(f"| [{code}]({code}.md) | {name} | {first} |")
    return "\n".join(lines) + "\n"


def finding(code: str) -> str:
    page, severity = PAGES[code], SEVERITIES[code[0]]
    lines = [f"# {code} {NAMES[code]}", "", MADE, f"*{severity}*", "", page.what, "", page.why, "", page.fix, ""]
    example = next(path for path in sorted(BAD.glob(f"{code}-*.txt")) if f"{code} {NAMES[code]}" in path.read_text())
    policy = example.with_suffix(".yaml")
    if policy.is_file():
        lines += ["## A file that has it", "", "```yaml", policy.read_text().rstrip(), "```", ""]
    said = example.read_text().rsplit("exit ", 1)[0].rstrip()
    lines += ["## What is said of it", "", "```", said, "```", ""]
    if severity == "warning":
        lines += [
            "## Allowing it", "", "With a reason, an owner and an end:", "", "```yaml", "check:", "  allow:",
            f"    - {{finding: {code}, at: PATH, because: REASON, by: ROLE, until: DATE}}", "```", "",
        ]  # fmt: skip
    return "\n".join(lines).rstrip() + "\n"


def refusals() -> str:
    lines = ["# Refusals", "", MADE, REFUSED, "| code | means | what to do |", "|---|---|---|"]
    lines += [f"| `{code}` | {meaning} | {remedy} |" for code, (meaning, remedy) in REFUSALS.items()]
    lines += ["", "## Recorded without effect", "", WITHOUT_EFFECT, "| reason | means | what to do |", "|---|---|---|"]
    lines += [f"| `{code}` | {meaning} | {remedy} |" for code, (meaning, remedy) in NO_EFFECT.items()]
    return "\n".join(lines) + "\n"


FINDINGS = """What `engine check` can find. Codes never change their meaning. An error (E) makes it leave with 1, a
warning (W) only with `--fail-level warning`. `engine explain CODE` prints a page.

`engine check --format json` gives `format_version`, `as_of` (the day it was checked for) and `findings`. Each has
`code`, `name`, `severity`, `message`, `help` (what to do), `spans` (every place, that of the fault first), `related`
(the other places alone), `path` (keys and positions from the top of the file), `clause` (the clause cited nearest round
the place, or null), `example` and `witness` (the smallest case that shows it, as fields and values).
"""

REFUSED = """What the engine says when the policy does not allow an act. A refusal carries its code, a sentence, the
clause of the rule behind it, and who could do it. Nothing has then changed. `engine explain CODE` prints one.
"""

WITHOUT_EFFECT = """What has happened is recorded even where a rule denies it its effect; the reason is kept with it.
"""


# The command line


def command_line() -> str:
    lines = ["# The command line", "", MADE, EXITS]
    for path, command in commands(program, ("engine",)):
        lines += [f"## {' '.join(path)}", "", "```", help_of(command, path), "```", ""]
    return "\n".join(lines).rstrip() + "\n"


def commands(command: click.Command, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command, info_name=path[-1])
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            if found is not None:
                yield from commands(found, (*path, name))


def help_of(command: click.Command, path: tuple[str, ...]) -> str:
    parent = None
    for name in path[:-1]:
        parent = click.Context(click.Command(name), info_name=name, parent=parent)
    context = click.Context(command, info_name=path[-1], parent=parent, max_content_width=100, terminal_width=100)
    return command.get_help(context).rstrip()


EXITS = """Every command answers bad input with one sentence and an exit code:

| exit | meaning |
|---|---|
| 0 | nothing at or above the fail level |
| 1 | findings at or above it; a refusal; rejected rows |
| 2 | usage: an argument, an option, a missing file |
| 3 | no policy could be read, nothing was analysed |
| 4 | a scenario failed |
| 5 | no scenario ran |
| 6 | coverage is below what was asked for |
| 9 | the world: store, file or plugin |
| 70 | a fault of the engine, with a report file |
| 130 | interrupted |

With `--format json` a command prints one JSON object on standard output and nothing else; `case export` prints one a
line. Each has a `format_version`, which goes up when something is taken out or changes its meaning, and not when
something is added. What goes wrong is told there too, with the same exit code: a refusal by the policy as `refused`,
anything else as `error`, each with its `code`, the `sentence`, the `clause` (or null) and `could`, the roles that could
do it:

```json
{"format_version": 1, "refused": {"code": "not-allowed", "sentence": "…", "clause": "5.2", "could": ["Manager"]}}
```
"""


# Hooks


def hooks() -> str:
    lines = ["# Hooks", "", MADE, HOOKS]
    for name, hook in sorted(inspect.getmembers(hookspecs, inspect.isfunction)):
        if getattr(hook, "engine_spec", None) is not None:
            lines += [f"## {name}", "", "```python", f"def {name}{signature(hook)}", "```", "", doc(hook), ""]
    lines += ["## What hooks offer and are handed", ""]
    lines += values(offers, recordkeeping)
    lines += ["## The desk", "", doc(desk.Desk), ""]
    for name, call in vars(desk.Desk).items():
        if inspect.isfunction(call) and not name.startswith("_"):
            lines += [f"### {name}", "", "```python", f"def {name}{signature(call)}", "```", "", doc(call), ""]
    lines += ["## What the desk takes and gives", ""]
    lines += values(desk)
    lines += [
        "## What is raised",
        "",
        RAISED,
        *values(errors),
        "## Limits",
        "",
        LIMITS,
        "| what | limit | beyond it |",
        "|---|---|---|",
    ]
    lines += [f"| {what} | {limit} | {beyond} |" for what, limit, beyond in limits()]
    return "\n".join(lines).rstrip() + "\n"


def values(*modules: ModuleType) -> list[str]:
    """Everything of some modules that plugins may import: what each name stands for, and of each field of a record its
    type, its default, and what it means, as the text under it says."""
    lines: list[str] = []
    found = (one for module in modules for one in named(module))
    for name, node, said in sorted(found, key=lambda one: one[0]):
        if name not in api.__all__ or name == desk.Desk.__name__:
            continue
        lines += [f"### {name}", "", said, ""]
        if isinstance(node, ast.ClassDef):
            rows = [
                f"| `{field}` | {cell(what)} | {cell(default)} | {cell_of(means)} |"
                for field, what, default, means in fields_said(node)
            ]
            lines += ["| field | type | default | means |", "|---|---|---|---|", *rows, ""] if rows else []
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple):
            lines += [", ".join(f"`{ast.literal_eval(one)}`" for one in node.value.elts) + ".", ""]
        elif isinstance(node, ast.Assign):
            lines += ["```python", f"{name} = {one_line(ast.unparse(node.value))}", "```", ""]
    return lines


def named(module: ModuleType) -> Iterator[tuple[str, ast.stmt, str]]:
    """What a module names, in its order: its classes and values, and what the text under each says."""
    body = ast.parse(inspect.getsource(module)).body
    for node, after in zip(body, [*body[1:], None], strict=True):
        if isinstance(node, ast.ClassDef):
            yield node.name, node, ast.get_docstring(node) or ""
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            yield node.targets[0].id, node, text_under(after)


def fields_said(node: ast.ClassDef) -> Iterator[tuple[str, str, str, str]]:
    """The fields of a record: name, type, default and meaning; what is not there is empty."""
    for one, after in zip(node.body, [*node.body[1:], None], strict=True):
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name):
            yield one.target.id, ast.unparse(one.annotation), default_of(one.value), text_under(after)


def text_under(node: ast.stmt | None) -> str:
    value = node.value if isinstance(node, ast.Expr) else None
    return inspect.cleandoc(str(value.value)) if isinstance(value, ast.Constant) else ""


def default_of(value: ast.expr | None) -> str:
    said = ast.unparse(value) if value is not None else ""
    return {"fresh(factory=dict)": "{}", "''": '""'}.get(said, said)


def cell(code: str) -> str:
    return f"`{cell_of(code)}`" if code else ""


def cell_of(text: str) -> str:
    return one_line(text).replace("|", "\\|")


def one_line(text: str) -> str:
    return " ".join(text.split())


def limits() -> Iterator[tuple[str, str, str]]:
    """What the processes of plugins keep to, as the code has it."""
    ended = "The process is ended, and the call counts as one that failed."
    yield "a call of `deliver`, `push`, `receipts` or `render_letter`", f"{worker.SECONDS:g} seconds", ended
    yield "a poll", f"{worker.POLLING / 60:g} minutes", ended
    yield "`verify`", f"{worker.VERIFYING / 3600:g} hour", ended
    yield (
        "all plugins of a site, to be imported and to say what they offer", f"{worker.STARTING:g} seconds",
        "The one that is at it does not run; the others do.",
    )  # fmt: skip
    yield "an answer", f"{worker.BYTES / 10**6:g} MB", ended
    yield "memory of the process, where the system can tell", f"{answering.MEMORY / 1024**3:g} GB", "A `MemoryError`."
    yield (
        "calls in a row without an answer, in one dispatch", f"{worker.STRIKES}",
        "The next dispatch asks it again. What it was not asked for loses no attempt.",
    )  # fmt: skip
    yield (
        "`Later.after`", f"{sound.SHORTEST_WAIT.total_seconds():g} seconds to "
        f"{dispatch.LONGEST_WAIT.total_seconds() / 3600:g} hours", "The nearest of the two.",
    )  # fmt: skip
    yield "attempts at a delivery", f"{dispatch.ATTEMPTS}", "It is given up, and shown as failed."
    yield "what a plugin offers at one hook", f"{plugins.MOST}", "The plugin does not run."
    yield "a name, or a summary", f"{descriptors.LONGEST:,} characters", "The plugin does not run."
    yield "a schema of settings, as JSON", f"{descriptors.LARGEST:,} characters", "The plugin does not run."


def signature(hook: Any) -> str:
    return re.sub(r"(: |-> )'([^']*)'", r"\1\2", str(inspect.signature(hook))).replace("''", '""')


def doc(thing: Any) -> str:
    return inspect.getdoc(thing) or ""


LIMITS = """A call that fails costs a delivery one attempt, or is told by `engine poll`, `dispatch` or `serve`; nothing
is lost by it. What a plugin prints goes where errors go. A listener has no limit of time.
"""

RAISED = """A plugin raises an `EngineError` to say that it could not, and why: a sentence for officers, which is told
as it is. Of anything else that it raises the name is told too, since nobody had foreseen it. A class of its own
inherits from `EngineError`.
"""

HOOKS = """A plugin is a package with an entry point in the group `engine.plugins`. It imports from `engine.api` and
from nothing else of the engine. Installed is not switched on: `site.yaml` lists what runs, with its settings.

```python
from engine.api import Letter, Notifier, Sent, Settings, hookimpl

SETTINGS = {"type": "object", "properties": {"pigeons": {"type": "integer"}}}


def fly(letter: Letter, settings: Settings) -> Sent:
    return Sent(receipt=f"pigeon for {letter.key}")


@hookimpl
def register_notifiers():
    return [Notifier(name="pigeon", summary="Sends letters by pigeon", deliver=fly, settings=SETTINGS)]
```

Deliveries come from the outbox, which is written in the transaction of the act that owes them. Each has a `key`; it is
delivered at least once, and a plugin takes the same key twice as one. `engine plugins list` shows what is installed,
what is switched on and what it offers.

There are no hooks by which a plugin would classify a matter (`classify`), hear of every change of a case
(`case_changed`), or add calendars (`register_calendars`) or findings to `engine check` (`register_checks`): a hook
comes with the first bundled plugin that uses it, and none of these needs one. What a channel knows of a matter it says
when it lodges it, what changes is told by notices and records, and calendars and checks are written in the policy.
Every hook below has a test of its name.
"""


def main() -> int:
    stale = []
    for path, text in pages().items():
        if not path.exists() or path.read_text() != text:
            stale.append(str(path.relative_to(ROOT)))
            if "--check" not in sys.argv:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
    gone = set((DOCS / "findings").glob("*.md")) - set(pages())
    if (stale or gone) and "--check" in sys.argv:
        print(f"{', '.join([*stale, *map(str, gone)])} do not match schemas and code: run make docs")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
