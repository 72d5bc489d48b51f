// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/testreport.h"

#include <QStandardItemModel>

namespace ui {

// What the tabs of the code panel show of a report. Filled anew for every candidate; GUI thread; a few hundred rows.

/// Test cases, each with what was expected, what came and what was said below it.
void fillCases(QStandardItemModel *model, const engine::TestReport &report);
/// Findings, worst first; LineRole holds the line to jump to, 0 for none.
void fillFindings(QStandardItemModel *model, const engine::TestReport &report);
/// Metrics with the parent's value and the change; a change within the measured noise says so.
void fillMetrics(QStandardItemModel *model, const engine::TestReport &report, const engine::TestReport &parent);

inline constexpr int LineRole = Qt::UserRole + 1;

/// Output without terminal control sequences and with other control characters made visible.
[[nodiscard]] QString plainOutput(const QString &output);
/// How it ended, in words: "ended by itself with 0", "ended by signal 9", "went past its wallTime limit".
[[nodiscard]] QString endSentence(const engine::ProgramOutcome &outcome);
/// "12.4 MB".
[[nodiscard]] QString bytesText(qint64 bytes);

} // namespace ui
