// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace test {

// Checks of a window for screen readers, keyboards and translators. Each function returns one line per defect; a test
// expects an empty list: QCOMPARE(unnamedControls(&page), QStringList()).

/// Focusable visible controls without a name, or whose name is a class name, a file name or has a mnemonic mark.
[[nodiscard]] QStringList unnamedControls(QWidget *window);
/// Visible enabled controls that Tab does not reach from the first control, and controls that Tab cannot leave.
[[nodiscard]] QStringList unreachableControls(QWidget *window);
/// Two entries of one menu with the same mnemonic letter, and entries without any text.
[[nodiscard]] QStringList clashingMnemonics(QWidget *window);
/// Visible texts (labels, buttons, titles, tabs, headers, tooltips, placeholders, names) that do not contain `mark`.
/// Texts that are data carry the dynamic property "userText" on their widget or one of its parents.
[[nodiscard]] QStringList untranslatedTexts(QWidget *window, const QString &mark);
/// Labels and buttons that are narrower than their text needs.
[[nodiscard]] QStringList clippedTexts(QWidget *window);

} // namespace test
