"""Trying a policy: worked examples played against it, on a clock that jumps from due instant to due instant."""
