// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/fields/promptdata.h"

#include "engine/base/longestrun.h"
#include "engine/base/texthash.h"
#include "engine/config/fields/prompttemplate.h"

#include <QRegularExpression>

#include <algorithm>

namespace engine {

namespace {

constexpr QLatin1StringView tagVariable{"{tag}"};

QString letterAt(qsizetype index) { return QString(QChar(u'a' + char16_t(index))); }

/// Names of the tags that a template puts around its texts: "a" for a line "<a>".
QStringList tagNames(const QString &wording)
{
    static const QRegularExpression line(QStringLiteral("^<([A-Za-z][\\w-]*)>$"), QRegularExpression::MultilineOption);
    QStringList names;
    for (auto each = line.globalMatch(wording); each.hasNext();)
        names << each.next().captured(1);
    return names;
}

/// Puts a backslash into opening and closing tags of these names.
void escapeTags(QString &text, const QStringList &names)
{
    if (names.isEmpty() || !text.contains(u'<'))
        return;
    const QRegularExpression tag(QStringLiteral("<(?=\\s*/?\\s*(?:%1)\\b[^<>]*>)").arg(names.join(u'|')), QRegularExpression::CaseInsensitiveOption);
    text.replace(tag, QStringLiteral("<\\"));
}

/// Length of the fence if a line of a template is one; 0: none.
qsizetype fenceLength(const QString &line)
{
    const QChar first = line.isEmpty() ? QChar() : line[0];
    if (first != u'`' && first != u'~')
        return 0;
    const qsizetype length = std::find_if(line.begin(), line.end(), [first](QChar c) { return c != first; }) - line.begin();
    return length >= 3 ? length : 0;
}

/// The template with fences that are longer than any in the text between them.
QString withLongFences(const QString &wording, const QHash<QString, QString> &data)
{
    QStringList lines = wording.split(u'\n');
    for (qsizetype open = 0; open < lines.size(); ++open) {
        const qsizetype length = fenceLength(lines[open]);
        if (!length)
            continue;
        const QChar character = lines[open][0];
        qsizetype close = open + 1, longest = 0;
        for (; close < lines.size() && lines[close] != QString(length, character); ++close) {
            for (auto each = data.begin(); each != data.end(); ++each) {
                if (lines[close].contains(u'{' + each.key() + u'}'))
                    longest = std::max(longest, longestRun(each.value(), character));
            }
        }
        if (close == lines.size())
            break;
        if (longest >= length) {
            lines[open] = QString(longest + 1 - length, character) + lines[open];
            lines[close] = QString(longest + 1, character);
        }
        open = close;
    }
    return lines.join(u'\n');
}

} // namespace

QString dataTag(const QStringList &texts)
{
    quint64 hash = 0;
    for (const QString &text : texts)
        hash = textHash(text, hash);
    for (;;) {
        const QString tag = QStringLiteral("%1").arg(hash & 0xffffff, 6, 16, QLatin1Char('0'));
        if (std::none_of(texts.begin(), texts.end(), [&tag](const QString &text) { return text.contains(tag, Qt::CaseInsensitive); }))
            return tag;
        hash = textHash(tag, hash);
    }
}

QString letteredTexts(const QStringList &texts, const QString &tag)
{
    QStringList parts, letters;
    for (qsizetype i = 0; i < texts.size(); ++i)
        letters << letterAt(i);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QString name = tag.isEmpty() ? letterAt(i) : letterAt(i) + u'-' + tag;
        QString text = texts[i];
        if (tag.isEmpty())
            escapeTags(text, letters);
        parts << QStringLiteral("<%1>\n").arg(name) + text + QStringLiteral("\n</%1>").arg(name);
    }
    return parts.join(u'\n');
}

QString taggedList(const QString &name, const QStringList &items, const QString &tag)
{
    return QStringLiteral("<%1-%2>\n- ").arg(name, tag) + items.join(QStringLiteral("\n- ")) + QStringLiteral("\n</%1-%2>").arg(name, tag);
}

bool usesDataTag(const QString &wording) { return wording.contains(tagVariable); }

QString filledPrompt(const QString &wording, const QHash<QString, QString> &values, QHash<QString, QString> data, const QString &tag)
{
    if (!usesDataTag(wording)) {
        const QStringList names = tagNames(wording);
        for (auto each = data.begin(); each != data.end(); ++each) {
            if (each.key() != u"texts") // letteredTexts() adds the tags of {texts}
                escapeTags(*each, names);
        }
    }
    const QString fenced = withLongFences(wording, data);
    data.insert(values);
    data.insert(QStringLiteral("tag"), tag);
    return filledTemplate(fenced, data);
}

} // namespace engine
