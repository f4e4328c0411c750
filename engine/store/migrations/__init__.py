"""The history of the tables, small and forward only."""
