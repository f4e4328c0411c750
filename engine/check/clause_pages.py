"""The pages of what is found between a policy and its clause registers."""

from __future__ import annotations

from collections.abc import Mapping

from engine.check.page import Page

CLAUSE_PAGES: Mapping[str, Page] = {
    "E107": Page(
        "A clause is cited that no register of the policy has: neither one under `clauses` nor one under `cites`. It "
        "is looked for only where the policy names a register.",
        "Whoever asks why would be shown a clause that is not there, and the one that was meant looks forgotten.",
        "Take the suggestion, or add the clause to the register of its document.",
    ),
    "W901": Page(
        "A clause that the register calls `executable`, and that no rule of the policy cites, nobody does by hand and "
        "nobody has waived. The place shown is in the register.",
        "The document promises it, and neither the engine nor anybody else is known to keep the promise.",
        "Write `clause:` with its id at the rule that carries it out. Where people do it, write `manual: {because: …, "
        "owner: ROLE}` at the clause; where it is not done, `waived: {because: …, by: ROLE}`. To allow several at "
        "once, write `at: clauses.VM-5` for all ids that go on with a full stop, or `at: clauses` for the lot.",
    ),
    "W902": Page(
        "A timeframe, window, rule of intake, exclusion, level, decision, duty or closure without a clause, in a "
        "policy that names a clause register.",
        "A refusal or a limit would come with no word of what it rests on, and nobody can tell whether it was adopted.",
        "Write `clause:` at the rule, or at a part of it. A choice of the author's own can be allowed with a reason.",
    ),
    "E903": Page(
        "The register has another `fingerprint` for a clause than the one written under `reviewed_clauses`: its text "
        "has changed since somebody last looked over the rules that cite it.",
        "The rules still do what the old text said.",
        "Compare the rules with the new text, mend them, and write the new fingerprint under `reviewed_clauses`.",
    ),
}
"""Their pages, by code."""
