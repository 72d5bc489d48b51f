// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/document/readers.h"

#include <vector>

namespace engine {

/// Builds a document from the values of a reader, in order, and stores the place of every value.
/// Beyond the limits of depth and size every function returns false, and failure() gives the reason.
class DocumentBuilder
{
public:
    explicit DocumentBuilder(const QByteArray &text);

    bool beginObject(qsizetype offset);
    bool endObject();
    bool beginList(qsizetype offset);
    bool endList();
    bool key(std::string name, qsizetype offset);
    /// Size of a value: number of values, and bytes of texts and keys.
    struct Size {
        int values = 1;
        qsizetype bytes = 0;
    };
    bool value(Json scalar, qsizetype offset);
    /// Adds a copy of an earlier value (an alias).
    bool copy(const Json &value, qsizetype offset, Size size);
    bool count(Size size, qsizetype offset);

    [[nodiscard]] Size size() const { return m_size; } ///< total so far
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
    bool note(const QString &path, qsizetype offset);
    std::pair<int, int> placeOf(qsizetype offset);

    const QByteArray &m_text;
    std::vector<qsizetype> m_lineStarts;
    std::pair<qsizetype, int> m_near{0, 1}; ///< byte and column of the last lookup
    std::vector<Level> m_levels;
    ReadResult m_result;
    QString m_failure;
    qsizetype m_failedAt = 0;
    const Json *m_last = nullptr;
    Size m_size{0, 0};
    qsizetype m_pathCharacters = 0; ///< total length of all stored paths
};

} // namespace engine
