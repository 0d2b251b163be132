# Milstolpe: finds the goals of a Markdown plan and judges them by the SMART criteria.
#
#   make demo         installs what is missing, builds, and checks two example plans
#   make test         the same set-up, then every test
#   make              the program, the Lua module and the C library, in build/
#   make nvim         the Lua module for Neovim (plugin/nvim)
#   make install      into PREFIX (and DESTDIR); `make uninstall` takes it away again
#
# For those who change it: lint, asan, valgrind, fuzz, bench, clean, and what tests/more.mk lists. V=1 shows the commands.

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
# How the program is linked: all in one file at a fixed address, which starts in half the time. Empty: with the system's
# C library, and position-independent.
PROGRAM_LINK ?= -static -no-pie -Wl,--wrap=dlopen
# An unpacked Markdown grammar; empty: Debian's source packages or npm (core/grammar.sh).
GRAMMAR_DIR ?=
BUILD ?= build
V ?=

# ---- What we insist on ----------------------------------------------------------------------------

VERSION := $(shell sed -n 's/.*MIL_VERSION "\(.*\)"/\1/p' core/milstolpe.h)
CORE_MODULES := tree-sitter libpcre2-8 libutf8proc
LUA_MODULES := lua5.4 lua5.4-cjson lua5.4-filesystem inih
packages = $(shell $(PKG_CONFIG) $(1) 2>/dev/null)

INCLUDES := -iquote core -iquote $(BUILD)/gen -D_POSIX_C_SOURCE=200809L \
  $(call packages,--cflags $(CORE_MODULES) $(LUA_MODULES))
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion
FLAGS = -std=c11 -pthread -fPIC -fvisibility=hidden $(WARNINGS) $(INCLUDES) $(CPPFLAGS) $(CFLAGS)
# All but the C library is linked in, so that one file is the whole program.
dynamic := -lm -ldl -lpthread
static = -Wl,-Bstatic $(filter-out $(dynamic),$(call packages,--libs $(1))) $(2) $(then_shared)
then_shared := -Wl,-Bdynamic
CORE_LIBS = $(call static,$(CORE_MODULES),-lstemmer) -lm

# ---- Sources --------------------------------------------------------------------------------------

