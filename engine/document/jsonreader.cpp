// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/document/documentbuilder.h"
#include "engine/document/readers.h"

namespace engine {

namespace {

/// Recursive-descent parser over the bytes. nlohmann's parser reports no places, and its messages are not for users.
class JsonReader
{
public:
    explicit JsonReader(const QByteArray &text)
        : m_text(text)
        , m_builder(text)
    {
    }

    ReadResult read()
    {
        skipSpace();
        const bool ok = readValue() && (skipSpace(), atEnd() || refuse(QStringLiteral("something follows after the end")));
        ReadResult result = m_builder.take();
        if (ok)
            return result;
        const bool bounded = !m_builder.failure().isEmpty();
        result.problems << (bounded ? syntaxProblem(m_text, m_builder.failedAt(), m_builder.failure())
                                    : syntaxProblem(m_text, m_at, m_message));
        result.root = Json();
        return result;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    char peek() const { return atEnd() ? '\0' : m_text[m_at]; }

    bool refuse(const QString &message)
    {
        m_message = atEnd() ? message + QStringLiteral(" (the text ends here)") : message;
        return false;
    }

    void skipSpace()
    {
        while (!atEnd() && (peek() == ' ' || peek() == '\n' || peek() == '\t' || peek() == '\r'))
            ++m_at;
    }

    bool readValue()
    {
        switch (peek()) {
        case '{': return readObject();
        case '[': return readList();
        case '"': return readText();
        default: return readWord();
        }
    }

    bool readObject()
    {
        if (!m_builder.beginObject(m_at++))
            return false;
        skipSpace();
        while (peek() != '}') {
            if (!readMember())
                return false;
            if (!separator('}'))
                return false;
        }
        ++m_at;
        return m_builder.endObject();
    }

    bool readMember()
    {
        if (peek() != '"')
            return refuse(QStringLiteral("a key in double quotes is expected"));
        const qsizetype start = m_at;
        std::string key;
        if (!readString(key) || !m_builder.key(std::move(key), start))
            return false;
        skipSpace();
        if (peek() != ':')
            return refuse(QStringLiteral("\":\" is expected after the key"));
        ++m_at;
        skipSpace();
        return readValue();
    }

    bool readList()
    {
        if (!m_builder.beginList(m_at++))
            return false;
        skipSpace();
        while (peek() != ']') {
            if (!readValue() || !separator(']'))
                return false;
        }
        ++m_at;
        return m_builder.endList();
    }

    /// After a member: a comma with another member, or the end of the list or object.
    bool separator(char end)
    {
        skipSpace();
        if (peek() == end)
            return true;
        if (peek() != ',')
            return refuse(QStringLiteral("\",\" or \"%1\" is expected").arg(QLatin1Char(end)));
        const qsizetype comma = m_at++;
        skipSpace();
        if (peek() != end)
            return true;
        m_at = comma;
        return refuse(QStringLiteral("nothing follows this comma"));
    }

    bool readText()
    {
        const qsizetype start = m_at;
        std::string text;
        return readString(text) && m_builder.value(Json(std::move(text)), start);
    }

    bool readString(std::string &out)
    {
        const qsizetype start = m_at++;
        while (!atEnd() && peek() != '"') {
            if (uchar(peek()) < 0x20)
                return refuse(QStringLiteral("a line break or control character inside quotes must be written \\n, \\t or \\u00XX"));
            if (peek() != '\\')
                out += m_text[m_at++];
            else if (!readEscape(out))
                return false;
        }
        if (!atEnd()) {
            ++m_at;
            return true;
        }
        m_at = start;
        return refuse(QStringLiteral("this quote is never closed"));
    }

    bool readEscape(std::string &out)
    {
        static constexpr std::string_view letters = "\"\\/bfnrt";
        static constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        const qsizetype start = m_at++;
        const char letter = peek();
        const size_t known = letters.find(letter);
        if (!atEnd() && known != std::string_view::npos) {
            out += meanings[known];
            ++m_at;
            return true;
        }
        if (letter == 'u' && readCodePoint(out))
            return true;
        m_at = start;
        return refuse(QStringLiteral("this escape is not known in JSON"));
    }

    bool readCodePoint(std::string &out)
    {
        const int first = readHex();
        if (first < 0 || (first >= 0xDC00 && first < 0xE000))
            return false;
        char32_t code = char32_t(first);
        if (first >= 0xD800 && first < 0xDC00) {
            if (peek() != '\\')
                return false;
            ++m_at;
            const int second = peek() == 'u' ? readHex() : -1;
            if (second < 0xDC00 || second >= 0xE000)
                return false;
            code = QChar::surrogateToUcs4(char16_t(first), char16_t(second));
        }
        appendUtf8(out, code);
        return true;
    }

    /// Not through QString, which removes a byte order mark.
    static void appendUtf8(std::string &out, char32_t code)
    {
        const auto more = [&out, code](int shift) { out += char(0x80 | ((code >> shift) & 0x3F)); };
        if (code < 0x80)
            out += char(code);
        else if (code < 0x800)
            out += char(0xC0 | (code >> 6)), more(0);
        else if (code < 0x10000)
            out += char(0xE0 | (code >> 12)), more(6), more(0);
        else
            out += char(0xF0 | (code >> 18)), more(12), more(6), more(0);
    }

    /// Code after "\u"; −1 unless there are four hexadecimal digits.
    int readHex()
    {
        const QByteArrayView digits = QByteArrayView(m_text).sliced(m_at + 1).first(std::min<qsizetype>(4, m_text.size() - m_at - 1));
        if (digits.size() != 4)
            return -1;
        int code = 0;
        for (const char digit : digits) {
            if (!std::isxdigit(uchar(digit)))
                return -1;
            code = code * 16 + (std::isdigit(uchar(digit)) ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }
        m_at += 5;
        return code;
    }

    bool readWord()
    {
        const qsizetype start = m_at;
        qsizetype end = m_at;
        while (end < m_text.size() && (std::isalnum(uchar(m_text[end])) || strchr("+-._", m_text[end])))
            ++end;
        const std::string_view word(m_text.constData() + start, size_t(end - start));
        if (word.empty())
            return refuse(QStringLiteral("a value is expected"));
        Json value;
        if (word == "true" || word == "false")
            value = word == "true";
        else if (word != "null")
            value = jsonNumber(word);
        if (value.is_null() && word != "null")
            return refuse(QStringLiteral("\"%1\" is no JSON value; texts stand in double quotes").arg(QString::fromUtf8(word.data(), qsizetype(word.size())).left(40)));
        m_at = end;
        return m_builder.value(std::move(value), start);
    }

    const QByteArray &m_text;
    DocumentBuilder m_builder;
    qsizetype m_at = 0;
    QString m_message;
};

} // namespace

ReadResult readJson(const QByteArray &text)
{
    return JsonReader(text).read();
}

} // namespace engine
