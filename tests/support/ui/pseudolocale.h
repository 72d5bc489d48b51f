// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>
#include <QTranslator>

namespace test {

/// A language made of the sources at test time: every text in ⟦ ⟧, accented and 40 % longer, with its %1, &, tags and
/// {variables} kept. What shows up without ⟦ was never translated.
class PseudoLocale
{
public:
    static constexpr char16_t mark = u'⟦';

    /// Runs lupdate and lrelease; empty when it worked, else what went wrong.
    [[nodiscard]] QString make(const QStringList &sourceFolders);
    [[nodiscard]] static QString pseudo(const QString &source);
    void install();
    void remove();

private:
    QTemporaryDir m_folder;
    QTranslator m_translator;
};

} // namespace test
