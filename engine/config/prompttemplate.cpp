// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/prompttemplate.h"

#include <QFile>
#include <QRegularExpression>

static void loadPromptResource()
{
    Q_INIT_RESOURCE(prompts);
}

namespace engine {

namespace {

const QRegularExpression &variable()
{
    static const QRegularExpression expression(QStringLiteral("\\{([A-Za-z][A-Za-z0-9_]*)\\}"));
    return expression;
}

/// One line with its variables replaced; nothing when it holds only variables and all of them are empty.
std::optional<QString> filledLine(const QString &line, const QHash<QString, QString> &values)
{
    QString result;
    qsizetype done = 0;
    bool known = false;
    for (auto matches = variable().globalMatch(line); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const auto value = values.constFind(match.captured(1));
        if (value == values.constEnd())
            continue;
        result += QStringView(line).mid(done, match.capturedStart() - done);
        result += *value;
        done = match.capturedEnd();
        known = true;
    }
    result += QStringView(line).mid(done);
    if (known && result.trimmed().isEmpty())
        return {};
    return result;
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
    static const QStringList common{QStringLiteral("task"), QStringLiteral("prompt"), QStringLiteral("hint")};
    if (step == u"evaluation")
        return common + QStringList{QStringLiteral("criterion"), QStringLiteral("first"), QStringLiteral("second")};
    if (step == u"ranking")
        return common + QStringList{QStringLiteral("criterion"), QStringLiteral("texts"), QStringLiteral("count")};
    if (step == u"mutation")
        return common + QStringList{QStringLiteral("parent"), QStringLiteral("feedback")};
    if (step == u"crossover")
        return common + QStringList{QStringLiteral("parent"), QStringLiteral("other"), QStringLiteral("feedback")};
    return common;
}

QStringList unknownVariables(const QString &step, const QString &text)
{
    const QStringList known = templateVariables(step);
    QStringList unknown;
    for (auto matches = variable().globalMatch(text); matches.hasNext();) {
        const QString name = matches.next().captured(1);
        if (!known.contains(name) && !unknown.contains(name))
            unknown << name;
    }
    return unknown;
}

QString filledTemplate(const QString &text, const QHash<QString, QString> &values)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        const std::optional<QString> filled = filledLine(line, values);
        const bool doubleBlank = filled && filled->isEmpty() && (lines.isEmpty() || lines.constLast().isEmpty());
        if (filled && !doubleBlank)
            lines << *filled;
    }
    return lines.join(u'\n').trimmed();
}

} // namespace engine
