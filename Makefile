# Every target does its own set-up, may be repeated, and works offline the second time.
# What the set-up consists of stands in .make/, one small script a step.

.DEFAULT_GOAL := help
PYTHON := .venv/bin/python
export PORT ?= 8000

.PHONY: help
help: ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## /  make \1|/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "%-22s %s\n", $$1, $$2}'

.PHONY: run
run: ## Set up and serve the Bắc Ninh conference at http://127.0.0.1:8000 (PORT=… changes that)
	@.make/run.sh

.PHONY: test
test: ## Everything that CI runs: linters, tests on SQLite and PostgreSQL, browser tests
	@.make/test.sh all

.PHONY: test-fast
test-fast: ## Linters and the tests on SQLite
	@.make/test.sh fast

.PHONY: audit
audit: ## What CI runs besides: Lighthouse on public pages, as on a phone
	@.make/audit.sh

.PHONY: lint
lint: ## Linters alone
	@.make/test.sh lint

.PHONY: fmt
fmt: dev ## Format Python and templates, and repair what the linter can
	@.venv/bin/ruff check --fix-only --quiet .
	@.venv/bin/ruff format --quiet .
	@find templates -name '*.html' -print0 | xargs -0 .venv/bin/djade --target-version 5.2

.PHONY: messages
messages: dev ## Collect what the code says into locale/vi, to be translated there
	@HOINGHI_LOOPBACK=1 $(PYTHON) manage.py make_catalogues

.PHONY: css
css: dev ## Make the stylesheet anew from static/scss
	@.make/npm.sh
	@.make/css.sh

.PHONY: bench
bench: dev ## Measure speed (tests/benchmarks) for 100, 1,000 and 10,000 delegates
	@.make/bench.sh

.PHONY: pictures
pictures: dev ## Make the README's pictures anew
	@.make/browser.sh alone
	@HOINGHI_LOOPBACK=1 $(PYTHON) manage.py compile_catalogues
	@$(PYTHON) -m tests.e2e.pictures

.PHONY: dev
dev:
	@.make/python.sh requirements-dev.txt
	@.make/libraries.sh
