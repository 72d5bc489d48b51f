# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by app/run.sh and tests/run.sh: installs required packages and builds.

build_packages=(
  cmake ninja-build g++ ccache mold pkg-config
  qt6-base-dev libqt6opengl6-dev libgl-dev libvulkan-dev qt6-charts-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
  qcoro-qt6-dev nlohmann-json3-dev libexpected-dev libyaml-cpp-dev libeigen3-dev libqscintilla2-qt6-dev libquazip1-qt6-dev zlib1g-dev libsqlite3-dev libsimdjson-dev libseccomp-dev qtkeychain-qt6-dev libsodium-dev
)
run_packages=(
  libqt6sql6-sqlite libqt6svg6 qt6-translations-l10n breeze-icon-theme fonts-dejavu-core ca-certificates bubblewrap libseccomp2 python3 python3-numpy python3-scipy
)
test_packages=(git json-schema-test-suite librapidcheck-dev python3 zip unzip flake8 black)

say() { printf '%s\n' "$*" >&2; }

# install_missing PACKAGE…: installs missing packages with apt.
install_missing() {
  local package missing=()
  for package in "$@"; do
    dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done
  [ ${#missing[@]} = 0 ] && return 0
  local as_root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { say "These packages are missing and only root can install them: ${missing[*]}"; return 1; }
    as_root=(sudo)
  fi
  say "Installing ${#missing[@]} packages: ${missing[*]}"
  local log; log=$(mktemp)
  if ! { "${as_root[@]}" apt-get update && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
         apt-get install -y --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    say "apt-get could not install them; the whole log is in $log"
    return 1
  fi
  rm -f "$log"
}

# show_steps NAME: reads Ninja's output, shows "NAME: 120 of 540 steps, 3 min": on a terminal in place, else every 30 s.
show_steps() {
  local name=$1 line done_of_all last=0 text
  while IFS= read -r line; do
    [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]] || continue
    done_of_all="${BASH_REMATCH[1]} of ${BASH_REMATCH[2]} steps"
    text="$name: $done_of_all, $((SECONDS / 60)) min"
    if [ -t 2 ]; then
      printf '\r\033[K%s' "$text" >&2
    elif [ $((SECONDS - last)) -ge 30 ]; then
      last=$SECONDS
      say "$text"
    fi
  done
  if [ -t 2 ] && [ -n "${text:-}" ]; then printf '\n' >&2; fi
}

# build PRESET [cmake options…]: configures once, builds with visible progress, prints the path of the log on failure.
build() {
  local preset=$1 log; shift
  log=build/$preset.log
  mkdir -p build
  if [ -e "build/$preset/build.ninja" ]; then
    say "Building ($preset) …"
  else
    say "Building ($preset): the first time takes about $(first_build_minutes "$preset") minutes …"
  fi
  SECONDS=0
  if ! { cmake --preset "$preset" "$@" && cmake --build --preset "$preset"; } 2>&1 | tee "$log" | show_steps "Building ($preset)"; then
    grep -E "error|Error|FAILED" "$log" | head -n 20 >&2
    say "The build failed; the whole log is in $log"
    return 1
  fi
}

# first_build_minutes PRESET: measured on two cores (5 minutes without, 15 with tests), scaled to the cores there are.
first_build_minutes() {
  local on_two=15 cores
  [ "$1" = run ] && on_two=5
  cores=$(nproc)
  echo $(((on_two * 2 + cores - 1) / cores))
}
