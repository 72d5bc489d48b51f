// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/jsonschema/jsontext.h"

#include <cctype>

namespace engine {

namespace {

constexpr qsizetype mostCharacters = 4'000'000;
constexpr int deepestLevel = 256;
constexpr qsizetype mostRepeated = 20;

/// Recursive-descent parser, up to `deepestLevel`.
class ExactJsonReader
{
public:
    explicit ExactJsonReader(const QString &text)
        : m_text(text)
        , m_at(text.startsWith(QChar::ByteOrderMark) ? 1 : 0)
    {
    }

    JsonText read()
    {
        auto root = std::make_shared<JsonNode>();
        if (m_text.size() > mostCharacters) {
            refuse(QStringLiteral("the text is longer than %1 characters").arg(mostCharacters));
            m_result.tooLarge = true;
        } else if (readValue(*root) && (skipSpace(), atEnd() || refuse(QStringLiteral("something follows after the end of the value")))) {
            m_result.root = std::move(root);
        }
        return std::move(m_result);
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek() const { return atEnd() ? QChar() : m_text[m_at]; }

    void skipSpace()
    {
        while (!atEnd() && (peek() == u' ' || peek() == u'\n' || peek() == u'\t' || peek() == u'\r'))
            ++m_at;
    }

    bool refuse(const QString &why)
    {
        const QStringView before = QStringView(m_text).left(m_at);
        const qsizetype line = before.count(u'\n') + 1, column = m_at - before.lastIndexOf(u'\n');
        m_result.problem = QStringLiteral("line %1, column %2: %3%4").arg(line).arg(column).arg(why, atEnd() ? QStringLiteral(" (the text ends here)") : QString());
        return false;
    }

    bool refuseLimit(const QString &why)
    {
        m_result.tooLarge = true;
        return refuse(why);
    }

    bool readValue(JsonNode &node)
    {
        skipSpace();
        const QChar first = peek();
        if (first == u'{' || first == u'[') {
            if (m_path.size() >= deepestLevel)
                return refuseLimit(QStringLiteral("the value nests deeper than %1 levels").arg(deepestLevel));
            return first == u'{' ? readObject(node) : readArray(node);
        }
        if (first == u'"') {
            node.kind = JsonNode::Kind::String;
            return readString(node.text);
        }
        return readWord(node);
    }

    bool readArray(JsonNode &node)
    {
        node.kind = JsonNode::Kind::Array;
        ++m_at;
        skipSpace();
        if (peek() == u']')
            return ++m_at, true;
        m_path << QString();
        do {
            m_path.last() = QString::number(node.items.size());
            if (!readValue(node.items.emplace_back()))
                return false;
        } while (separator(u']'));
        m_path.removeLast();
        return m_result.problem.isEmpty();
    }

    bool readObject(JsonNode &node)
    {
        node.kind = JsonNode::Kind::Object;
        ++m_at;
        skipSpace();
        if (peek() == u'}')
            return ++m_at, true;
        m_path << QString();
        do {
            if (!readMember(node))
                return false;
        } while (separator(u'}'));
        m_path.removeLast();
        return m_result.problem.isEmpty();
    }

    bool readMember(JsonNode &node)
    {
        QString name;
        skipSpace();
        if (peek() != u'"')
            return refuse(QStringLiteral("a name in double quotes is expected"));
        if (!readString(name))
            return false;
        skipSpace();
        if (peek() != u':')
            return refuse(QStringLiteral("\":\" is expected after the name"));
        ++m_at;
        m_path.last() = pointerStep(name);
        const auto place = node.places.constFind(name);
        if (place != node.places.constEnd()) {
            if (m_result.repeated.size() < mostRepeated)
                m_result.repeated << u'/' + m_path.join(u'/');
            return readValue(node.items[size_t(*place)] = JsonNode());
        }
        node.places.insert(name, node.names.size());
        node.names << name;
        return readValue(node.items.emplace_back());
    }

    /// After an item: true when another one follows; false at the end of the list or object and on an error.
    bool separator(QChar end)
    {
        skipSpace();
        if (peek() == end && !atEnd())
            return ++m_at, false;
        if (peek() != u',' || atEnd())
            return refuse(QStringLiteral("\",\" or \"%1\" is expected").arg(end));
        ++m_at;
        skipSpace();
        return peek() != end || refuse(QStringLiteral("nothing follows the comma before this"));
    }

    bool readString(QString &into)
    {
        const qsizetype start = m_at++;
        while (!atEnd() && peek() != u'"') {
            const qsizetype from = m_at;
            while (!atEnd() && peek() != u'"' && peek() != u'\\' && peek() >= QChar(0x20))
                ++m_at;
            into += QStringView(m_text).sliced(from, m_at - from);
            if (!atEnd() && peek() < QChar(0x20))
                return refuse(QStringLiteral("a control character inside quotes must be written as \\n, \\t or \\u00XX"));
            if (peek() == u'\\' && !readEscape(into))
                return false;
        }
        if (!atEnd())
            return ++m_at, true;
        m_at = start;
        return refuse(QStringLiteral("this quote is never closed"));
    }

    bool readEscape(QString &into)
    {
        static constexpr QStringView letters = u"\"\\/bfnrt", meanings = u"\"\\/\b\f\n\r\t";
        const QChar letter = m_at + 1 < m_text.size() ? m_text[m_at + 1] : QChar();
        if (const qsizetype known = letters.indexOf(letter); known >= 0 && !letter.isNull()) {
            into += meanings[known];
            m_at += 2;
            return true;
        }
        bool isHex = letter == u'u' && m_at + 6 <= m_text.size();
        for (qsizetype i = 2; isHex && i < 6; ++i)
            isHex = m_text[m_at + i] < QChar(0x80) && std::isxdigit(m_text[m_at + i].toLatin1());
        if (!isHex)
            return refuse(QStringLiteral("this escape is not known in JSON"));
        into += QChar(QStringView(m_text).sliced(m_at + 2, 4).toUShort(nullptr, 16));
        m_at += 6;
        return true;
    }

    bool readWord(JsonNode &node)
    {
        qsizetype end = m_at;
        while (end < m_text.size() && (m_text[end].isLetterOrNumber() || QStringView(u"+-._").contains(m_text[end])))
            ++end;
        const QStringView word = QStringView(m_text).sliced(m_at, end - m_at);
        if (word.isEmpty())
            return refuse(QStringLiteral("a value is expected"));
        if (word == u"true" || word == u"false") {
            node.kind = JsonNode::Kind::Boolean;
            node.boolean = word == u"true";
        } else if (word != u"null" && !readNumber(word, node)) {
            return false;
        }
        m_at = end;
        return true;
    }

    bool readNumber(QStringView word, JsonNode &node)
    {
        const std::optional<Decimal> number = Decimal::parse(word);
        if (!number) {
            const qsizetype exponent = word.indexOf(u'e', 0, Qt::CaseInsensitive);
            if (exponent > 0 && Decimal::parse(word.left(exponent)) && Decimal::parse(word.mid(exponent + 1 + (word.mid(exponent + 1).startsWith(u'+')))))
                return refuseLimit(QStringLiteral("the exponent of the number %1 is beyond 10^15").arg(word.left(40)));
            return refuse(QStringLiteral("\"%1\" is no JSON value; texts stand in double quotes").arg(word.left(40)));
        }
        node.kind = JsonNode::Kind::Number;
        node.number = *number;
        node.text = word.toString();
        return true;
    }

    const QString &m_text;
    qsizetype m_at;
    QStringList m_path;
    JsonText m_result;
};

} // namespace

JsonText readJsonText(const QString &text)
{
    return ExactJsonReader(text).read();
}

} // namespace engine
