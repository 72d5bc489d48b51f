# SPDX-FileCopyrightText: 2026 The Valda authors
# SPDX-License-Identifier: GPL-3.0-or-later
def add(a, b):
    print("adding")
    return {"sum": a + b, "list": [a, b]}
