#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, checks the references to pages of docs/, builds, and runs every test. Arguments go to ctest, e.g. -L engine or -R tst_ledger.
# VALDA_PRESET chooses another preset (release, asan, tsan); debug, with its assertions, is the default.
set -euo pipefail
cd "$(dirname "$0")/.."
. app/packages.sh

preset=${VALDA_PRESET:-debug}
install_missing "${build_packages[@]}" "${run_packages[@]}" "${test_packages[@]}"
say "Checking references to pages …"
python3 -B tests/gates/selftest.py --quiet
python3 -B tests/gates/references.py
build "$preset"
say "Running the tests …"
ctest --preset "$preset" -j2 "$@"
