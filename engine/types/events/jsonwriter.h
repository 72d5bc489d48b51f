// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace engine {

/// Writes compact JSON in pieces, without a tree, for speed: all events pass through it. A value; any thread,
/// one at a time. Cannot fail; lone surrogates become U+FFFD, so that the text is always valid UTF-8.
class JsonWriter
{
public:
    void beginObject();
    void endObject() { m_bytes.append('}'); }
    void beginArray();
    void endArray() { m_bytes.append(']'); }
    void key(QLatin1StringView name); ///< plain ASCII without characters to escape

    void text(QStringView value);
    void integer(qint64 value);
    void natural(quint64 value);
    /// Shortest form that parses to the same value; "nan", "inf" and "-inf" as texts.
    void number(double value);
    void boolean(bool value);
    void raw(QByteArrayView json); ///< appends existing JSON
    void newLine() { m_bytes.append('\n'); }

    [[nodiscard]] QByteArray take() { return std::exchange(m_bytes, {}); }

private:
    void separate();

    QByteArray m_bytes;
};

} // namespace engine
