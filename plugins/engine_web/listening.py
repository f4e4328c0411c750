"""Listening: the application under uvicorn, until the process is told to end."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from socket import socket

import uvicorn

from engine.api import Desk, Extension, Settings
from engine_web.app import app_of
from engine_web.patience import Patient
from engine_web.settings import Web, web_of

ENDS_WITHIN = 10
"""Seconds that requests have to end once the process is told to."""


def serve(settings: Settings, desk: Desk, extensions: Mapping[str, Sequence[Extension]]) -> None:
    """Listen where the settings say."""
    web = web_of(settings)
    _Listening(config_of(web, desk, extensions)).run()


def config_of(web: Web, desk: Desk, extensions: Mapping[str, Sequence[Extension]]) -> uvicorn.Config:
    """How uvicorn serves it: of who asks, a proxy on this machine alone is believed, whatever the environment says."""
    return uvicorn.Config(
        app_of(web, desk, extensions), host=web.host, port=web.port, log_level="warning", access_log=False,
        proxy_headers=web.behind_proxy, forwarded_allow_ips=["127.0.0.1", "::1"], server_header=False,
        timeout_graceful_shutdown=ENDS_WITHIN,
        h11_max_incomplete_event_size=65_536, http=Patient,
    )  # fmt: skip


class _Listening(uvicorn.Server):
    """uvicorn, which says where it listens once it does."""

    async def startup(self, sockets: list[socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        for one in self.servers:
            host, port, *_ = one.sockets[0].getsockname()
            sys.stderr.write(f"engine_web: listening on http://{host}:{port}\n")
            sys.stderr.flush()
