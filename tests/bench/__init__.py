"""The bench: ours beside its peers, in one run, as ratios. `make bench` prints the table and keeps it in docs."""
