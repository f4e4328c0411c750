"""A case engine for councils: a policy file says what was promised, and the engine holds the council to it."""

__version__ = "0.1.0"
