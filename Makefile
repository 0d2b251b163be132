# Milstolpe: finds the goals of a Markdown plan and judges them by the SMART criteria.
#
#   make demo         installs what is missing, builds, and checks two example plans
#   make test         the same set-up, then every test
#   make              the program, the Lua module and the C library, in build/
#   make nvim         the Lua module for Neovim (plugin/nvim)
#   make install      into PREFIX (and DESTDIR); `make uninstall` takes it away again
#
# For those who change it: lint, asan, valgrind, bench, accuracy, fit, test-debian13, test-editors, clean. V=1 shows the commands.

# ---- What a packager may set ----------------------------------------------------------------------

PREFIX ?= /usr/local
BINDIR ?= $(PREFIX)/bin
LIBDIR ?= $(PREFIX)/lib
INCLUDEDIR ?= $(PREFIX)/include
LUA_CMOD ?= $(PREFIX)/lib/lua/5.4
LUA ?= lua5.4
PKG_CONFIG ?= pkg-config
INSTALL ?= install
CFLAGS ?= -O2 -g
# An unpacked Markdown grammar; empty: Debian's source packages or npm (core/grammar.sh).
GRAMMAR_DIR ?=
BUILD ?= build
V ?=
# The Check suites to build and run: `make build/test_core SUITES="pattern calendar"`.
SUITES ?= $(patsubst tests/core/test_%.c,%,$(sort $(wildcard tests/core/test_*.c)))
CORPUS ?= ../shared/corpus
BENCH ?= ../shared/bench

# ---- What we insist on ----------------------------------------------------------------------------

VERSION := $(shell sed -n 's/.*MIL_VERSION "\(.*\)"/\1/p' core/milstolpe.h)
CORE_MODULES := tree-sitter libpcre2-8 libutf8proc
LUA_MODULES := lua5.4 lua5.4-cjson lua5.4-filesystem inih
Q := $(if $(V),,@)
say = @echo '  $(1)	$@'
packages = $(shell $(PKG_CONFIG) $(1) 2>/dev/null)

INCLUDES := -iquote core -iquote $(BUILD)/gen -D_POSIX_C_SOURCE=200809L \
  $(call packages,--cflags $(CORE_MODULES) $(LUA_MODULES))
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion
COMPILE = $(CC) -std=c11 -fPIC -fvisibility=hidden $(WARNINGS) $(INCLUDES) $(CPPFLAGS) $(CFLAGS)
# All but the C library is linked in, so that one file is the whole program.
dynamic := -lm -ldl -lpthread
static = -Wl,-Bstatic $(filter-out $(dynamic),$(call packages,--libs $(1))) $(2) -Wl,-Bdynamic
CORE_LIBS = $(call static,$(CORE_MODULES),-lstemmer)
INI_LIBS = $(call static,inih)
PROGRAM_LIBS = $(call static,$(LUA_MODULES))

# ---- Sources --------------------------------------------------------------------------------------

