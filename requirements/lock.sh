#!/bin/sh
# Pins what pyproject.toml asks for, by hash and without addresses, into requirements*.lock.
set -eu
cd "$(dirname "$0")/.."
compile() {
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate \
		--no-header --custom-compile-command "make lock" "$@"
}
command -v uv >/dev/null 2>&1 || { echo "make lock needs uv on PATH (pip install uv)"; exit 2; }
compile pyproject.toml -o requirements.lock
compile pyproject.toml --all-extras requirements/build.in --group test -c requirements.lock -o requirements-test.lock
compile pyproject.toml --all-extras requirements/build.in --group dev -c requirements-test.lock -o requirements-dev.lock
compile pyproject.toml --all-extras requirements/build.in requirements/bench.in --group dev -c requirements-dev.lock -o requirements-bench.lock
