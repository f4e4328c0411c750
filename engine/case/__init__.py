"""What happens to a case: commands, events, decide, evolve, clocks. Pure: no clock, no ids, no I/O."""
