// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace test {

// What a screen reader, a keyboard and a translator need of a window. Each answers what is wrong, one line per defect;
// an empty list is what a test asks for: QCOMPARE(unnamedControls(&page), QStringList()).

/// Focusable visible controls without a name, or with a class name, a mnemonic mark or a file name as one.
[[nodiscard]] QStringList unnamedControls(QWidget *window);
/// Visible enabled controls that Tab does not reach from the first one, and controls that Tab cannot leave.
[[nodiscard]] QStringList unreachableControls(QWidget *window);
/// Two entries of one menu with the same mnemonic letter, and entries without any text.
[[nodiscard]] QStringList clashingMnemonics(QWidget *window);
/// Visible texts (labels, buttons, titles, tabs, headers, tooltips, placeholders, names) that do not contain `mark`.
/// Texts that are data carry the dynamic property "userText" on their widget or one of its parents.
[[nodiscard]] QStringList untranslatedTexts(QWidget *window, const QString &mark);
/// Labels and buttons that are narrower than their text needs.
[[nodiscard]] QStringList clippedTexts(QWidget *window);

} // namespace test