PACK_MAKER := core/pack_make.c
CORE := $(filter-out core/lua_%.c $(PACK_MAKER),$(wildcard core/*.c))
MAIN := core/lua_main.c core/lua_embedded.c core/lua_pool.c
BINDING := $(filter-out $(MAIN),$(wildcard core/lua_*.c))
PACKS := $(sort $(wildcard queries/*/*.lua queries/*/*.scm))
ARGPARSE = $(shell $(LUA) -e 'print((package.searchpath("argparse", package.path)))' 2>/dev/null)
EMBEDDED := $(sort $(shell find plugin/milstolpe doc -name '*.lua' -o -path 'doc/rules/*.md' -o -name '*.schema.json'))
# The Check suites to build and run: `make build/test_core SUITES="pattern calendar"`.
SUITES ?= $(patsubst tests/core/test_%.c,%,$(sort $(wildcard tests/core/test_*.c)))
TEST_HELPERS := $(filter-out tests/core/test_%.c,$(wildcard tests/core/*.c))

objects = $(patsubst %.c,$(BUILD)/%.o,$(1))
GEN := $(BUILD)/gen
GRAMMAR := $(foreach part,block inline,$(BUILD)/grammar/$(part)/parser.o $(BUILD)/grammar/$(part)/scanner.o)
LIBRARY := $(BUILD)/libmilstolpe.a
MODULE := $(BUILD)/lua/5.4/milstolpe.so
NVIM_MODULE := $(BUILD)/lua/5.1/milstolpe.so
PROGRAM := $(BUILD)/milstolpe

Q := $(if $(V),,@)
say = @mkdir -p $(@D); echo '  $(1)	$@'
compile = $(Q)$(CC) $(1) $(FLAGS) -MMD -MP -c -o $@ $<
link = $(Q)$(CC) -pthread $(CFLAGS) $(LDFLAGS) -o $@ $(filter %.o,$^) $(filter %.a,$^) $(1) $(CORE_LIBS)

all: $(PROGRAM) $(MODULE) $(LIBRARY) $(BUILD)/milstolpe.pc

$(PROGRAM): private then_shared := $(if $(filter -static,$(PROGRAM_LINK)),,$(then_shared))
$(PROGRAM): $(call objects,$(MAIN) $(BINDING)) $(GEN)/embedded.o $(LIBRARY)
	$(call say,LD)
	$(call link,$(PROGRAM_LINK) $(call static,$(LUA_MODULES)))

# They export nothing but luaopen_*: an editor that holds another tree-sitter must not lend us its symbols. One is for
# Lua 5.4, one for LuaJIT, which Neovim has inside.
$(MODULE): $(call objects,$(BINDING))
$(NVIM_MODULE): $(BINDING:%.c=$(BUILD)/jit/%.o)
$(MODULE) $(NVIM_MODULE): $(LIBRARY) core/module.map
	$(call say,LD)
	$(call link,-shared -Wl$(comma)--version-script=core/module.map $(call static,inih))
comma := ,

$(LIBRARY): $(call objects,$(CORE)) $(GEN)/data.o $(GEN)/packs.o $(GRAMMAR)
	$(call say,AR)
	@rm -f $@
	$(Q)$(AR) rcs $@ $^

$(BUILD)/test_core: $(call objects,$(TEST_HELPERS) $(SUITES:%=tests/core/test_%.c) core/lua_data.c) $(LIBRARY)
	$(call say,LD)
	$(call link,$(call packages,--libs check lua5.4))

# What a pattern "%.o: %.c" would not find; others' code and generated code have warnings that are not for us to mend.
$(BUILD)/grammar/%.o: build/grammar/%.c $(BUILD)/flags
	$(call say,CC)
	$(call compile,-w -I$(<D))
$(GEN)/%.o: $(GEN)/%.c $(BUILD)/flags
	$(call say,CC)
	$(call compile,-Wno-overlength-strings)
$(BUILD)/jit/%.o: %.c $(BUILD)/flags
	$(call say,CC)
	$(call compile,$(call packages,--cflags luajit))
$(BUILD)/%.o: %.c $(BUILD)/flags
	$(call say,CC)
	$(call compile)

# ---- What is generated ----------------------------------------------------------------------------

# The grammar's sources are the same for all builds, and fetched once.
$(patsubst $(BUILD)/%.o,build/%.c,$(GRAMMAR)): build/grammar/sources ;
build/grammar/sources: core/grammar.sh build/grammar/from
	@GRAMMAR_DIR='$(GRAMMAR_DIR)' sh core/grammar.sh $(@D)
	@touch $@

$(GEN)/data.c: core/embed.lua $(PACKS) $(GEN)/packs.list
	$(call say,GEN)
	$(Q)$(LUA) core/embed.lua data $@ $(PACKS)
# Sieves (core/sieve.h) and compiled patterns of the built-in packs, made by the code that will use them.
$(GEN)/pack_make: $(call objects,$(CORE) $(PACK_MAKER)) $(GEN)/data.o $(GRAMMAR)
	$(call say,LD)
	$(call link)
$(GEN)/packs.c: $(GEN)/pack_make
	$(call say,GEN)
	$(Q)$< >$@
$(GEN)/embedded.c: core/embed.lua $(EMBEDDED) $(ARGPARSE) $(GEN)/embedded.list
	$(call say,GEN)
	$(Q)$(LUA) core/embed.lua files $@ $(EMBEDDED) plugin/argparse.lua=$(ARGPARSE)
$(BUILD)/milstolpe.pc: core/milstolpe.pc.in core/milstolpe.h $(GEN)/prefix
	$(call say,GEN)
	$(Q)sed -e 's|@LIBDIR@|$(LIBDIR)|; s|@INCLUDEDIR@|$(INCLUDEDIR)|; s|@VERSION@|$(VERSION)|' $< >$@
$(BUILD)/tests/core/main.o: $(GEN)/suites.inc

# A list is written anew only when it changes, and what depends on it follows.
keep = @mkdir -p $(@D); printf '%s\n' $(1) | cmp -s - $@ || printf '%s\n' $(1) >$@
$(GEN)/packs.list: FORCE ; $(call keep,$(PACKS))
$(GEN)/embedded.list: FORCE ; $(call keep,$(EMBEDDED) '$(ARGPARSE)')
$(GEN)/suites.inc: FORCE ; $(call keep,$(patsubst %,'SUITE(%)',$(SUITES)))
$(GEN)/prefix: FORCE ; $(call keep,'$(LIBDIR) $(INCLUDEDIR)')
$(BUILD)/flags: FORCE ; $(call keep,'$(CC) $(FLAGS)')
build/grammar/from: FORCE ; $(call keep,'$(GRAMMAR_DIR)')

# ---- Targets --------------------------------------------------------------------------------------

AGAIN = @$(MAKE) --no-print-directory

deps:
	@GRAMMAR_DIR='$(GRAMMAR_DIR)' sh core/deps.sh

# The examples hold bad goals on purpose: what is found in them is no failure, trouble (2) is.
demo: deps
	$(AGAIN) all
	$(PROGRAM) check doc/examples/marknadsplan.md doc/examples/marketing-plan.md || [ $$? = 1 ]

# What plugin managers run: asks for packages only where one is missing.
nvim:
	@pkg-config --exists luajit && [ -e build/grammar/sources ] || \
	  GRAMMAR_DIR='$(GRAMMAR_DIR)' sh core/deps.sh $$(pkg-config --exists luajit || echo libluajit-5.1-dev)
	$(AGAIN) $(NVIM_MODULE) plugin/nvim/doc/tags

# As :helptags writes them, but with no Neovim at hand.
plugin/nvim/doc/tags: plugin/nvim/doc/milstolpe.txt
	$(call say,GEN)
	$(Q)grep -o '\*[^* 	]*\*' $< | tr -d '*' | LC_ALL=C sort | sed 's|.*|&\tmilstolpe.txt\t/*&*|' >$@

test: deps
	$(AGAIN) check

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

include tests/more.mk

.PHONY: all deps demo nvim test install uninstall clean FORCE
.DELETE_ON_ERROR:
.SECONDARY:
-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
