"""One use case, one transaction: act, receive, sweep, dispatch, read."""
