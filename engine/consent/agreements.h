// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"
#include "engine/consent/consentitem.h"

#include <functional>
#include <optional>

namespace engine {

/// What the person has agreed to: answers by subject – a run, or the library as a whole – and digest of the item, in
/// "agreements.json" of the library's folder. Each is signed with the user's key; an answer with another signature does not
/// count. The file is read anew for each question. Any thread, one at a time.
class Agreements
{
public:
    /// `key` gives userKey(); it is called when an answer is signed or checked, not before.
    Agreements(QString library, std::function<QByteArray()> key);

    /// Nothing: not asked yet.
    [[nodiscard]] std::optional<bool> answer(const RunId &subject, const ConsentItem &item) const;
    [[nodiscard]] bool agreed(const RunId &subject, const ConsentItem &item) const { return answer(subject, item).value_or(false); }
    /// Errors: Store.
    [[nodiscard]] Result<> keep(const RunId &subject, const QList<ConsentItem> &items, bool granted);
    /// Every answer about the subject. Errors: Store.
    [[nodiscard]] Result<> forget(const RunId &subject);

    /// The subject of answers that hold for every run of the library: no run has this name.
    [[nodiscard]] static RunId wholeLibrary() { return {QStringLiteral("*")}; }

private:
    [[nodiscard]] QByteArray signature(const RunId &subject, const QString &digest, bool granted) const;
    [[nodiscard]] QString path() const { return m_library + QStringLiteral("/agreements.json"); }

    QString m_library;
    std::function<QByteArray()> m_key;
};

} // namespace engine
