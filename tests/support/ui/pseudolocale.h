// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>
#include <QTranslator>

namespace test {

/// A language derived from the source texts at test time: every text in ⟦ ⟧, accented and 40 % longer, with its %1, &,
/// tags and {variables} unchanged. A shown text without ⟦ is not translatable.
class PseudoLocale
{
public:
    static constexpr char16_t mark = u'⟦';

    /// Runs lupdate and lrelease. Returns the error; empty: success.
    [[nodiscard]] QString make(const QStringList &sourceFolders);
    [[nodiscard]] static QString pseudo(const QString &source);
    void install();
    void remove();

private:
    QTemporaryDir m_folder;
    QTranslator m_translator;
};

} // namespace test
