# Two commands do all the set-up on a fresh machine with Python 3.11+ and make: `make demo`, `make test`.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip install --quiet --disable-pip-version-check
# A CPU build of torch, when the machine offers one under this name, spares gigabytes of GPU libraries.
TORCH  ?= torch==2.13.0+cpu

.PHONY: demo test test-slow check format bench clean

demo: $(VENV)/.installed
	$(BIN)/contradict scan samples/founding samples/contested-event

test: $(VENV)/.tested check
	$(BIN)/python -m pytest -n 2

bench: $(VENV)/.installed
	$(BIN)/python benchmarks/commands.py

test-slow: $(VENV)/.tested
	$(BIN)/python -m pytest -m slow -n 2 --dist loadfile

check: $(VENV)/.tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/contradict rules test rules

format: $(VENV)/.tested
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

$(VENV)/.created:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "contradict needs Python 3.11 or later: give PYTHON=...")'
	$(PYTHON) -m venv $(VENV)
	$(PIP) "$(TORCH)" 2>/dev/null || true
	touch $@

$(VENV)/.installed: pyproject.toml $(VENV)/.created
	$(PIP) -e ".[accurate]"
	touch $@

$(VENV)/.tested: pyproject.toml $(VENV)/.installed
	$(PIP) --upgrade "pip>=25.1"
	$(PIP) --group test
	touch $@

clean:
	rm -rf $(VENV) build dist
