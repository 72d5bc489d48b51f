// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

// The headers of QScintilla use the keywords signals and slots; this program builds without them.
#define slots Q_SLOTS
#define signals Q_SIGNALS
#include <Qsci/qscilexercpp.h>
#include <Qsci/qscilexerjavascript.h>
#include <Qsci/qscilexerpython.h>
#include <Qsci/qsciscintilla.h>
#include <Qsci/qscistyledtext.h>
#undef slots
#undef signals
