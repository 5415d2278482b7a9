# Paragraf. `make` lists what there is; `make site` and `make test` are what a fresh machine needs.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:

# The day that the committed public/ is built for, so that a clean build leaves `git status` empty on any other.
AS_OF := 2026-11-21

PREFIX ?= /usr/local
DESTDIR ?=
RELEASE := swift build -c release --static-swift-stdlib --product paragraf
PARAGRAF := .build/release/paragraf
VENV := .venv
PYTHON := $(VENV)/bin/python

.PHONY: help site preview build test test-swift test-browser citations-diff bench bench-record lint format fuzz sanitize torture install clean
help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: build ## installs what is missing, builds the tool and builds content/ into public/
	$(PARAGRAF) build --as-of $(AS_OF)

preview: build ## shows content/ on http://localhost:4000 while you write
	exec $(PARAGRAF) preview

build: ## the release binary, .build/release/paragraf
	@scripts/install-build.sh
	@echo "Bygger .build/release/paragraf …"
	@start=$$(date +%s); $(RELEASE); echo "Klart på $$(( $$(date +%s) - start )) sekunder."

test: lint test-swift test-browser ## every test: unit, house, whole-site, browser

test-swift: build
	swift test

test-browser: site
	@scripts/install-test.sh $(VENV)
	$(PYTHON) -m pytest -q Tests/Python Tests/Browser Tests/Seeds

citations-diff: ## gained and lost citations since BASE (where this branch left main), over Tests/Citations and content/
	@scripts/install-build.sh
	@scripts/citations-diff.sh $(BASE)

bench: build ## measures builds of 1,000 to 100,000 documents beside Hugo, on a quiet machine; writes Benchmarks/RESULTS.md
	@scripts/install-bench.sh
	python3 Benchmarks/bench.py

bench-record: build ## records anew how many instructions the build of content/ takes
	@scripts/install-bench.sh
	python3 Benchmarks/bench.py --record

lint: ## the form of the code
	swift format lint --strict --recursive Sources Tests Fuzz/Sources Fuzz/Package.swift Package.swift

format: ## sets the form of the code
	swift format --in-place --recursive Sources Tests Fuzz/Sources Fuzz/Package.swift Package.swift

fuzz: ## looks for inputs that break something, FUZZ_SECONDS (60) for each examination of Fuzz/
	@scripts/install-build.sh
	Fuzz/fuzz.sh

sanitize: build ## the address and undefined-behaviour sanitizers on what calls C and on the C libraries, and valgrind on the binary
	@command -v valgrind > /dev/null || scripts/install-packages.sh valgrind
	Fuzz/sanitize.sh
	# The libraries as they are in the binary, without instruments. Valgrind cannot read Swift's debugging information, and takes what
	# Swift copies with a value for the value.
	strip --strip-debug -o .build/paragraf-stripped $(PARAGRAF)
	valgrind --undef-value-errors=no --error-exitcode=99 --errors-for-leak-kinds=none -q .build/paragraf-stripped check --as-of $(AS_OF) --jobs 1

torture: build ## what takes minutes: each fault of the disk on the real program, kill -9, full disks, texts of any size
	@scripts/install-test.sh $(VENV)
	@command -v valgrind > /dev/null || scripts/install-packages.sh valgrind
	$(PYTHON) -m pytest -q -p no:cacheprovider -rP Tests/Torture
	PARAGRAF_KILLS=200 PARAGRAF_EDITS=1000 swift test --filter 'leavesAWholeSiteWhenKilled|publishesTheSameOverAnOldSite|publishesWholeOrNotAtAll'

install: build ## the binary, its man page and shell completions, below PREFIX (/usr/local)
	install -Dm755 $(PARAGRAF) $(DESTDIR)$(PREFIX)/bin/paragraf
	install -Dm644 docs/paragraf.1 $(DESTDIR)$(PREFIX)/share/man/man1/paragraf.1
	for shell in bash zsh fish; do $(PARAGRAF) --generate-completion-script $$shell > .build/completion.$$shell; done
	install -Dm644 .build/completion.bash $(DESTDIR)$(PREFIX)/share/bash-completion/completions/paragraf
	install -Dm644 .build/completion.zsh $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_paragraf
	install -Dm644 .build/completion.fish $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/paragraf.fish

clean: ## removes what was built, but not public/
	rm -rf .build Fuzz/.build Fuzz/.build-address Fuzz/.build-both $(VENV)
