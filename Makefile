# make                       builds the library, the tools, the suite and the examples
# make demo [MOVIE=file.mov] prints what a movie holds and writes views of it as PNG files to out/;
#                            without one, sample movies that it makes
# make player [MOVIE=file.mov] shows a movie in a window; without one, the demo's scene (needs SDL 2)
# make test                  runs every test: cargo test, then the C suite and examples by ctest
# make bench [CASES=words]   measures how long a pixel takes, and what other renderers need
# make fuzz [SECONDS=600]    throws damaged movies, records, samples and actions, and odd calls, at the
#                            library, each for that long (needs a nightly Rust)
# make fuzz TARGET=nodes     one of these; tools/fuzz lists them
# make fuzz DECODER=cvid     throws damaged frames at one decoder, or at all one by one: DECODER=all
# make soak [ROUNDS=10000]   opens, draws and closes movies so often, and measures the memory; then lets
#                            memory run out at every point
# make races                 looks for races between threads (needs a nightly Rust and its source)
# make install PREFIX=/usr/local [DESTDIR=stage] [STATIC=ON]
#                            installs library, headers, tools and manual pages
# make deb                   builds the Debian packages into out/deb (needs debhelper)
# make reference             a page for each header in build/reference/html (needs doxygen)
# make clean                 removes what was built
#
# What is missing is installed where that is allowed; otherwise a message says what to install.

BUILD   = build
OUT     = out
MOVIE   =
SECONDS = 600
ROUNDS  = 10000
CASES   =
DECODER =
TARGET  =
PREFIX  = /usr/local
STATIC  = OFF
JOBS    = $(shell getconf _NPROCESSORS_ONLN)

# Cargo may have just been installed to a place that the shell does not know yet.
export PATH := $(PATH):$(HOME)/.cargo/bin

MAKEFLAGS += --no-print-directory

all: build

build: tools
	cmake -S . -B $(BUILD) -DCMAKE_BUILD_TYPE=RelWithDebInfo -DQTVR_STATIC=$(STATIC)
	cmake --build $(BUILD) --parallel $(JOBS)

demo: build
	tools/demo $(BUILD) $(OUT) $(MOVIE)

player:
	@tools/install-missing player
	$(MAKE) build
	@test -n "$(MOVIE)" || test -f $(OUT)/castle.mov || tools/demo $(BUILD) $(OUT) >/dev/null
	$(BUILD)/examples_c/player $(or $(MOVIE),$(OUT)/castle.mov)

test:
	@tools/install-missing tests
	cargo test
	$(MAKE) build
	ctest --test-dir $(BUILD) --output-on-failure --parallel $(JOBS)

install: build
	DESTDIR="$(DESTDIR)" cmake --install $(BUILD) --prefix "$(PREFIX)"

deb: tools
	tools/deb $(OUT)/deb

bench: tools
	tools/install-peers
	cargo build --release
	cargo bench --bench views -- $(CASES)
	cargo bench --bench sprites
	cargo bench --bench codecs
	cmake -S . -B $(BUILD) -DCMAKE_BUILD_TYPE=RelWithDebInfo
	cmake --build $(BUILD) --target samples authoring_speed vast draw_world make_object
	$(BUILD)/benches/authoring_speed
	$(BUILD)/benches/vast
	benches/object-movies $(BUILD) $(BUILD)/objects
	cargo bench --bench objects -- $(BUILD)/objects/*.mov $(BUILD)/samples/object.mov

fuzz: tools
	tools/fuzz $(SECONDS) $(TARGET) $(DECODER)

reference:
	tools/install-missing reference
	mkdir -p $(BUILD)
	doxygen docs/Doxyfile

soak: build
	QTVR_SAMPLES=$(BUILD)/samples QTVR_SOAK_ROUNDS=$(ROUNDS) $(BUILD)/c_tests/soak
	QTVR_SAMPLES=$(BUILD)/samples QTVR_FAULTS=0 $(BUILD)/c_tests/memory_faults

races: build
	tools/races $(BUILD)/samples

clean:
	cargo clean
	rm -rf $(BUILD) $(OUT)

tools:
	@tools/install-missing

.PHONY: all build demo player test install deb bench fuzz soak races reference clean tools
