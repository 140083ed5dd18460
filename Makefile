# Two commands do everything: `make run` and `make test`.
BIN := .venv/bin

# Another environment's modules have no business here.
unexport PYTHONPATH
unexport PYTHONHOME

.DEFAULT_GOAL := help
.PHONY: help run test chaos lint setup lock env compose-test bench quality

help: ## Show the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## Install what is needed and process the sample feed in seeds/
	@tools/bootstrap
	@$(BIN)/copydesk run seeds/

test: lint ## Install what is needed; check style, types and layers; run every test
	@$(BIN)/pytest -n 2 --dist loadfile

chaos: setup ## Every fault on real processes, 2,000 documents each: the table goes to benchmarks/out
	@mkdir -p benchmarks/out
	@CHAOS=full CHAOS_REPORT=benchmarks/out/chaos.md $(BIN)/pytest -m chaos

lint: setup ## Style, types (mypy strict) and the direction of imports
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

setup: ## Make .venv with everything to run and test
	@tools/bootstrap dev

lock: ## Renew the lock files after a change of dependencies (UPGRADE=1: newest versions)
	@tools/lock $(if $(UPGRADE),--upgrade)

env: ## Make .env for docker compose, with passwords of its own; an existing one is left alone
	@tools/make-env

compose-test: setup ## The containers for real: start, scale to 3, kill, freeze, watch; needs Docker
	@$(BIN)/pytest tests/acceptance/compose/compose_stack.py -s

bench: ## Rates beside a bare pool and other task queues, latency, growth, profile (DOCUMENTS=folder)
	@benchmarks/bootstrap
	@benchmarks/out/venv/bin/python -m benchmarks $(if $(DOCUMENTS),--documents $(DOCUMENTS)) $(BENCH)

quality: setup ## Scores of cleaning, parsing and extraction on public data (DATASETS=folder SCORERS=folder)
	@$(BIN)/python -m benchmarks.quality
