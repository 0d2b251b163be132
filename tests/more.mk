# What those who change Milstolpe run beside `make test`; the Makefile includes it.
#
#   make check          every test, with what is built in BUILD; needs no network, and installs nothing
#   make lint           no warning
#   make asan, tsan, valgrind, fuzz     nothing read, freed or shared that should not be
#   make bench          how fast it is, beside others
#   make accuracy, fit  how well it judges; fits the weights of goals anew
#   make promises       a hundred thousand goals, each fix of each finding: hours
#   make picture        the report that the README shows
#   make test-editors, test-debian13

CORPUS ?= ../shared/corpus
BENCH ?= ../shared/bench
# Five minutes of random plans: make fuzz SECONDS=3600 SEED=7
SECONDS ?= 300
SEED ?= 1

check: all $(BUILD)/test_core $(BUILD)/fuzz
	@LUA=$(LUA) MAKE='$(MAKE)' CFLAGS='$(CFLAGS)' sh tests/check.sh $(BUILD)

# Warnings depend on the compiler's version, so they stop only those who change the code.
lint:
	$(AGAIN) all $(BUILD)/lint/test_core BUILD=$(BUILD)/lint CFLAGS='-O2 -Werror'

SANITIZED := BUILD=build/asan PROGRAM_LINK= CFLAGS='-O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined'
asan: export UBSAN_OPTIONS := halt_on_error=1:print_stacktrace=1
asan:
	$(AGAIN) check $(SANITIZED) CK_FORK=no PRELOAD="$$($(CC) -print-file-name=libasan.so)"

# Several threads: no data race, and the same output whatever their number.
tsan:
	$(AGAIN) all build/tsan/test_core BUILD=build/tsan PROGRAM_LINK= SUITES="pool shared" CFLAGS='-O1 -g -fsanitize=thread'
	CK_FORK=no build/tsan/test_core
	@sh tests/check.sh build/tsan tests/threads/run.lua

fuzz: export UBSAN_OPTIONS := halt_on_error=1:print_stacktrace=1
fuzz:
	$(AGAIN) build/asan/fuzz $(SANITIZED)
	build/asan/fuzz $(SECONDS) $(SEED)

valgrind: all $(BUILD)/test_core
	@sh core/deps.sh valgrind
	CK_FORK=no valgrind --quiet --leak-check=full --error-exitcode=3 \
	  --suppressions=tests/valgrind.supp $(BUILD)/test_core

bench: all $(BUILD)/tests/bench/parse $(BUILD)/tests/bench/measure
	@sh core/deps.sh hyperfine cmark luajit
	$(AGAIN) nvim
	@sh tests/bench/peers.sh $(BUILD)/bench/peers
	$(LUA) tests/bench/bench.lua $(BUILD) $(BENCH) $(CORPUS)/docs

accuracy: all
	@sh tests/accuracy.sh $(PROGRAM) $(CORPUS)

# The weights of core/feature.h; PENALTY= says how much a rare observation may count.
fit: $(BUILD)/features
	$(LUA) tests/accuracy/fit.lua $< $(BUILD)/plans $(wildcard $(CORPUS)) --write core/feature.h

# SEED=N makes the same goals again.
promises: all
	LUA=$(LUA) sh tests/check.sh $(BUILD) tests/promises/run.lua 100000 $(SEED)

picture: all
	cd doc/examples && COLUMNS=92 $(abspath $(PROGRAM)) check --color=always --today 2026-11-23 --no-config \
	  short-plan.md | $(LUA) ../picture.lua milstolpe check short-plan.md >../report.svg

# The editors at work, in a Debian 13 and a Debian 12 that are kept; their screens go to CAPTURES.
CAPTURES ?= doc/captures
test-editors: all
	$(AGAIN) nvim
	@sh core/deps.sh mmdebstrap mount npm
	cd plugin/vscode && npm ci --no-audit --no-fund
	BUILD=$(BUILD) MILSTOLPE_CAPTURES=$(CAPTURES) sh tests/editors/chroot.sh trixie
	BUILD=$(BUILD) sh tests/editors/chroot.sh bookworm

test-debian13:
	sh tests/chroot.sh trixie

# ---- Programs that only tests need ----------------------------------------------------------------

$(BUILD)/fuzz: $(call objects,tests/fuzz/fuzz.c tests/core/random_markdown.c) $(LIBRARY)
$(BUILD)/features: $(call objects,tests/accuracy/features.c) $(LIBRARY)
# The parser alone, to measure beside, and what measures.
$(BUILD)/tests/bench/parse: $(call objects,tests/bench/parse.c) $(GRAMMAR)
$(BUILD)/tests/bench/measure: $(call objects,tests/bench/measure.c)
$(BUILD)/fuzz $(BUILD)/features $(BUILD)/tests/bench/parse $(BUILD)/tests/bench/measure:
	$(call say,LD)
	$(call link)

.PHONY: check lint asan fuzz valgrind bench accuracy fit promises picture test-editors test-debian13
