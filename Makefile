# Every target sets up .venv first and touches nothing outside this checkout.
# uv is used where it is on PATH, else the standard venv and pip.

PY := .venv/bin/python
UV := $(shell command -v uv 2>/dev/null)
JOBS ?= 2

.PHONY: demo test lint bench exact fuzz mutants lock schemas docs clean

.venv/.test: requirements-test.lock pyproject.toml
ifdef UV
	UV_PYTHON_DOWNLOADS=never uv venv --quiet --allow-existing .venv
	uv pip install --quiet --python $(PY) --require-hashes -r requirements-test.lock
	uv pip install --quiet --python $(PY) --no-deps --no-build-isolation -e .
else
	python3 -m venv .venv
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
endif
	@touch $@

.venv/.dev: .venv/.test requirements-dev.lock
ifdef UV
	uv pip install --quiet --python $(PY) --require-hashes -r requirements-dev.lock
else
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
endif
	@touch $@

.venv/.bench: .venv/.dev requirements-bench.lock
ifdef UV
	uv pip install --quiet --python $(PY) --require-hashes -r requirements-bench.lock
else
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.lock
endif
	@touch $@

demo: .venv/.test            ## play a month of both councils and show what was met, missed, referred and refused
	$(PY) -m engine demo

test: .venv/.test            ## every test, warnings as errors; of the month with real servers its first week
	$(PY) -m pytest -n $(JOBS)

lint: .venv/.dev             ## ruff and mypy, and generated files are fresh
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	$(PY) -m tests.generate.quick --check
	$(PY) -m tests.generate.docs --check

bench: .venv/.bench          ## ratios against peers, in one run; rewrites the table in docs/performance.md
	$(PY) -m tests.bench

exact: .venv/.test           ## working time against an independent day walker, full size
	$(PY) -m pytest -n $(JOBS) -m exact tests --full

fuzz: .venv/.test            ## 100,000 mutated and random policy files
	$(PY) -m pytest -n $(JOBS) -m fuzz tests --full

mutants: .venv/.test         ## shipped policies with one constraint left out each: which does no scenario notice? ONLY=canterbury for some
	$(PY) -m tests.policies.mutants $(ONLY)

schemas: .venv/.dev          ## regenerate the quick validators from schemas/
	$(PY) -m tests.generate.quick

docs: .venv/.dev             ## regenerate the pages that are made from schemas and code
	$(PY) -m tests.generate.docs

lock: .venv/.dev             ## pin every dependency by hash
	./requirements/lock.sh

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis demo-site
