"""Plugins: hook specifications, the host that collects their offers, and how a site's plugins come into it."""
