// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/code/reportmodels.h"

#include "ui/models/format.h"
#include "ui/style/tokens.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace ui {

using namespace engine;

namespace {

struct CodePanelTexts {
    Q_DECLARE_TR_FUNCTIONS(ui::CodePanel)
};

QStandardItem *readOnly(const QString &text)
{
    auto *item = new QStandardItem(harmless(text));
    item->setEditable(false);
    item->setToolTip(harmless(text.left(2000)));
    return item;
}

QStandardItem *figureItem(const QString &text)
{
    QStandardItem *item = readOnly(text);
    item->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    return item;
}

QString numberText(double value)
{
    return QLocale().toString(value, 'g', 6);
}

void addPart(QStandardItem *parent, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        parent->appendRow({readOnly(name), readOnly(text)});
}

const Metric *metricOf(const TestReport &report, const QString &name)
{
    const auto found = std::find_if(report.metrics.begin(), report.metrics.end(), [&](const Metric &metric) { return metric.name == name; });
    return found == report.metrics.end() ? nullptr : &*found;
}

QString changeText(const Metric &metric, const Metric *before)
{
    if (!before)
        return {};
    const double change = metric.value - before->value;
    const double noise = 2 * std::hypot(metric.spread, before->spread);
    if (change == 0)
        return CodePanelTexts::tr("unchanged");
    const QString sign = change > 0 ? QStringLiteral("+") : QString();
    QString text = sign + numberText(change);
    if (before->value != 0)
        text += QStringLiteral(" (%1%2 %)").arg(sign, QLocale().toString(100 * change / std::abs(before->value), 'f', 1));
    return std::abs(change) <= noise ? CodePanelTexts::tr("%1, within the noise").arg(text) : text;
}

int weightOf(const Finding &finding)
{
    return finding.severity == u"error" ? 0 : finding.severity == u"warning" ? 1 : 2;
}

} // namespace

void fillCases(QStandardItemModel *model, const TestReport &report)
{
    model->clear();
    model->setHorizontalHeaderLabels({CodePanelTexts::tr("Test"), CodePanelTexts::tr("Result"), CodePanelTexts::tr("Time")});
    for (const TestCase &test : report.cases) {
        QStandardItem *name = readOnly(test.name);
        name->setIcon(icon(test.passed ? QStringLiteral("good") : QStringLiteral("error")));
        addPart(name, CodePanelTexts::tr("Expected"), test.expected);
        addPart(name, CodePanelTexts::tr("Actual"), test.actual);
        addPart(name, CodePanelTexts::tr("Message"), test.message);
        model->appendRow({name, readOnly(test.passed ? CodePanelTexts::tr("passed") : CodePanelTexts::tr("failed")), figureItem(latencyText(test.wallMs))});
    }
}

void fillFindings(QStandardItemModel *model, const TestReport &report)
{
    model->clear();
    model->setHorizontalHeaderLabels({CodePanelTexts::tr("Line"), CodePanelTexts::tr("Tool"), CodePanelTexts::tr("Code"), CodePanelTexts::tr("Finding")});
    QList<Finding> findings = report.findings;
    std::stable_sort(findings.begin(), findings.end(), [](const Finding &a, const Finding &b) { return std::pair(weightOf(a), a.line) < std::pair(weightOf(b), b.line); });
    for (const Finding &finding : findings) {
        QStandardItem *line = figureItem(finding.line > 0 ? QLocale().toString(finding.line) : QString());
        QStandardItem *message = readOnly(finding.message);
        message->setIcon(icon(weightOf(finding) == 0 ? QStringLiteral("error") : weightOf(finding) == 1 ? QStringLiteral("warning") : QStringLiteral("info")));
        const QList<QStandardItem *> row{line, readOnly(finding.tool), readOnly(finding.code), message};
        for (QStandardItem *item : row)
            item->setData(finding.file.isEmpty() ? finding.line : 0, LineRole);
        model->appendRow(row);
    }
}

void fillMetrics(QStandardItemModel *model, const TestReport &report, const TestReport &parent)
{
    model->clear();
    model->setHorizontalHeaderLabels({CodePanelTexts::tr("Metric"), CodePanelTexts::tr("Value"), CodePanelTexts::tr("Noise"), CodePanelTexts::tr("Parent"), CodePanelTexts::tr("Change")});
    for (const Metric &metric : report.metrics) {
        const Metric *before = metricOf(parent, metric.name);
        const QString noise = metric.repeats > 1 ? CodePanelTexts::tr("± %1 over %2").arg(numberText(metric.spread)).arg(metric.repeats) : CodePanelTexts::tr("measured once");
        QStandardItem *name = readOnly(metric.name);
        if (metric.secret) {
            name->setIcon(icon(QStringLiteral("lock")));
            name->setToolTip(CodePanelTexts::tr("Private: never enters a prompt"));
        }
        model->appendRow({name, figureItem(numberText(metric.value)), readOnly(noise), figureItem(before ? numberText(before->value) : QString()), readOnly(changeText(metric, before))});
    }
}

QString plainOutput(const QString &output)
{
    static const QRegularExpression terminal(QStringLiteral("\x1b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\x07\x1b]*(?:\x07|\x1b\\\\)?|[@-Z\\\\-_])"));
    QStringList lines = QString(output).remove(terminal).remove(u'\r').split(u'\n');
    for (QString &line : lines)
        line = harmless(line);
    return lines.join(u'\n');
}

QString endSentence(const ProgramOutcome &outcome)
{
    if (outcome.end == u"exited")
        return outcome.code == 0 ? CodePanelTexts::tr("It ended normally.") : CodePanelTexts::tr("It ended with exit code %1.").arg(outcome.code);
    if (outcome.end == u"signalled")
        return CodePanelTexts::tr("It was ended by signal %1.").arg(outcome.code);
    if (outcome.end == u"cancelled")
        return CodePanelTexts::tr("Cancelled at your request. Start it again to go on.");
    return CodePanelTexts::tr("It was ended at a limit: %1.").arg(outcome.end);
}

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace ui
