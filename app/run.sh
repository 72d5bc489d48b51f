#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and starts Valda. Without a display it runs the default sample in the terminal.
# All arguments are passed to the program.
set -euo pipefail
cd "$(dirname "$0")/.."
. app/packages.sh

install_missing "${build_packages[@]}" "${run_packages[@]}"
build run
valda=build/run/bin/valda

if [ $# -gt 0 ]; then
  exec "$valda" "$@"
elif [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  say "Starting the window …"
  exec "$valda"
elif "$valda" sandbox --max-seconds 5 -- true >/dev/null 2>&1; then
  say "No display: running the sample \"circle packing\" without any model, for a minute …"
  exec "$valda" run resources/templates/circle-packing.yaml
else
  say "No display, and programs cannot be boxed here: running the sample \"vampire toothpaste\" without any model …"
  exec "$valda" run resources/templates/vampire-toothpaste.yaml --set generator.paceMs=0
fi
