// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/events/testreport.h"

#include <QStandardItemModel>

namespace ui {

// Models and texts of the tabs of the code panel. The models have a few hundred rows and are filled again for every
// candidate. GUI thread.

/// Test cases; child rows contain the expected result, the actual result and the message.
void fillCases(QStandardItemModel *model, const engine::TestReport &report);
/// Findings, most severe first; LineRole contains the line to show, 0 if there is none.
void fillFindings(QStandardItemModel *model, const engine::TestReport &report);
/// Metrics with the value of the parent and the change; a change within the measured noise is labelled.
void fillMetrics(QStandardItemModel *model, const engine::TestReport &report, const engine::TestReport &parent);

inline constexpr int LineRole = Qt::UserRole + 1;

/// Output without terminal control sequences; other control characters become visible escapes.
[[nodiscard]] QString plainOutput(const QString &output);
/// Describes how the program ended: "It ended with exit code 1.", "It was ended by signal 9.".
[[nodiscard]] QString endSentence(const engine::ProgramOutcome &outcome);
/// Size in the format of the locale: "12.4 MB".
[[nodiscard]] QString bytesText(qint64 bytes);

} // namespace ui
