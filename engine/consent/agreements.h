// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"
#include "engine/consent/consentitem.h"

#include <functional>
#include <optional>

namespace engine {

/// Stored answers of the person to questions of consent, by subject (a run, or the library as a whole) and digest
/// of the item, in "agreements.json" of the library's folder. Each answer is signed with the user's key; answers
/// with another signature are ignored. The file is read again for each question. Any thread, one at a time.
class Agreements
{
public:
    /// `key` returns userKey(); it is called only when an answer is signed or checked.
    Agreements(QString library, std::function<QByteArray()> key);

    /// nullopt: not asked yet.
    [[nodiscard]] std::optional<bool> answer(const RunId &subject, const ConsentItem &item) const;
    [[nodiscard]] bool agreed(const RunId &subject, const ConsentItem &item) const { return answer(subject, item).value_or(false); }
    /// Stores the same answer for all items. Errors: Store.
    [[nodiscard]] Result<> keep(const RunId &subject, const QList<ConsentItem> &items, bool granted);
    /// Removes every answer about the subject. Errors: Store.
    [[nodiscard]] Result<> forget(const RunId &subject);

    /// The subject of answers that hold for every run of the library; no run has this name.
    [[nodiscard]] static RunId wholeLibrary() { return {QStringLiteral("*")}; }

private:
    [[nodiscard]] QByteArray signature(const RunId &subject, const QString &digest, bool granted) const;
    [[nodiscard]] QString path() const { return m_library + QStringLiteral("/agreements.json"); }

    QString m_library;
    std::function<QByteArray()> m_key;
};

} // namespace engine
