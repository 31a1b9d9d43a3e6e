# `make` alone says what there is. Everything below sets itself up: it needs nothing but Python 3.11 or later.

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
SAMPLE := build/sample
SITE   := build/site

.DEFAULT_GOAL := help
.PHONY: help edition test check accept bench gold pictures serve browser clean

help: ## show this list
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 18

edition: $(VENV)/.installed ## build the bundled sample edition into build/site
	@rm -rf $(SAMPLE)
	@$(BIN)/edition new --quiet $(SAMPLE)
	@$(BIN)/edition build $(SAMPLE) --out $(SITE)

test: $(VENV)/.tested ## run the tests
	@$(BIN)/pytest -m "not browser"

check: $(VENV)/.developed ## format, lint and types
	@$(BIN)/ruff format --check edition tests benchmarks docs
	@$(BIN)/ruff check edition tests benchmarks docs
	@$(BIN)/mypy

accept: $(VENV)/.tested ## rewrite what the cases expect; git's diff is the review
	@EDITION_ACCEPT=1 $(BIN)/pytest -m "not browser"

browser: $(VENV)/.browser ## run the tests in Chromium (Debian's package chromium must be there)
	@$(BIN)/pytest -m browser

gold: $(VENV)/.tested ## score the converter against real volumes in ../shared/gold
	@$(BIN)/python benchmarks/gold.py

pictures: $(VENV)/.browser edition ## take the pictures of the sample edition's site in docs/pictures again
	@$(BIN)/python docs/pictures/take.py $(SITE)

bench: $(VENV)/.tested ## documents a second, memory, and conversion as ratios to a reference run
	@$(BIN)/python benchmarks/throughput.py
	@$(BIN)/python benchmarks/conversion.py --documents 500
	@$(BIN)/python benchmarks/names.py

serve: $(VENV)/.installed ## show the sample edition and rebuild it when a file changes
	@test -d $(SAMPLE) || $(BIN)/edition new --quiet $(SAMPLE)
	@$(BIN)/edition serve $(SAMPLE)

clean: ## delete what was built, and the environment
	rm -rf $(VENV) build/site build/sample build/manifest dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/.created:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "edition needs Python 3.11 or later; say which with: make PYTHON=python3.12 ...")'
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.installed: $(VENV)/.created pyproject.toml
	@echo "Installing edition into $(VENV) (once) ..."
	@$(BIN)/pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.tested: $(VENV)/.created pyproject.toml
	@echo "Installing edition and what its tests need into $(VENV) (once) ..."
	@$(BIN)/pip install --quiet --disable-pip-version-check -e '.[serve,test]'
	@touch $@ $(VENV)/.installed

$(VENV)/.developed: $(VENV)/.tested
	@$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

$(VENV)/.browser: $(VENV)/.tested
	@$(BIN)/pip install --quiet --disable-pip-version-check -e '.[test,browser]'
	@touch $@
