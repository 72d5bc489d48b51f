// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/code/programtext.h"

#include "engine/base/random.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace engine {

namespace {

struct Fenced {
    QString language;
    QString text;
};

/// The fence that opens on this line: its sign repeated; empty when there is none.
QString fenceOf(const QString &line)
{
    const QString trimmed = line.trimmed();
    for (const QChar sign : {QChar(u'`'), QChar(u'~')}) {
        qsizetype n = 0;
        while (n < trimmed.size() && trimmed[n] == sign)
            ++n;
        if (n >= 3)
            return QString(n, sign);
    }
    return {};
}

bool closes(const QString &line, const QString &fence)
{
    const QString trimmed = line.trimmed();
    return trimmed.size() >= fence.size() && trimmed == QString(trimmed.size(), fence.at(0));
}

QList<Fenced> fencedParts(const QString &reply)
{
    QList<Fenced> parts;
    QString fence;
    for (const QString &line : reply.split(u'\n')) {
        if (fence.isEmpty()) {
            fence = fenceOf(line);
            if (!fence.isEmpty())
                parts.append({line.trimmed().mid(fence.size()).trimmed().section(u' ', 0, 0).toLower(), {}});
        } else if (closes(line, fence)) {
            fence.clear();
        } else {
            parts.last().text += line + u'\n';
        }
    }
    return parts;
}

bool speaks(const QString &tag, const QString &language)
{
    static const QHash<QString, QStringList> names{
        {QStringLiteral("python"), {QStringLiteral("python"), QStringLiteral("py"), QStringLiteral("python3")}},
        {QStringLiteral("cpp"), {QStringLiteral("cpp"), QStringLiteral("c++"), QStringLiteral("cc"), QStringLiteral("cxx")}},
        {QStringLiteral("javascript"), {QStringLiteral("javascript"), QStringLiteral("js")}},
        {QStringLiteral("rust"), {QStringLiteral("rust"), QStringLiteral("rs")}},
    };
    return names.value(language, {language}).contains(tag);
}

QString withoutThinking(QString reply)
{
    static const QRegularExpression thoughts(QStringLiteral("<think(?:ing)?>.*?(?:</think(?:ing)?>|$)"), QRegularExpression::DotMatchesEverythingOption);
    return reply.remove(thoughts);
}

/// Ends in one line break, begins with the first line that holds something (its indentation kept).
QString trimmedLines(const QString &text)
{
    qsizetype begin = 0;
    for (qsizetype at = 0; at < text.size() && text[at].isSpace(); ++at) {
        if (text[at] == u'\n')
            begin = at + 1;
    }
    qsizetype end = text.size();
    while (end > begin && text[end - 1].isSpace())
        --end;
    return end > begin ? text.mid(begin, end - begin) + u'\n' : QString();
}

/// The line without its comment and without space that says nothing; strings are kept as they are.
QString bareLine(const QString &line, const QString &comment)
{
    QString out;
    qsizetype at = 0;
    while (at < line.size() && (line[at] == u' ' || line[at] == u'\t'))
        out += line[at++];
    const qsizetype indent = out.size();
    QChar quote;
    bool space = false;
    for (; at < line.size(); ++at) {
        const QChar c = line[at];
        if (!quote.isNull()) {
            out += c;
            if (c == u'\\' && at + 1 < line.size())
                out += line[++at];
            else if (c == quote)
                quote = QChar();
            continue;
        }
        if (QStringView(line).mid(at).startsWith(comment))
            break;
        if (c.isSpace()) {
            space = true;
            continue;
        }
        const bool word = c.isLetterOrNumber() || c == u'_';
        const bool wordBefore = out.size() > indent && (out.back().isLetterOrNumber() || out.back() == u'_');
        if (space && word && wordBefore)
            out += u' ';
        space = false;
        if (c == u'"' || c == u'\'')
            quote = c;
        out += c;
    }
    return out.size() == indent ? QString() : out;
}

} // namespace

QString programOf(const QString &reply, const QString &language)
{
    QString text = withoutThinking(reply);
    text.remove(u'\r');
    const QList<Fenced> parts = fencedParts(text);
    if (parts.isEmpty())
        return trimmedLines(text);
    const auto better = [&](const Fenced &a, const Fenced &b) {
        return std::pair(speaks(a.language, language), a.text.size()) < std::pair(speaks(b.language, language), b.text.size());
    };
    return trimmedLines(std::max_element(parts.begin(), parts.end(), better)->text);
}

quint64 programFingerprint(const QString &program, const QString &language)
{
    const QString comment = lineComment(language);
    quint64 hash = fnv1a({});
    for (const QString &line : program.split(u'\n')) {
        const QString bare = bareLine(line, comment);
        if (bare.isEmpty())
            continue;
        const QByteArray bytes = bare.toUtf8() + '\n';
        hash = fnv1a({bytes.constData(), size_t(bytes.size())}, hash);
    }
    return hash;
}

double lineDistance(const QString &a, const QString &b)
{
    const auto lines = [](const QString &text) {
        QStringList out;
        for (const QString &line : text.split(u'\n')) {
            if (!line.trimmed().isEmpty())
                out.append(line.simplified());
        }
        std::sort(out.begin(), out.end());
        return out;
    };
    const QStringList x = lines(a), y = lines(b);
    const auto most = std::max(x.size(), y.size());
    if (most == 0)
        return 0;
    QStringList both;
    std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
    return 1 - double(both.size()) / double(most);
}

int nestingDepth(const QString &program)
{
    int brackets = 0, deepest = 0;
    for (const QString &line : program.split(u'\n')) {
        int indent = 0;
        for (const QChar c : line) {
            if (c == u'\t')
                indent += 4;
            else if (c == u' ')
                ++indent;
            else
                break;
        }
        for (const QChar c : line) {
            if (c == u'(' || c == u'[' || c == u'{')
                ++brackets;
            else if (c == u')' || c == u']' || c == u'}')
                brackets = std::max(0, brackets - 1);
            deepest = std::max(deepest, brackets + indent / 4);
        }
    }
    return deepest;
}

QString mainFileName(const QString &language)
{
    static const QHash<QString, QString> endings{
        {QStringLiteral("python"), QStringLiteral("py")}, {QStringLiteral("cpp"), QStringLiteral("cpp")},
        {QStringLiteral("c"), QStringLiteral("c")}, {QStringLiteral("rust"), QStringLiteral("rs")},
        {QStringLiteral("javascript"), QStringLiteral("js")},
    };
    return QStringLiteral("program.") + endings.value(language, QStringLiteral("txt"));
}

QString lineComment(const QString &language)
{
    return language == u"python" || language == u"other" ? QStringLiteral("#") : QStringLiteral("//");
}

} // namespace engine
