"""Family: a process of ours ends with the one that started it, and with it whatever a plugin started there."""

from __future__ import annotations

import contextlib
import os
import signal
from multiprocessing import parent_process
from multiprocessing.process import BaseProcess
from threading import Thread


def end_with_parent() -> None:
    """Lead a group of one's own, and end all of it once the process above is gone, however that ended.

    A Ctrl-C for the process above does not reach the group: that one ends it.
    """
    with contextlib.suppress(AttributeError, OSError):  # POSIX alone has it
        os.setsid()
    parent = parent_process()
    if parent is not None:
        Thread(target=_watch, args=(parent,), daemon=True).start()


def end_group(leader: int) -> None:
    """Kill a process that leads a group, and whatever was started in it."""
    with contextlib.suppress(AttributeError, OSError):  # POSIX alone has groups, and it may not lead one yet
        os.killpg(leader, signal.SIGKILL)


def end_family(process: BaseProcess) -> None:
    """Kill a process that was started, and whatever was started in it."""
    if process.pid is not None:
        end_group(process.pid)
    process.kill()


def _watch(parent: BaseProcess) -> None:
    parent.join()
    end_group(os.getpid())
    os._exit(1)
