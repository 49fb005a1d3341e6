# make demo     shows what Bellek does, on a sample story
# make test     builds and runs every test
# make bench    measures, with a peer in the same run
# make install  [PREFIX=/usr/local] [DESTDIR=]
PREFIX ?= /usr/local
DESTDIR ?=

# An import that Package.swift does not declare is an error.
flags = --explicit-target-dependency-import-check error
# On a machine whose Swift runtime is not in the library path, an installed program must bring its own.
release = swift build -c release --product bellek --static-swift-stdlib

.PHONY: demo test bench install lint setup browser clean

setup:
	@Scripts/setup

# Tests of pages are skipped, and say so, where there is no browser and none can be installed.
browser: setup
	@Scripts/setup browser || echo "make: no browser; tests of pages will be skipped" >&2

demo: setup
	@swift build $(flags) --product bellek
	@Scripts/demo "$$(swift build $(flags) --show-bin-path)/bellek"

test: browser
	swift build $(flags) --build-tests
	swift test $(flags) --skip-build

lint:
	swift format lint --strict -r Sources Tests Benchmarks Package.swift

bench: setup
	@Benchmarks/run

install: setup
	$(release)
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/bellek/glossaries" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	install -m 755 "$$($(release) --show-bin-path)/bellek" "$(DESTDIR)$(PREFIX)/bin/bellek"
	install -m 644 Glossaries/*.tbx "$(DESTDIR)$(PREFIX)/share/bellek/glossaries"
	"$(DESTDIR)$(PREFIX)/bin/bellek" --generate-completion-script bash > "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/bellek"
	"$(DESTDIR)$(PREFIX)/bin/bellek" --generate-completion-script zsh > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_bellek"
	"$(DESTDIR)$(PREFIX)/bin/bellek" --generate-completion-script fish > "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/bellek.fish"

clean:
	rm -rf .build
