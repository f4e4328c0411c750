"""A month of two councils through real servers, each of which is killed and started again at random.

Mail goes through Dovecot and a real SMTP server, the form through a real browser, everything else through the
interface for programs; records go to a real WebDAV server. Each of these, and the process that goes the rounds, is
ended as by a power cut now and then, and is there again a moment later. `MONTH_SEED` names the moments. The whole of it
takes minutes: where not every part is compulsory only its first week is played, or as many days as `MONTH_DAYS` says.
"""

from __future__ import annotations

import os
import random
import re
from collections import Counter
from collections.abc import Callable
from email import message_from_bytes
from pathlib import Path

import pytest

from tests.cli.calls import call
from tests.conftest import REAL
from tests.office.sites import look
from tests.plugins.month.month import BY_MAIL, Played, numbers_of, play

SEED, DAYS = "MONTH_SEED", "MONTH_DAYS"
WHOLE, WEEK = 60, 7
"""Days: more than anything of the month lasts, and what is played of it for every day's work."""
REASON = re.compile(r"became no case, because: (.*?)\.\s+Whoever sent it was told nothing", re.DOTALL)
KILLS = 3
ENDED = f"reading it ended the program {KILLS} times; look at it with care"


@pytest.mark.filterwarnings(  # Python leaves a socket open whose other side is killed just before the handshake
    "ignore:unclosed <ssl.SSLSocket:ResourceWarning"
)
def test_nothing_is_lost_doubled_or_stuck(tmp_path: Path, record_property: Callable[[str, object], None]) -> None:
    seed = int(os.environ.get(SEED) or random.randrange(10**6))
    days = int(os.environ.get(DAYS) or (WHOLE if os.environ.get(REAL) == "compulsory" else WEEK))
    print(f"{SEED}={seed} {DAYS}={days} plays the same month again")
    for played in play(tmp_path, seed, days):
        counts = {
            "lodgements": _each_lodgement_is_exactly_one_case(played),
            "acts": _each_act_is_recorded_once(played),
            "letters and notices": _each_letter_and_notice_arrived(played),
            "records": _each_record_is_there(played),
            "killed": ", ".join(f"{name} {many}" for name, many in played.kills.items()),
            "played": f"{_part_of(days)} in {played.seconds:.0f} seconds ({SEED}={seed})",
        }
        _nothing_is_stuck(played)
        if days >= WHOLE:
            _every_part_was_killed(played)
        for name, said in counts.items():
            record_property(f"month: {name}", said)


def _part_of(days: int) -> str:
    return "all of it" if days >= WHOLE else f"its first {days} days ({DAYS}={WHOLE} plays all of it)"


def _each_lodgement_is_exactly_one_case(played: Played) -> str:
    struck = _mail_that_ended_the_rounds(played)
    refused = {one.mark for one in played.lodgements if one.refused} | struck
    cases = {one.mark: numbers_of(played.site, one.council, one.mark) for one in played.lodgements}
    wrong = {mark: found for mark, found in cases.items() if len(found) != (mark not in refused)}
    assert not wrong, "not one case each"
    assert all(one.number in ("", *cases[one.mark]) for one in played.lodgements), "told another number"
    assert look(played.site, "SELECT count(*) FROM cases") == [(len(cases) - len(refused),)], "cases of nobody's"
    ways = Counter(one.way for one in played.lodgements)
    said = ", ".join(f"{many} by {way}" for way, many in sorted(ways.items()))
    return f"{len(cases)} ({said}), {len(cases) - len(refused)} cases, {len(refused - struck)} refused by the policy"


def _mail_that_ended_the_rounds(played: Played) -> set[str]:
    """The marks of the mail that was put aside. No policy of the month refuses any, so each lies there only because the
    rounds were killed three times while just that message was read or brought in, and never for another reason."""
    found: list[str] = []
    for council, box in played.boxes.items():
        mails = [str(one.get_payload(decode=True), "utf-8", "replace") for one in box.look("Refused")]  # type: ignore[arg-type]
        reasons = [why[1] for one in mails if (why := REASON.search(one))]
        assert set(reasons) <= {ENDED}, "mail was refused for a reason that nothing in the month gives"
        aside = [one for one in mails if not REASON.search(one)]
        assert len(aside) == len(reasons), "a message without a note, or a note without a message"
        marks = [one.mark for one in played.lodgements if one.way == BY_MAIL and one.council == council]
        found += [mark for mark in marks if any(mark in one for one in aside)]
    assert KILLS * len(found) <= played.kills["rounds"], "it was not the kills that put them aside"
    return set(found)


def _each_act_is_recorded_once(played: Played) -> str:
    sql = "SELECT council, history, by, at, type, body FROM events WHERE by <> 'engine'"
    events = Counter((*one[:2], one[2], one[3], one[4:]) for one in look(played.site, sql))
    acts = Counter({(*key[:3], round(key[3].timestamp() * 1_000_000)): many for key, many in played.acts.items()})
    there = {key[:4] for key in events}
    assert not [key for key in acts if key not in there], "done, and not recorded"
    assert not [key for key, many in events.items() if key[:4] in acts and many > acts[key[:4]]], "recorded twice"
    return f"{acts.total()} done, {played.refused.total()} refused by the policy"


def _each_letter_and_notice_arrived(played: Played) -> str:
    sent = Counter(str(message_from_bytes(one.read_bytes())["Message-ID"]).strip() for one in played.mail.glob("*.eml"))
    sql = "SELECT council, sort, answer FROM outbox WHERE sort <> 'record' AND state = 'sent'"
    rows = look(played.site, sql)
    by_mail = {answer.split()[0] for *_, answer in rows if answer.startswith("<")}
    letters = played.site.parent / "letters"
    files = [letters / council / f"{sort}s" / answer for council, sort, answer in rows if not answer.startswith("<")]
    assert sent.keys() == by_mail, "mail that was said to have gone, or of which nobody knows"
    assert not [one for one in files if not one.is_file()]
    assert len(by_mail) + len(files) == len(rows), "two deliveries, one mail"
    given_up = [answer for (answer,) in look(played.site, "SELECT answer FROM outbox WHERE state = 'failed'")]
    assert not [one for one in given_up if not one.startswith("no email address is known")], given_up
    tried = look(played.site, "SELECT count(*) FROM outbox WHERE attempts > 1")[0][0]
    return (
        f"{len(by_mail)} by mail, {sum(sent.values()) - len(sent)} of them twice; {len(files)} as files; "
        f"{tried} deliveries tried more than once; {len(given_up)} to somebody without an address"
    )


def _each_record_is_there(played: Played) -> str:
    said = call("records", "verify", "--site", str(played.site))
    assert said.code == 0, said
    asked = look(played.site, "SELECT count(*) FROM outbox WHERE sort = 'record'")[0][0]
    assert said.out.startswith(f"{asked} record"), said
    return said.out.strip()


def _nothing_is_stuck(played: Played) -> None:
    assert look(played.site, "SELECT number, sort, answer FROM outbox WHERE state = 'waiting'") == []
    micros = round(played.until.timestamp() * 1_000_000)
    assert look(played.site, "SELECT number, clock FROM clocks WHERE wake <= ?", micros) == [], "silently late"
    assert not [kind for council, kind in played.kinds if played.boxes[council].raw(kind)], "mail that nobody took"
    assert call("verify", "--site", str(played.site)).code == 0


def _every_part_was_killed(played: Played) -> None:
    assert not [name for name, many in played.kills.items() if not many], f"never killed: {played.kills}"
