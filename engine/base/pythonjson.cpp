// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/base/pythonjson.h"

#include "engine/base/foreignjson.h"

#include <QString>

#include <nlohmann/json.hpp>

#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>

namespace engine {

namespace {

bool isWordByte(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '-' || byte == '+' || byte == '.';
}

/// Whether the word is a number with a magnitude above the largest double.
bool isTooLarge(std::string_view word)
{
    double value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    const bool tiny = word.find("e-") != std::string_view::npos || word.find("E-") != std::string_view::npos;
    return end == word.data() + word.size() && !tiny && (error == std::errc::result_out_of_range || std::isinf(value));
}

/// Rewrites Python's JSON as strict JSON in one pass over the bytes.
class StrictText
{
public:
    explicit StrictText(std::string_view text)
        : m_text(text)
    {
        m_out.reserve(text.size() + 64);
    }

    std::string rewrite()
    {
        while (m_at < m_text.size()) {
            const char byte = m_text[m_at];
            if (byte == '"')
                takeString();
            else if (isWordByte(byte))
                takeWord();
            else
                m_out += m_text[m_at++];
        }
        return std::move(m_out);
    }

private:
    void takeString()
    {
        m_out += m_text[m_at++];
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            if (m_text[m_at] == '\\')
                takeEscape();
            else
                m_out += m_text[m_at++];
        }
        if (m_at < m_text.size())
            m_out += m_text[m_at++];
    }

    /// The four hexadecimal digits of an escape that begins at `at`; nullopt when there is no such escape.
    std::optional<unsigned> codeAt(size_t at) const
    {
        unsigned code = 0;
        if (at + 6 > m_text.size() || m_text[at] != '\\' || m_text[at + 1] != 'u')
            return {};
        const auto [end, error] = std::from_chars(m_text.data() + at + 2, m_text.data() + at + 6, code, 16);
        return error == std::errc() && end == m_text.data() + at + 6 ? std::optional(code) : std::nullopt;
    }

    void takeEscape()
    {
        const std::optional<unsigned> code = codeAt(m_at);
        if (!code || *code < 0xD800 || *code > 0xDFFF)
            return copy(code ? 6 : 2);
        const std::optional<unsigned> second = *code < 0xDC00 ? codeAt(m_at + 6) : std::nullopt;
        if (second && *second >= 0xDC00 && *second <= 0xDFFF)
            return copy(12);
        m_out += "\\ufffd";
        m_at += 6;
    }

    void copy(size_t bytes)
    {
        m_out += m_text.substr(m_at, bytes);
        m_at = std::min(m_at + bytes, m_text.size());
    }

    void takeWord()
    {
        size_t end = m_at;
        while (end < m_text.size() && isWordByte(m_text[end]))
            ++end;
        const std::string_view word = m_text.substr(m_at, end - m_at);
        if (word == "NaN" || word == "Infinity" || word == "-Infinity" || isTooLarge(word))
            (m_out += '"').append(word) += '"';
        else
            m_out += word;
        m_at = end;
    }

    std::string_view m_text;
    std::string m_out;
    size_t m_at = 0;
};

} // namespace

nlohmann::json parsePythonJson(QByteArrayView text)
{
    if (!isWithinJsonLimits(text))
        return {};
    if (text.startsWith("\xEF\xBB\xBF"))
        text = text.sliced(3);
    const QByteArray repaired = text.isValidUtf8() ? QByteArray() : QString::fromUtf8(text).toUtf8();
    const QByteArrayView valid = repaired.isEmpty() ? text : QByteArrayView(repaired);
    const std::string strict = StrictText({valid.data(), size_t(valid.size())}).rewrite();
    nlohmann::json read = nlohmann::json::parse(strict, nullptr, false);
    return read.is_discarded() ? nlohmann::json() : read;
}

} // namespace engine
