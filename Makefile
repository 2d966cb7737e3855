# `make demo` shows the product on a fresh machine; `make test` is all that CI runs.

SWIFT ?= swift
BINARY := .build/release/journal
SOURCES := Package.swift Sources Tests $(wildcard Benchmarks)
ROW ?=
MINUTES ?= 5

.PHONY: demo test build lint format bench bench-paper torture clean setup

demo: setup build
	scripts/demo.sh $(BINARY)

setup:
	scripts/setup.sh run

build:
	$(SWIFT) build -c release --static-swift-stdlib --product journal

lint:
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

format:
	$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

# The last command is the test runner, so that its own closing line ends the output.
test:
	scripts/setup.sh test
	$(MAKE) lint
	$(MAKE) build
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

# Measures beside peers and writes Benchmarks/RESULTS.md.
bench:
	scripts/setup.sh bench
	cd Benchmarks && $(SWIFT) run -c release --static-swift-stdlib journal-benchmarks \
		--python ../.build/venv-bench/bin/python3 --output RESULTS.md

# Times the paper archive and the dashboard page beside WeasyPrint and writes Benchmarks/PAPER.md.
bench-paper: build
	scripts/setup.sh bench
	Benchmarks/paper.py --journal $(BINARY) --output Benchmarks/PAPER.md

# One row of the torture table: make torture ROW=flip|pages|kill|full, or all of them.
torture: build
	scripts/torture.sh $(BINARY) "$(ROW)" "$(MINUTES)"

clean:
	$(SWIFT) package clean
	rm -rf demo-store demo-store-keys demo-archive demo-dashboard.html
