"""Judging: what is wrong with what a plugin answers while something is wrong between it and its other side."""

from __future__ import annotations

from engine.errors import PluginError
from engine.host.answering import Said
from engine.host.faults import Fault
from engine.offers import Answer, Later, Never, Sent
from engine.office.sound import NO_TIMEDELTA


def answered(answer: Answer | PluginError) -> str:
    """What a plugin answered, in words."""
    if isinstance(answer, PluginError):
        return str(answer)
    if isinstance(answer, Sent):
        return "it answered Sent"
    return unsaid(answer) or f"it answered {type(answer).__name__}: {answer.why}"


def unsaid(answer: object) -> str:
    """That it does not say why, where it does not: whoever reads the outbox has nothing else to go by; or that it says
    for how long in what is no length of time."""
    if isinstance(answer, Later) and answer.why.endswith(f"{NO_TIMEDELTA})"):
        return f"it answered Later: {answer.why}"
    mute = isinstance(answer, Later | Never) and not answer.why.strip()
    return f"it answered {type(answer).__name__}, and does not say why" if mute else ""


def had(many: int) -> str:
    """How often the other side had a key, where that was not once."""
    return f"had it {many} times" if many else "had nothing under its `key`: it did not arrive, or under another"


def judged(fault: Fault, answer: Answer | PluginError, heard: int) -> str:
    """What is surely wrong with an answer that was given during a fault; empty where nothing is. `heard` is how much
    the other side had said by then."""
    if isinstance(answer, PluginError):
        return f"it raised instead of answering Later: {answer}" if isinstance(answer, Said) else str(answer)
    if isinstance(answer, Never) and fault.passes:
        return f"it answered Never, and so gave up for what passes: {answer.why}"
    if isinstance(answer, Sent) and fault.silences and not heard:
        return "it answered Sent, though nothing that its other side said had reached it"
    return unsaid(answer)


def judged_asking(fault: Fault, raised: PluginError | None, heard: int) -> str:
    """The same of what a plugin is asked that has no answers but an EngineError for what goes wrong."""
    if raised is not None and not isinstance(raised, Said):
        return f"an EngineError was wanted: {raised}"
    if raised is None and fault.silences and not heard:
        return "it answered, though nothing that its other side said had reached it: an EngineError was wanted"
    return ""
