// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/fields/prompttemplate.h"

#include "engine/types/plan/step.h"

#include <QFile>

static void loadPromptResource()
{
    Q_INIT_RESOURCE(prompts);
}

namespace engine {

namespace {

QStringList words(const char *text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); }

bool isLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

/// Calls `take(start, name)` for every {name}: a letter, then letters, digits or underscores.
template <typename Take>
void eachVariable(QStringView text, const Take &take)
{
    for (qsizetype at = text.indexOf(u'{'); at >= 0; at = text.indexOf(u'{', at + 1)) {
        qsizetype end = at + 1;
        while (end < text.size() && (isLetter(text[end]) || (end > at + 1 && ((text[end] >= u'0' && text[end] <= u'9') || text[end] == u'_'))))
            ++end;
        if (end > at + 1 && end < text.size() && text[end] == u'}')
            take(at, text.mid(at + 1, end - at - 1));
    }
}

/// Appends a line with its variables replaced; false, appending nothing, when it holds only variables and all are empty.
bool addFilled(QStringView line, const QHash<QString, QString> &values, QString &result)
{
    const qsizetype before = result.size();
    qsizetype done = 0;
    bool known = false;
    eachVariable(line, [&](qsizetype start, QStringView name) {
        const auto value = values.constFind(name.toString());
        if (value == values.constEnd())
            return;
        result += line.mid(done, start - done);
        result += *value;
        done = start + name.size() + 2;
        known = true;
    });
    result += line.mid(done);
    const bool isEmpty = known && QStringView(result).mid(before).trimmed().isEmpty();
    if (isEmpty)
        result.truncate(before);
    return !isEmpty;
}

} // namespace

QString defaultTemplate(const QString &step)
{
    loadPromptResource();
    QFile file(QStringLiteral(":/valda/prompts/%1.txt").arg(step));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).trimmed();
}

QString defaultCriterion()
{
    return QStringLiteral("Choose the text that fulfils the task better: it does what is asked, is original and specific, "
                          "and reads well. Length alone is no merit.");
}

QStringList templateVariables(const QString &step)
{
    static const QStringList common{QStringLiteral("task"), QStringLiteral("prompt"), QStringLiteral("hint"), QStringLiteral("tag")};
    if (step == u"ranking")
        return common + QStringList{QStringLiteral("criterion"), QStringLiteral("texts"), QStringLiteral("count")};
    const std::optional<Step> known = stepFromName(step);
    return common + (known ? words(stepInfo(*known).variables) : QStringList());
}

QStringList neededVariables(const QString &step)
{
    const std::optional<Step> known = stepFromName(step);
    return known ? words(stepInfo(*known).needed) : step == u"ranking" ? QStringList{QStringLiteral("texts")} : QStringList();
}

QStringList unknownVariables(const QString &step, const QString &text)
{
    const QStringList known = templateVariables(step);
    QStringList unknown;
    eachVariable(text, [&](qsizetype, QStringView found) {
        const QString name = found.toString();
        if (!known.contains(name) && !unknown.contains(name))
            unknown << name;
    });
    return unknown;
}

QString filledTemplate(const QString &text, const QHash<QString, QString> &values)
{
    QString result;
    bool afterBlank = true;
    for (qsizetype start = 0, end = 0; start <= text.size(); start = end + 1) {
        end = text.indexOf(u'\n', start);
        if (end < 0)
            end = text.size();
        const qsizetype before = result.size();
        const bool isThere = addFilled(QStringView(text).mid(start, end - start), values, result);
        const bool isBlank = result.size() == before;
        if (isThere && !(isBlank && afterBlank)) {
            afterBlank = isBlank;
            result += u'\n';
        }
    }
    return result.trimmed();
}

} // namespace engine
