"""Where histories are kept: events in a hash chain, what is due, what is to be sent, and a register."""
