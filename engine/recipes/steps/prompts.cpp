// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/recipes/steps/prompts.h"

#include <QRegularExpression>

namespace engine {

namespace {

struct Line {
    QString text;
    bool onlyEmptyVariables;
};

Line renderLine(QStringView line, const QHash<QString, QString> &values)
{
    static const QRegularExpression variable(QStringLiteral("\\{([a-zA-Z]+)\\}"));
    QString out;
    qsizetype from = 0;
    bool known = false;
    auto matches = variable.globalMatch(line.toString());
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto value = values.constFind(match.captured(1));
        if (value == values.constEnd())
            continue;
        out += line.mid(from, match.capturedStart() - from);
        out += *value;
        from = match.capturedEnd();
        known = true;
    }
    out += line.mid(from);
    return {out, known && out.trimmed().isEmpty()};
}

} // namespace

QString renderTemplate(const QString &text, const QHash<QString, QString> &values)
{
    QStringList lines;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        Line rendered = renderLine(line, values);
        if (!rendered.onlyEmptyVariables)
            lines.append(std::move(rendered.text));
    }
    return lines.join(u'\n').trimmed();
}

void renderPrompt(CompletionRequest &request, const StepPlan &step)
{
    const QString feedback = request.feedback.isEmpty()
        ? QString()
        : QStringLiteral("What an evaluator found wanting: ") + request.feedback.join(QStringLiteral("; ")) + u'.';
    const QString hint = request.hint.isEmpty() ? QString() : QStringLiteral("Wish of the person in charge: ") + request.hint;
    const QString one = request.texts.value(0);
    const QString two = request.texts.value(1);
    request.prompt = renderTemplate(step.template_,
        {{QStringLiteral("task"), request.task}, {QStringLiteral("prompt"), request.instruction},
            {QStringLiteral("criterion"), request.instruction}, {QStringLiteral("hint"), hint},
            {QStringLiteral("feedback"), feedback}, {QStringLiteral("parent"), one}, {QStringLiteral("other"), two},
            {QStringLiteral("first"), one}, {QStringLiteral("second"), two}});
}

} // namespace engine
