// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/offline/repair.h"

#include "engine/base/foreignjson.h"
#include "engine/base/words.h"

#include <nlohmann/json.hpp>

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace engine {

namespace {

using OrderedJson = nlohmann::ordered_json;

constexpr int mendedAtOnce = 2;

QRegularExpression made(const char *pattern)
{
    return QRegularExpression(QString::fromLatin1(pattern), QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::DotMatchesEverythingOption);
}

QString firstMatch(const char *pattern, const QString &text)
{
    const QRegularExpressionMatch match = made(pattern).match(text);
    return match.lastCapturedIndex() > 0 ? match.captured(1) : match.captured();
}

/// "the fields name, age and email" → name, age, email.
QStringList fieldsNamedIn(const QString &task)
{
    const QString list = firstMatch("fields?:? ([\\w\", ]+)", task);
    QStringList names;
    for (QString name : list.split(made(",| and |\\s"), Qt::SkipEmptyParts)) {
        name.remove(u'"');
        if (!name.isEmpty() && name != u"and" && name != u"the")
            names << name;
    }
    return names;
}

/// The value of a field in the prose, by the field's name.
OrderedJson valueFor(const QString &field, const QString &task)
{
    const QString prose = task.contains(u':') ? task.mid(task.indexOf(u':') + 1) : task;
    QString found;
    if (field.contains(QLatin1StringView("mail")))
        found = firstMatch("[\\w.+-]+@[\\w-]+\\.[\\w.-]*\\w", prose);
    else if (field == u"age" || field == u"year" || field == u"count")
        return firstMatch("\\b(\\d{1,4})\\b", prose).toInt();
    else if (field == u"city" || field == u"town" || field == u"country")
        found = firstMatch("\\b(?:in|from|to)\\s+(\\p{Lu}\\w+)", prose);
    else if (field.contains(QLatin1StringView("name")))
        found = firstMatch("\\b(\\p{Lu}\\w+(?:\\s+\\p{Lu}\\w+)+)", prose);
    else if (field == u"skills" || field == u"languages" || field == u"tags") {
        OrderedJson list = OrderedJson::array();
        for (const QString &word : firstMatch("(?:speaks|knows|uses)\\s+(\\w+(?:, \\w+)*(?: and \\w+)?)", prose).split(made(",|\\band\\b"), Qt::SkipEmptyParts))
            list.push_back(word.trimmed().toStdString());
        return list;
    } else {
        found = firstMatch("\\b(?:is|as|works as)\\s+an?\\s+([\\w-]+(?: [\\w-]+)?)", prose);
    }
    return found.isEmpty() ? OrderedJson("unknown") : OrderedJson(found.toStdString());
}

OrderedJson asType(const OrderedJson &value, const QString &type)
{
    const QString text = value.is_string() ? QString::fromStdString(value.get_ref<const std::string &>()) : QString::fromStdString(value.dump());
    if (type == u"integer")
        return qint64(text.toDouble());
    if (type == u"number")
        return text.toDouble();
    if (type == u"boolean")
        return text == u"true" || text == u"yes" || text == u"1";
    if (type == u"array")
        return value.is_array() ? value : OrderedJson::array({value});
    return type == u"string" ? OrderedJson(text.toStdString()) : OrderedJson();
}

OrderedJson objectOf(const QString &draft)
{
    OrderedJson object = parseForeignOrderedJson(draft.toUtf8());
    return object.is_object() ? object : OrderedJson::object();
}

QString written(const OrderedJson &object) { return QString::fromStdString(object.dump(2)); }

QString closed(QString text)
{
    text = text.trimmed();
    while (text.endsWith(u',') || text.endsWith(u';') || text.endsWith(u':') || text.endsWith(u'-'))
        text.chop(1);
    return text.isEmpty() || text.back().isPunct() ? text : text + u'.';
}

QStringList sentencesOf(const QString &text)
{
    QStringList sentences;
    auto found = made("[^.!?]+[.!?]*\\s*").globalMatch(text);
    while (found.hasNext())
        sentences << found.next().captured();
    return sentences;
}

/// Keeps whole sentences, removing the longest first while one remains; then removes words from the end.
QString shortened(const QString &text, int most, bool words)
{
    const auto size = [words](const QString &part) { return words ? countWords(part) : int(part.size()); };
    QStringList sentences = sentencesOf(text);
    const auto shorter = [](const QString &a, const QString &b) { return a.size() < b.size(); };
    while (sentences.size() > 1 && size(sentences.join(QString()).trimmed()) > most)
        sentences.erase(std::max_element(sentences.begin(), sentences.end(), shorter));
    QString kept = sentences.join(QString()).trimmed();
    if (size(kept) <= most)
        return kept;
    while (kept.contains(u' ') && size(kept) > most - (words ? 0 : 1))
        kept = kept.section(u' ', 0, -2).trimmed();
    return text.trimmed().endsWith(u'.') ? closed(kept) : kept;
}

QString lengthened(const QString &text, int least, bool words, const QStringList &more)
{
    QString longer = text.trimmed();
    for (const QString &sentence : more) {
        if ((words ? countWords(longer) : int(longer.size())) >= least)
            break;
        if (!longer.contains(sentence))
            longer += (longer.isEmpty() ? QString() : QStringLiteral(" ")) + closed(sentence);
    }
    return longer;
}

/// A calmer synonym, with a space before it; empty: the word is removed.
QString calmer(const QString &word)
{
    static const QHash<QString, QString> words{{QStringLiteral("excited"), QStringLiteral("glad")}, {QStringLiteral("exciting"), QStringLiteral("new")},
        {QStringLiteral("seamless"), QStringLiteral("smooth")}, {QStringLiteral("seamlessly"), QStringLiteral("smoothly")},
        {QStringLiteral("passion"), QStringLiteral("care")}};
    const QString calm = words.value(word.toLower());
    return calm.isEmpty() ? calm : u' ' + calm;
}

QString withoutPhrase(const QString &text, const QString &phrase)
{
    const bool wordLike = phrase.front().isLetterOrNumber() && phrase.back().isLetterOrNumber();
    const QString edge = wordLike ? QStringLiteral("\\b") : QString();
    const QString exact = edge + QRegularExpression::escape(phrase) + edge;
    // A full stop is an issue only at the end of a line; the others are needed.
    const QRegularExpression atEnd(exact + QStringLiteral("(?=\\s*$)"), QRegularExpression::MultilineOption);
    const bool onlyThere = !wordLike && atEnd.match(text).hasMatch();
    const QRegularExpression found(QStringLiteral("[ \\t]*") + exact, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QString cleaned = text;
    cleaned.replace(onlyThere ? atEnd : found, calmer(phrase));
    cleaned.replace(made("\\b([Aa])n (?=[bcdfgjklmnpqrstvwxz])"), QStringLiteral("\\1 "));
    cleaned.replace(made("[ \\t]+([,.!?])"), QStringLiteral("\\1"));
    cleaned.replace(made(",(?:\\s*,)+"), QStringLiteral(","));
    cleaned.remove(made("^[\\s,]+"));
    cleaned = cleaned.trimmed();
    if (!cleaned.isEmpty() && cleaned.front().isLower() && text.trimmed().front().isUpper())
        cleaned.front() = cleaned.front().toUpper();
    return cleaned;
}

/// Inserts at the beginning when the pattern is anchored there, else at the end.
QString withPattern(const QString &text, const QString &pattern, const QString &liked, const QStringList &more)
{
    const QRegularExpression wanted(pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QString fitting; // the shortest, so that the text stays within its limit
    for (const QString &sentence : more) {
        const bool fits = wanted.isValid() && !pattern.startsWith(u'^') && wanted.match(sentence).hasMatch();
        if (fits && (fitting.isEmpty() || sentence.size() < fitting.size()))
            fitting = sentence;
    }
    if (!fitting.isEmpty())
        return closed(text) + u' ' + closed(fitting);
    QString example = exampleOf(pattern, liked);
    if (example.isEmpty())
        return text;
    const bool atStart = pattern.startsWith(u'^') || pattern.startsWith(u"\\A");
    if (!atStart)
        return text.trimmed() + (text.trimmed().endsWith(u'\n') ? QString() : QStringLiteral(" ")) + example;
    QString rest = text.trimmed();
    // The last character of the example is replaced by the continuation of the text.
    if (!example.endsWith(u' ') && example.contains(u' ') && !rest.isEmpty()) {
        example.chop(1);
        rest.front() = rest.front().toLower();
    }
    return example + rest;
}

/// The draft with one deficiency repaired; nullopt when its form is unknown.
std::optional<QString> mended(const QString &task, const QString &draft, const QString &complaint, const QStringList &more)
{
    static const QRegularExpression missingField = made("field \"([^\"]+)\" is missing");
    static const QRegularExpression wrongType = made("(?:field \"([^\"]+)\"|^/([^/:]+): the value) should be of type (\\w+)");
    static const QRegularExpression tooLong = made("at most (\\d+) wanted");
    static const QRegularExpression tooShort = made("at least (\\d+) wanted");
    static const QRegularExpression unwanted = made("\"(.+)\" must not occur");
    static const QRegularExpression missing = made("^\"(.+)\" is missing$");
    if (const auto match = wrongType.match(complaint); match.hasMatch()) {
        OrderedJson object = objectOf(draft);
        OrderedJson &value = object[(match.captured(1) + match.captured(2)).toStdString()];
        value = asType(value, match.captured(3));
        return written(object);
    }
    if (complaint.startsWith(u'/'))
        return {}; // about a part of a JSON document
    if (const auto match = missingField.match(complaint); match.hasMatch()) {
        OrderedJson object = objectOf(draft);
        object[match.captured(1).toStdString()] = valueFor(match.captured(1), task);
        return written(object);
    }
    if (complaint.contains(QLatin1StringView("no valid JSON")) || complaint.contains(QLatin1StringView("no object"))) {
        OrderedJson object = OrderedJson::object();
        const QString first = fieldsNamedIn(task).value(0, QStringLiteral("name"));
        object[first.toStdString()] = valueFor(first, task);
        return written(object);
    }
    const bool words = complaint.contains(QLatin1StringView("word"));
    if (const auto match = tooLong.match(complaint); match.hasMatch())
        return shortened(draft, match.captured(1).toInt(), words);
    if (const auto match = tooShort.match(complaint); match.hasMatch())
        return lengthened(draft, match.captured(1).toInt(), words, more);
    if (const auto match = unwanted.match(complaint); match.hasMatch())
        return withoutPhrase(draft, match.captured(1));
    if (const auto match = missing.match(complaint); match.hasMatch())
        return withPattern(draft, match.captured(1), task, more);
    return {};
}

/// Reads a pattern from left to right and writes the simplest text that matches.
class ExampleReader
{
public:
    ExampleReader(const QString &pattern, const QString &liked) : m_pattern(pattern), m_liked(foldedWords(liked)) { }

    QString read()
    {
        const QString example = alternatives();
        return m_known && m_at == m_pattern.size() ? example : QString();
    }

private:
    QString alternatives()
    {
        QStringList choices{sequence()};
        while (m_known && m_at < m_pattern.size() && m_pattern[m_at] == u'|') {
            ++m_at;
            choices << sequence();
        }
        for (const QString &choice : choices) {
            if (m_liked.contains(choice.toCaseFolded()))
                return choice;
        }
        return choices.constFirst();
    }
    QString sequence()
    {
        QString text;
        while (m_known && m_at < m_pattern.size() && m_pattern[m_at] != u'|' && m_pattern[m_at] != u')')
            text += repeated(atom());
        return text;
    }
    QString atom()
    {
        const QChar c = m_pattern[m_at++];
        if (c == u'(')
            return group();
        if (c == u'[')
            return oneOf();
        if (c == u'\\')
            return escaped();
        if (c == u'^' || c == u'$')
            return {};
        if (c == u'.')
            return QStringLiteral("x");
        return QString(c);
    }
    QString group()
    {
        static const QRegularExpression flags(QStringLiteral("\\G\\?[a-z-]*(:|\\))"));
        const QRegularExpressionMatch match = flags.match(m_pattern, m_at);
        if (match.hasMatch())
            m_at = match.capturedEnd();
        else if (m_at < m_pattern.size() && m_pattern[m_at] == u'?')
            m_known = false; // lookaround is not supported
        if (match.hasMatch() && match.captured(1) == u")")
            return {};
        if (++m_depth > deepest) {
            m_known = false;
            return {};
        }
        const QString text = alternatives();
        --m_depth;
        m_known = m_known && m_at < m_pattern.size() && m_pattern[m_at++] == u')';
        return text;
    }
    QString oneOf()
    {
        const qsizetype end = m_pattern.indexOf(u']', m_at + 1);
        if (end < 0 || m_pattern[m_at] == u'^') {
            m_known = m_known && end >= 0;
            m_at = end < 0 ? m_pattern.size() : end + 1;
            return QStringLiteral("x");
        }
        const QString inside = m_pattern.mid(m_at, end - m_at);
        m_at = end + 1;
        m_known = m_known && inside != u"\\"; // an escaped bracket is not supported
        if (inside.startsWith(u'\\'))
            return inside.mid(1, 1) == u"d" ? QStringLiteral("1") : QStringLiteral("x");
        return QString(inside.front());
    }
    QString escaped()
    {
        if (m_at >= m_pattern.size())
            return {};
        const QChar c = m_pattern[m_at++];
        if (c == u'd')
            return QStringLiteral("1");
        if (c == u'w' || c == u'S')
            return QStringLiteral("x");
        if (c == u's')
            return QStringLiteral(" ");
        if (c == u'n')
            return QStringLiteral("\n");
        return c == u'b' || c == u'A' || c == u'z' || c == u'Z' ? QString() : QString(c);
    }
    QString repeated(const QString &text)
    {
        if (m_at >= m_pattern.size())
            return text;
        const QChar c = m_pattern[m_at];
        if (c == u'?' || c == u'*' || c == u'+') {
            ++m_at;
            skipManner();
            return c == u'+' ? text : QString();
        }
        static const QRegularExpression count(QStringLiteral("\\G\\{(\\d+)(,\\d*)?\\}"));
        const QRegularExpressionMatch match = count.match(m_pattern, m_at);
        if (!match.hasMatch())
            return text;
        m_at = match.capturedEnd();
        skipManner();
        return text.repeated(std::min(match.captured(1).toInt(), 50));
    }
    /// The sign behind a quantifier: lazy or possessive.
    void skipManner()
    {
        if (m_at < m_pattern.size() && (m_pattern[m_at] == u'?' || m_pattern[m_at] == u'+'))
            ++m_at;
    }

    static constexpr int deepest = 50; ///< nested groups
    const QString &m_pattern;
    QStringList m_liked;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_known = true;
};

} // namespace

bool wantsJson(const QString &task)
{
    return foldedWords(task).contains(QStringLiteral("json"));
}

QString jsonDraft(const QString &task, Random *random)
{
    const QStringList fields = fieldsNamedIn(task);
    if (fields.isEmpty())
        return QStringLiteral("{}");
    if (random->below(3) == 0)
        return QStringLiteral("Sure, here is what I found: ") + QString::fromStdString(valueFor(fields.constFirst(), task).dump());
    OrderedJson object = OrderedJson::object();
    for (qsizetype i = 0; i < std::max<qsizetype>(1, fields.size() / 2); ++i) {
        const OrderedJson value = valueFor(fields[i], task);
        object[fields[i].toStdString()] = value.is_number() ? OrderedJson(value.dump()) : value;
    }
    return written(object);
}

QString repairedText(const QString &task, const QString &draft, const QStringList &complaints, const QStringList &more, Random *random)
{
    QStringList left = complaints;
    QString text = draft;
    for (int met = 0; met < mendedAtOnce && !left.isEmpty();) {
        const QString complaint = left.takeAt(random->below(int(left.size())));
        const std::optional<QString> better = mended(task, text, complaint, more);
        if (!better || *better == text)
            continue;
        text = *better;
        ++met;
    }
    return text == draft ? QString() : text;
}

QString exampleOf(const QString &pattern, const QString &liked)
{
    return ExampleReader(pattern, liked).read();
}

} // namespace engine
