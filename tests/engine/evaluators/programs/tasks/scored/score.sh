#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
words=$(wc -w < "$1")
echo "counted $words words"
mkdir -p "$2"
printf '{"score": %s, "private": {"bytes": %s}, "feedback": "more words"}' "$words" "$(wc -c < "$1")" > "$2/metrics.json"
