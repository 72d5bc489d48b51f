// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/types/events/jsonwriter.h"

#include <array>
#include <charconv>
#include <cmath>

namespace engine {

namespace {

/// 0: not escaped; 'u': \u00XX; else the letter after the backslash.
constexpr std::array<char, 128> escapes = [] {
    std::array<char, 128> table{};
    for (int c = 0; c < 0x20; ++c)
        table[size_t(c)] = 'u';
    table['"'] = '"';
    table['\\'] = '\\';
    table['\n'] = 'n';
    table['\r'] = 'r';
    table['\t'] = 't';
    table['\b'] = 'b';
    table['\f'] = 'f';
    return table;
}();

bool plain(char16_t c)
{
    return c < 0x80 && !escapes[c];
}

char *putEscaped(char *out, char c)
{
    const char escape = escapes[size_t(c)];
    *out++ = '\\';
    *out++ = escape;
    if (escape == 'u') {
        *out++ = '0';
        *out++ = '0';
        *out++ = "0123456789abcdef"[(c >> 4) & 0xf];
        *out++ = "0123456789abcdef"[c & 0xf];
    }
    return out;
}

char *putWide(char *out, char32_t c)
{
    if (c < 0x800) {
        *out++ = char(0xc0 | (c >> 6));
    } else {
        if (c < 0x10000) {
            *out++ = char(0xe0 | (c >> 12));
        } else {
            *out++ = char(0xf0 | (c >> 18));
            *out++ = char(0x80 | ((c >> 12) & 0x3f));
        }
        *out++ = char(0x80 | ((c >> 6) & 0x3f));
    }
    *out++ = char(0x80 | (c & 0x3f));
    return out;
}

/// The code point at `at`; moves `at` past it.
char32_t codePoint(QStringView text, qsizetype &at)
{
    const char16_t c = text[at++].unicode();
    if (!QChar::isSurrogate(c))
        return c;
    if (QChar::isHighSurrogate(c) && at < text.size() && text[at].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[at++].unicode());
    return QChar::ReplacementCharacter;
}

} // namespace

void JsonWriter::separate()
{
    if (m_bytes.isEmpty())
        return;
    const char last = m_bytes.back();
    if (last != '{' && last != '[' && last != ':' && last != '\n')
        m_bytes.append(',');
}

void JsonWriter::beginObject()
{
    separate();
    m_bytes.append('{');
}

void JsonWriter::beginArray()
{
    separate();
    m_bytes.append('[');
}

void JsonWriter::key(QLatin1StringView name)
{
    separate();
    m_bytes.append('"');
    m_bytes.append(name.data(), name.size());
    m_bytes.append("\":", 2);
}

void JsonWriter::text(QStringView value)
{
    separate();
    const char16_t *units = value.utf16();
    char piece[1024];
    char *out = piece;
    *out++ = '"';
    for (qsizetype at = 0; at < value.size();) {
        if (out - piece > qsizetype(sizeof piece) - 8) {
            m_bytes.append(piece, out - piece);
            out = piece;
        }
        const char16_t c = units[at];
        if (plain(c)) {
            *out++ = char(c);
            ++at;
        } else if (c < 0x80) {
            out = putEscaped(out, char(c));
            ++at;
        } else {
            out = putWide(out, codePoint(value, at));
        }
    }
    *out++ = '"';
    m_bytes.append(piece, out - piece);
}

void JsonWriter::integer(qint64 value)
{
    separate();
    char digits[24];
    m_bytes.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr - digits);
}

void JsonWriter::natural(quint64 value)
{
    separate();
    char digits[24];
    m_bytes.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr - digits);
}

void JsonWriter::number(double value)
{
    if (!std::isfinite(value)) {
        text(std::isnan(value) ? u"nan" : value > 0 ? u"inf" : u"-inf");
        return;
    }
    separate();
    char digits[32];
    // Long sequences of digits without a point would be parsed as an integer out of range.
    const char *end = std::abs(value) < 1e15
        ? std::to_chars(digits, digits + sizeof digits, value).ptr
        : std::to_chars(digits, digits + sizeof digits, value, std::chars_format::scientific).ptr;
    m_bytes.append(digits, end - digits);
}

void JsonWriter::boolean(bool value)
{
    separate();
    m_bytes.append(value ? "true" : "false");
}

void JsonWriter::raw(QByteArrayView json)
{
    separate();
    m_bytes.append(json);
}

} // namespace engine