SIEVE_MAKER := core/sieve_make.c
CORE := $(filter-out core/lua_%.c $(SIEVE_MAKER),$(wildcard core/*.c))
MAIN := core/lua_main.c core/lua_embedded.c
BINDING := $(filter-out $(MAIN),$(wildcard core/lua_*.c))
PACKS := $(sort $(wildcard queries/*/*.lua queries/*/*.scm))
ARGPARSE = $(shell $(LUA) -e 'print((package.searchpath("argparse", package.path)))' 2>/dev/null)
EMBEDDED := $(sort $(shell find plugin/milstolpe doc -name '*.lua' -o -path 'doc/rules/*.md' -o -name '*.schema.json'))

TEST_HELPERS := $(filter-out tests/core/test_%.c,$(wildcard tests/core/*.c))

objects = $(patsubst %.c,$(BUILD)/%.o,$(1))
GRAMMAR := $(foreach part,block inline,$(BUILD)/grammar/$(part)/parser.o $(BUILD)/grammar/$(part)/scanner.o)
LIBRARY := $(BUILD)/libmilstolpe.a
MODULE := $(BUILD)/lua/5.4/milstolpe.so
NVIM_MODULE := $(BUILD)/lua/5.1/milstolpe.so
PROGRAM := $(BUILD)/milstolpe
GEN := $(BUILD)/gen

all: $(PROGRAM) $(MODULE) $(LIBRARY) $(BUILD)/milstolpe.pc

$(PROGRAM): $(call objects,$(MAIN) $(BINDING)) $(GEN)/embedded.o $(LIBRARY)
	$(call say,LD)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(PROGRAM_LIBS) $(CORE_LIBS) -lm

# Exports nothing but luaopen_*: an editor that holds another tree-sitter must not lend us its symbols.
$(MODULE): $(call objects,$(BINDING)) $(LIBRARY) core/module.map
	@mkdir -p $(@D)
	$(call say,LD)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -shared -Wl,--version-script=core/module.map -o $@ $(filter-out %.map,$^) \
	  $(INI_LIBS) $(CORE_LIBS) -lm

# The same for LuaJIT, which Neovim has inside.
$(NVIM_MODULE): $(BINDING:%.c=$(BUILD)/jit/%.o) $(LIBRARY) core/module.map
	@mkdir -p $(@D)
	$(call say,LD)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -shared -Wl,--version-script=core/module.map -o $@ $(filter-out %.map,$^) \
	  $(INI_LIBS) $(CORE_LIBS) -lm

$(LIBRARY): $(call objects,$(CORE)) $(GEN)/data.o $(GEN)/sieves.o $(GRAMMAR)
	@rm -f $@
	$(call say,AR)
	$(Q)$(AR) rcs $@ $^

$(BUILD)/test_core: $(call objects,$(TEST_HELPERS) $(SUITES:%=tests/core/test_%.c)) \
  $(filter $(BUILD)/core/lua_data.o,$(call objects,$(BINDING))) $(LIBRARY)
	$(call say,LD)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(CORE_LIBS) $(call packages,--libs check lua5.4) -lm

$(BUILD)/fuzz: $(call objects,tests/fuzz/fuzz.c tests/core/random_markdown.c) $(LIBRARY)
	$(call say,LD)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(CORE_LIBS) -lm

$(BUILD)/tests/core/main.o: $(GEN)/suites.inc

# Others' code and generated code: warnings there are not for us to mend.
$(BUILD)/grammar/%.o: build/grammar/%.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call say,CC)
	$(Q)$(COMPILE) -w -I$(<D) -c -o $@ $<
$(GEN)/%.o: $(GEN)/%.c $(BUILD)/flags
	$(call say,CC)
	$(Q)$(COMPILE) -Wno-overlength-strings -MMD -MP -c -o $@ $<
$(BUILD)/jit/%.o: INCLUDES := $(call packages,--cflags luajit) $(INCLUDES)
$(BUILD)/jit/%.o: %.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call say,CC)
	$(Q)$(COMPILE) -MMD -MP -c -o $@ $<
$(BUILD)/%.o: %.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call say,CC)
	$(Q)$(COMPILE) -MMD -MP -c -o $@ $<

# ---- What is generated ----------------------------------------------------------------------------

# The grammar's sources are the same for all builds, and fetched once.
$(patsubst $(BUILD)/%.o,build/%.c,$(GRAMMAR)): build/grammar/sources ;
build/grammar/sources: core/grammar.sh build/grammar/from
	@GRAMMAR_DIR='$(GRAMMAR_DIR)' sh core/grammar.sh $(@D)
	@touch $@

$(GEN)/data.c: core/embed.lua $(PACKS) $(GEN)/packs.list
	$(call say,GEN)
	$(Q)$(LUA) core/embed.lua data $@ $(PACKS)
# What the patterns of the built-in packs must meet in a text (core/sieve.h), told by the code that reads them.
$(GEN)/sieve_make: $(call objects,$(CORE) $(SIEVE_MAKER)) $(GEN)/data.o $(GRAMMAR)
	$(call say,LD)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(CORE_LIBS) -lm
$(GEN)/sieves.c: $(GEN)/sieve_make
	$(call say,GEN)
	$(Q)$< >$@
$(GEN)/embedded.c: core/embed.lua $(EMBEDDED) $(ARGPARSE) $(GEN)/embedded.list
	$(call say,GEN)
	$(Q)$(LUA) core/embed.lua files $@ $(EMBEDDED) plugin/argparse.lua=$(ARGPARSE)

# A list is written anew only when it changes, and what depends on it follows.
keep = @mkdir -p $(@D); printf '%s\n' $(1) | cmp -s - $@ || printf '%s\n' $(1) >$@
$(GEN)/packs.list: FORCE ; $(call keep,$(PACKS))
$(GEN)/embedded.list: FORCE ; $(call keep,$(EMBEDDED) '$(ARGPARSE)')
$(GEN)/suites.inc: FORCE ; $(call keep,$(patsubst %,'SUITE(%)',$(SUITES)))
$(BUILD)/flags: FORCE ; $(call keep,'$(COMPILE)')
build/grammar/from: FORCE ; $(call keep,'$(GRAMMAR_DIR)')

$(GEN)/prefix: FORCE ; $(call keep,'$(LIBDIR) $(INCLUDEDIR)')

$(BUILD)/milstolpe.pc: core/milstolpe.pc.in core/milstolpe.h $(GEN)/prefix
	$(call say,GEN)
	$(Q)sed -e 's|@LIBDIR@|$(LIBDIR)|; s|@INCLUDEDIR@|$(INCLUDEDIR)|; s|@VERSION@|$(VERSION)|' $< >$@

# ---- Targets --------------------------------------------------------------------------------------

deps:
	@GRAMMAR_DIR='$(GRAMMAR_DIR)' sh core/deps.sh

# The examples hold bad goals on purpose: what is found in them is no failure, trouble (2) is.
demo: deps
	@$(MAKE) --no-print-directory all
	$(PROGRAM) check doc/examples/marknadsplan.md doc/examples/marketing-plan.md || [ $$? = 1 ]

# What plugin managers run: asks for packages only where one is missing.
nvim:
	@pkg-config --exists luajit && [ -e build/grammar/sources ] || \
	  GRAMMAR_DIR='$(GRAMMAR_DIR)' sh core/deps.sh $$(pkg-config --exists luajit || echo libluajit-5.1-dev)
	@$(MAKE) --no-print-directory $(NVIM_MODULE)

test: deps
	@$(MAKE) --no-print-directory check

# Every test that is there, with what is built in BUILD; needs no network.
LUA_ENV = MILSTOLPE=$(PROGRAM) LUA_PATH='plugin/?.lua;tests/lua/?.lua;;' LUA_CPATH='$(BUILD)/lua/5.4/?.so;;'
check: all $(BUILD)/test_core $(BUILD)/fuzz
	$(BUILD)/test_core
	$(BUILD)/fuzz 10
	luacheck --quiet core plugin queries tests
	@sh tests/linkage.sh $(PROGRAM) $(MODULE)
	$(foreach run,$(sort $(wildcard tests/*/run.lua)),$(LUA_ENV) $(PRELOAD) $(LUA) $(run) &&) true

