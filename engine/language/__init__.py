"""How a policy is written: text, places, shape, names, and from them a frozen Policy."""
