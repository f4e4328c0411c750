"""Working time: calendars, units and deadlines. Pure, and nothing but the standard library."""