# Warnings depend on the compiler's version, so they stop only those who change the code.
lint:
	@$(MAKE) --no-print-directory all $(BUILD)/lint/test_core BUILD=$(BUILD)/lint CFLAGS='-O2 -Werror'

SANITIZED := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined
asan:
	@CK_FORK=no UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 $(MAKE) --no-print-directory check \
	  BUILD=build/asan CFLAGS='$(SANITIZED)' \
	  PRELOAD="LD_PRELOAD=$$($(CC) -print-file-name=libasan.so)"

# Five minutes of random plans, with sanitizers: make fuzz SECONDS=3600 SEED=7
SECONDS ?= 300
SEED ?= 1
fuzz:
	@$(MAKE) --no-print-directory build/asan/fuzz BUILD=build/asan CFLAGS='$(SANITIZED)'
	UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 build/asan/fuzz $(SECONDS) $(SEED)

valgrind: all $(BUILD)/test_core
	@sh core/deps.sh valgrind
	CK_FORK=no valgrind --quiet --leak-check=full --error-exitcode=3 $(BUILD)/test_core

# The parser alone, to measure beside.
$(BUILD)/tests/bench/block_parse: $(BUILD)/tests/bench/block_parse.o $(filter %/block/parser.o %/block/scanner.o,$(GRAMMAR))
	$(call say,LD)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(CORE_LIBS)

bench: all $(BUILD)/tests/bench/block_parse
	@sh core/deps.sh hyperfine cmark
	LUA=$(LUA) sh tests/bench/run.sh $(BUILD) $(BENCH)

# A hundred thousand goals, each fix of each finding: hours. SEED=N makes them again.
promises: all
	$(LUA_ENV) $(LUA) tests/promises/run.lua 100000 $(SEED)

# The report that the README shows.
picture: all
	cd doc/examples && COLUMNS=92 $(abspath $(PROGRAM)) check --color=always --today 2026-11-23 --no-config \
	  short-plan.md | $(LUA) ../picture.lua milstolpe check short-plan.md >../report.svg

accuracy: all
	@sh tests/accuracy.sh $(PROGRAM) $(CORPUS)

# Fits the weights of core/feature.h anew; PENALTY= says how much a rare observation may count.
$(BUILD)/features: $(call objects,tests/accuracy/features.c) $(LIBRARY)
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(CORE_LIBS) -lm
fit: $(BUILD)/features
	$(LUA) tests/accuracy/fit.lua $< $(BUILD)/plans $(wildcard $(CORPUS)) --write core/feature.h

# The editors at work, in a Debian 13 that is kept; their screens go to doc/captures.
test-editors: all nvim
	BUILD=$(BUILD) MILSTOLPE_CAPTURES=doc/captures sh tests/editors/chroot.sh

test-debian13:
	sh tests/chroot.sh trixie

install: all
	$(INSTALL) -d $(addprefix $(DESTDIR),$(BINDIR) $(LIBDIR)/pkgconfig $(INCLUDEDIR) $(LUA_CMOD))
	$(INSTALL) -m 755 $(PROGRAM) $(DESTDIR)$(BINDIR)
	$(INSTALL) -m 644 $(MODULE) $(DESTDIR)$(LUA_CMOD)
	$(INSTALL) -m 644 $(LIBRARY) $(DESTDIR)$(LIBDIR)
	$(INSTALL) -m 644 core/milstolpe.h $(DESTDIR)$(INCLUDEDIR)
	$(INSTALL) -m 644 $(BUILD)/milstolpe.pc $(DESTDIR)$(LIBDIR)/pkgconfig

uninstall:
	rm -f $(addprefix $(DESTDIR),$(BINDIR)/milstolpe $(LUA_CMOD)/milstolpe.so $(LIBDIR)/libmilstolpe.a \
	  $(INCLUDEDIR)/milstolpe.h $(LIBDIR)/pkgconfig/milstolpe.pc)

clean:
	rm -rf $(BUILD)

.PHONY: all deps demo nvim test check lint asan fuzz picture valgrind bench promises accuracy fit test-debian13 test-editors install uninstall clean FORCE
.DELETE_ON_ERROR:
.SECONDARY:
-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
