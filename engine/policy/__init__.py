"""What a policy is: frozen records and pure questions on them. Standard library only."""
