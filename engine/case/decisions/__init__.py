"""One decision is one function: it checks, and then answers with events or with a refusal."""
