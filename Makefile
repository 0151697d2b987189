# make run   opens the desk on the sample pages (without a screen: does the same job in the terminal)
# make test  everything the build server checks

VENV := .venv
BIN := $(VENV)/bin
READY := requirements.lock pyproject.toml .ci/setup

.PHONY: run test check format samples bench lock words clean

run: $(VENV)/ready-to-run
	@.ci/desk

test check: export LC_ALL := C.UTF-8

test: check
	$(BIN)/python -m pytest -q

check: $(VENV)/ready-to-test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/ready-to-test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

$(VENV)/ready-to-%: $(READY)
	@.ci/setup $*

# After the reading of a page changed on purpose: writes the expected results, to be read before they are committed.
samples: $(VENV)/ready-to-test
	$(BIN)/python -m tests.write_expectations

bench: $(VENV)/ready-to-test
	@for file in tests/bench/bench_*.py; do echo "$$file"; $(BIN)/python -m $$(echo $${file%.py} | tr / .) || exit 1; done

# Needs uv on PATH; the lock holds versions and hashes, and no address.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --group dev pyproject.toml -o requirements.lock

# After a sentence of the window changed: finds it, then translate what is marked unfinished, then call this again.
words: $(VENV)/ready-to-test
	$(BIN)/pyside6-lupdate -locations none -no-obsolete ui/*.py -ts ui/translations/reviewer_zh.ts
	$(BIN)/pyside6-lrelease ui/translations/reviewer_zh.ts

clean:
	rm -rf $(VENV) out build dist *.egg-info .mypy_cache .ruff_cache .hypothesis .import_linter_cache
