// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/readers.h"

#include <vector>

namespace engine {

/// Puts a document together from what a reader finds, in order, and notes the place of every value. Refuses what is
/// too deep or too large: from then on every function returns false and failure() says why.
class DocumentBuilder
{
public:
    explicit DocumentBuilder(const QByteArray &text);

    bool beginObject(qsizetype offset);
    bool endObject();
    bool beginList(qsizetype offset);
    bool endList();
    bool key(std::string name, qsizetype offset);
    /// A scalar, or a copied value that counts as `values`.
    bool value(Json value, qsizetype offset, int values = 1);
    bool count(int values, qsizetype offset);

    [[nodiscard]] int values() const { return m_values; }
    [[nodiscard]] const QString &failure() const { return m_failure; }
    [[nodiscard]] qsizetype failedAt() const { return m_failedAt; }
    /// The value completed last, until the next call.
    [[nodiscard]] const Json *last() const { return m_last; }
    [[nodiscard]] ReadResult take();

private:
    struct Level {
        Json value;
        QString path;
        std::string key;
    };

    bool fail(const QString &message, qsizetype offset);
    QString pathOfNext() const;
    bool begin(Json value, qsizetype offset);
    bool end();
    bool place(Json value);
    std::pair<int, int> placeOf(qsizetype offset);

    const QByteArray &m_text;
    std::vector<qsizetype> m_lineStarts;
    std::pair<qsizetype, int> m_near{0, 1}; ///< byte and column looked at last
    std::vector<Level> m_levels;
    ReadResult m_result;
    QString m_failure;
    qsizetype m_failedAt = 0;
    const Json *m_last = nullptr;
    int m_values = 0;
};

} // namespace engine
