// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/code/reporttabs.h"

#include "ui/code/reportmodels.h"
#include "ui/models/format.h"
#include "ui/style/tokens.h"
#include "ui/widgets/format.h"
#include "ui/widgets/tableview.h"

#include <QEvent>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTreeView>

#include <algorithm>

namespace ui {

using namespace engine;

namespace {

enum Tab { OutputTab, TestsTab, FindingsTab, MetricsTab, LimitsTab };

QPlainTextEdit *readingPane(QWidget *parent, const QString &name)
{
    auto *pane = new QPlainTextEdit(parent);
    pane->setReadOnly(true);
    pane->setTabChangesFocus(true);
    pane->setFrameShape(QFrame::NoFrame);
    pane->setLineWrapMode(QPlainTextEdit::NoWrap);
    pane->setAccessibleName(name);
    pane->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return pane;
}

/// Failure and feedback of the test, followed by the output of the program.
QString outputText(const TestReport &report)
{
    QStringList output;
    if (!report.failure.isEmpty())
        output << report.failure;
    for (const QString &line : report.feedback)
        output << line;
    if (!report.outcome.output.isEmpty())
        output << plainOutput(report.outcome.output);
    if (!report.outcome.errors.isEmpty())
        output << ReportTabs::tr("— written to stderr —") << plainOutput(report.outcome.errors);
    for (const Artifact &artifact : report.artifacts)
        output << QStringLiteral("— %1 —").arg(harmless(artifact.name)) << plainOutput(artifact.text);
    return output.isEmpty() ? ReportTabs::tr("Nothing was written.") : output.join(u'\n');
}

QString limitsText(const ProgramOutcome &outcome)
{
    QStringList limits{endSentence(outcome)};
    limits << ReportTabs::tr("Duration %1, processor time %2, peak memory %3.").arg(latencyText(outcome.wallMs), latencyText(outcome.cpuMs), bytesText(outcome.peakBytes));
    limits << ReportTabs::tr("Written: %1 to stdout, %2 to stderr.").arg(bytesText(outcome.outputBytes), bytesText(outcome.errorBytes));
    if (!outcome.limits.isEmpty())
        limits << ReportTabs::tr("Limits in force: %1.").arg(outcome.limits.join(QStringLiteral(", ")));
    if (outcome.isolation == u"none")
        limits << ReportTabs::tr("Not isolated: the program ran with your rights, as you allowed for this library.");
    else if (!outcome.isolation.isEmpty())
        limits << ReportTabs::tr("Protected by %1: no network, a read-only system, a private folder.").arg(outcome.isolation);
    if (!outcome.files.isEmpty())
        limits << ReportTabs::tr("Files written: %1.").arg(outcome.files.join(QStringLiteral(", ")));
    return limits.join(u'\n');
}

} // namespace

ReportTabs::ReportTabs(QWidget *parent)
    : QTabWidget(parent)
    , m_casesModel(new QStandardItemModel(this))
    , m_findingsModel(new QStandardItemModel(this))
    , m_metricsModel(new QStandardItemModel(this))
{
    setDocumentMode(true);
    m_output = readingPane(this, tr("Output of the program"));
    m_limits = readingPane(this, tr("Limits and why it ended"));
    m_limits->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setupTables();
    addTab(m_output, icon(QStringLiteral("log")), tr("Output"));
    addTab(m_cases, icon(QStringLiteral("check")), tr("Tests"));
    addTab(m_findings, icon(QStringLiteral("search")), tr("Analysis"));
    addTab(m_metrics, icon(QStringLiteral("chart")), tr("Metrics"));
    addTab(m_limits, icon(QStringLiteral("lock")), tr("Limits"));
    applyTokens();
}

void ReportTabs::setupTables()
{
    m_cases = new QTreeView(this);
    m_cases->setModel(m_casesModel);
    m_cases->setAccessibleName(tr("Tests"));
    m_cases->setUniformRowHeights(true);
    m_cases->setTabKeyNavigation(false);
    m_cases->setFrameShape(QFrame::NoFrame);
    m_findings = new TableView(this);
    m_findings->setModel(m_findingsModel);
    m_findings->setAccessibleName(tr("Findings"));
    m_metrics = new TableView(this);
    m_metrics->setModel(m_metricsModel);
    m_metrics->setAccessibleName(tr("Metrics"));
    connect(m_findings, &TableView::rowActivated, this, [this](const QModelIndex &index) {
        if (const int line = index.data(LineRole).toInt(); line > 0)
            Q_EMIT lineActivated(line);
    });
}

void ReportTabs::setReport(const TestReport &report, const TestReport &parent)
{
    m_output->setPlainText(outputText(report));
    fillCases(m_casesModel, report);
    fillFindings(m_findingsModel, report);
    fillMetrics(m_metricsModel, report, parent);
    m_cases->resizeColumnToContents(0);
    m_metrics->resizeColumnsToContents();
    m_findings->horizontalHeader()->setStretchLastSection(true);
    m_metrics->horizontalHeader()->setStretchLastSection(true);
    m_limits->setPlainText(limitsText(report.outcome));
    countTabs(report);
}

void ReportTabs::countTabs(const TestReport &report)
{
    const auto passed = std::count_if(report.cases.begin(), report.cases.end(), [](const TestCase &test) { return test.passed; });
    setTabText(TestsTab, report.cases.isEmpty() ? tr("Tests") : tr("Tests %1/%2").arg(passed).arg(report.cases.size()));
    setTabText(FindingsTab, report.findings.isEmpty() ? tr("Analysis") : tr("Analysis %1").arg(report.findings.size()));
}

void ReportTabs::goToOutput() { setCurrentIndex(OutputTab); }

void ReportTabs::goToMetrics() { setCurrentIndex(MetricsTab); }

void ReportTabs::applyTokens()
{
    for (QPlainTextEdit *pane : {m_output, m_limits})
        pane->document()->setDocumentMargin(space(2));
    m_output->setFont(ui::font(Type::Code));
    m_limits->setFont(ui::font(Type::Body));
}

void ReportTabs::changeEvent(QEvent *event)
{
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        applyTokens();
}

} // namespace ui
