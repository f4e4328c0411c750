"""Listening: the application under uvicorn, until the process is told to end."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

import uvicorn

from engine.api import Desk, Extension, Settings
from engine_web.app import app_of
from engine_web.settings import web_of

ENDS_WITHIN = 10
"""Seconds that requests have to end once the process is told to."""


def serve(settings: Settings, desk: Desk, extensions: Mapping[str, Sequence[Extension]]) -> None:
    """Listen where the settings say."""
    web = web_of(settings)
    config = uvicorn.Config(
        app_of(web, desk, extensions), host=web.host, port=web.port, log_level="warning", access_log=False,
        proxy_headers=web.behind_proxy, server_header=False, timeout_graceful_shutdown=ENDS_WITHIN,
        h11_max_incomplete_event_size=65_536,
    )  # fmt: skip
    sys.stderr.write(f"engine_web: listening on http://{web.host}:{web.port}\n")
    uvicorn.Server(config).run()
