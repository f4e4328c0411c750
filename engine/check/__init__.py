"""What is wrong with a policy: findings about its meaning, and how findings are shown."""
