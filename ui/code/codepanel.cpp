// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/code/codepanel.h"

#include "engine/code/programparts.h"
#include "engine/facade/engine.h"
#include "engine/facade/evaluations.h"
#include "engine/facade/runlogs.h"
#include "engine/facade/runs.h"
#include "engine/types/state/measurements.h"
#include "ui/code/codepane.h"
#include "ui/code/reporttabs.h"
#include "ui/consent/askforconsent.h"
#include "ui/models/errormodel.h"
#include "ui/models/format.h"
#include "ui/models/openrun.h"
#include "ui/models/viewstate.h"
#include "ui/style/tokens.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/onresult.h"
#include "ui/widgets/partchooser.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLocale>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>

namespace ui {

using namespace engine;

CodePanel::CodePanel(Engine *engine, OpenRun *run, ViewState *view, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_run(run)
    , m_view(view)
    , m_pages(new QStackedLayout(this))
    , m_empty(new EmptyState(this))
    , m_page(new QWidget(this))
{
    m_empty->setIcon(QStringLiteral("code"));
    m_empty->setTitle(tr("No program to show"));
    m_empty->setText(tr("Select a program candidate to see its source, output, tests and metrics."));
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_page);
    new QVBoxLayout(m_page);
    setupHeader(m_page);
    m_across = new QSplitter(Qt::Horizontal, m_page);
    m_across->setChildrenCollapsible(false);
    m_source = new CodePane(m_across);
    m_tabs = new ReportTabs(m_across);
    connect(m_tabs, &ReportTabs::lineActivated, this, [this](int line) {
        m_source->showLine(line);
        m_source->setFocus();
    });
    m_across->setStretchFactor(0, 3);
    m_across->setStretchFactor(1, 2);
    static_cast<QVBoxLayout *>(m_page->layout())->addWidget(m_across, 1);
    applyTokens();
    connect(view, &ViewState::currentChanged, this, &CodePanel::showCandidate);
    connect(run, &OpenRun::changed, this, &CodePanel::showCandidate);
    connect(run, &OpenRun::closed, this, &CodePanel::showCandidate);
    showCandidate();
}

QToolButton *CodePanel::button(const QString &iconName, const QString &text, const QString &tip, void (CodePanel::*slot)())
{
    auto *made = new QToolButton(m_page);
    made->setIcon(icon(iconName));
    made->setText(text);
    made->setAccessibleName(text);
    made->setToolTip(tip);
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made->setFocusPolicy(Qt::StrongFocus);
    made->setAutoRaise(true);
    connect(made, &QToolButton::clicked, this, slot);
    return made;
}

void CodePanel::setupHeader(QWidget *page)
{
    auto *line = new QHBoxLayout;
    m_title = new Label(Type::Section, Ink::Text, page);
    m_facts = new Label(Type::Body, Ink::Muted, page);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_again = button(QStringLiteral("refresh"), tr("Run again"), tr("Measure the program again; the run does not change"), &CodePanel::runAgain);
    m_input = button(QStringLiteral("send"), tr("Run with input…"), tr("Run the program with your own input"), &CodePanel::runWithInput);
    line->addWidget(m_title);
    line->addWidget(m_facts, 1);
    m_parts = new PartChooser(false, page);
    connect(m_parts, &PartChooser::partChosen, this, &CodePanel::showPart);
    line->addWidget(m_parts);
    for (QToolButton *one : {button(QStringLiteral("up"), tr("Previous change"), tr("Go to the previous changed lines"), &CodePanel::previousChange),
             button(QStringLiteral("down"), tr("Next change"), tr("Go to the next changed lines"), &CodePanel::nextChange)}) {
        one->setToolButtonStyle(Qt::ToolButtonIconOnly);
        line->addWidget(one);
    }
    line->addWidget(m_again);
    line->addWidget(m_input);
    m_notice = new Label(Type::Body, Ink::Bad, page);
    m_notice->setWordWrap(true);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->hide();
    auto *layout = static_cast<QVBoxLayout *>(page->layout());
    layout->addLayout(line);
    layout->addWidget(m_notice);
}

void CodePanel::applyTokens()
{
    m_page->layout()->setContentsMargins(space(2), space(1), space(2), 0);
    m_page->layout()->setSpacing(space(1));
    m_across->setHandleWidth(space(2));
}

void CodePanel::showCandidate()
{
    CandidateId wanted = m_view->current();
    if (!wanted)
        wanted = m_run->best();
    const CandidateState *candidate = m_run->state().candidate(wanted);
    const bool programs = m_run->isOpen() && m_run->plan().testing.on();
    m_pages->setCurrentWidget(candidate && programs ? m_page : m_empty);
    if (!candidate || !programs) {
        m_shown = {};
        return;
    }
    const bool other = m_shown != candidate->id;
    if (other) {
        m_shown = candidate->id;
        m_reported = false;
        m_notice->hide();
        m_source->setProgram({}, {}, m_run->plan().program.language);
        loadTexts();
    }
    m_title->setText(candidateName(candidate->id));
    QStringList facts;
    if (candidate->score && scoreHalfWidth(m_run->state(), *candidate).value_or(0) > 0)
        facts << tr("reaches %1").arg(scoreText(m_run->state(), *candidate)) << measuredText(m_run->state(), *candidate);
    else if (candidate->score)
        facts << tr("reaches %1").arg(QLocale().toString(*candidate->score, 'g', 7));
    else if (candidate->failed)
        facts << tr("fails");
    else
        facts << tr("not measured yet");
    if (!candidate->parents.isEmpty())
        facts << tr("from %1").arg(candidateName(candidate->parents.constFirst()));
    if (!candidate->change.isEmpty())
        facts << candidate->change;
    if (!candidate->changedParts.isEmpty())
        facts << tr("changes %1").arg(QLocale().createSeparatedList(candidate->changedParts));
    if (candidate->repeats)
        facts << (*candidate->repeats ? tr("checked again: same result") : tr("checked again: different result"));
    else if (!candidate->notChecked.isEmpty())
        facts << tr("not checked: %1").arg(candidate->notChecked);
    facts.removeAll(QString());
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_facts->setToolTip(m_facts->text());
    if (!m_reported && m_run->reports().contains(m_shown)) {
        m_reported = true;
        showReport(m_run->reports().report(m_shown));
    } else if (other && !m_reported) {
        showReport({});
    }
}

void CodePanel::loadTexts()
{
    if (!m_engine)
        return;
    const CandidateState *candidate = m_run->state().candidate(m_shown);
    const CandidateId parent = candidate->parents.value(0);
    QList<CandidateId> wanted{m_shown};
    if (parent)
        wanted.append(parent);
    onResult(this, m_engine->logs()->contents(m_run->run(), wanted), [this, shown = m_shown, parent](const Result<QHash<CandidateId, Parts>> &texts) {
        if (shown != m_shown)
            return;
        if (texts)
            showContents(texts->value(shown), parent ? texts->value(parent) : Parts());
        m_notice->setText(texts ? QString() : causeSentence(texts.error().kind));
        m_notice->setVisible(!texts);
    });
}

void CodePanel::showContents(const Parts &program, const Parts &parent)
{
    m_program = program;
    m_parent = parent;
    const QSignalBlocker quiet(m_parts); // the part is shown once, below
    m_parts->setParts(program.names(), parent.isBlank() ? QHash<QString, int>() : differingParts(parent, program));
    showPart(m_parts->part());
}

void CodePanel::showPart(const QString &name)
{
    const QString *text = m_program.find(name), *before = m_parent.find(name);
    m_source->setProgram(text ? *text : QString(), before ? *before : QString(), languageOfPart(name, m_run->plan().program.language));
    showFindings();
    if (before && !before->isEmpty())
        m_source->showNextChange(true);
}

/// Marks the findings of the shown part.
void CodePanel::showFindings()
{
    QList<Finding> findings = m_findings;
    const QString part = m_parts->part(), main = mainPart(m_run->plan().program, m_program.names());
    findings.removeIf([&](const Finding &finding) {
        return !part.isEmpty() && (finding.file.isEmpty() ? part != main : finding.file.section(u'/', -1) != part.section(u'/', -1));
    });
    m_source->setFindings(findings);
}

void CodePanel::showReport(const TestReport &report)
{
    const CandidateState *candidate = m_run->state().candidate(m_shown);
    m_tabs->setReport(report, candidate ? m_run->reports().report(candidate->parents.value(0)) : TestReport());
    m_findings = report.findings;
    showFindings();
}

void CodePanel::tryWith(const QByteArray &input)
{
    if (!m_engine || !m_shown)
        return;
    m_again->setEnabled(false);
    m_input->setEnabled(false);
    m_facts->setText(tr("running …"));
    const auto tried = [this, shown = m_shown](const Result<TestReport> &report) {
        m_again->setEnabled(true);
        m_input->setEnabled(true);
        if (shown == m_shown)
            showTriedReport(report);
    };
    askForConsent(this, m_engine->runs()->consentFor(m_run->run(), engine::RunConfig()), engine::itemsOfTests,
        [this, input, tried, run = m_run->run(), shown = m_shown](const QStringList &agreed) { onResult(this, m_engine->evaluations()->tryProgram(run, shown, input, agreed), tried); },
        [tried](const engine::Error &error) { tried(engine::fail(error)); });
}

void CodePanel::showTriedReport(const Result<TestReport> &report)
{
    showCandidate();
    m_notice->setVisible(!report);
    if (!report) {
        m_notice->setText(causeSentence(report.error().kind) + u' ' + harmless(report.error().detail));
        return;
    }
    showReport(*report);
    const QString again = report->correct ? tr("run again: reaches %1").arg(QLocale().toString(report->score, 'g', 7)) : tr("run again: fails");
    m_facts->setText(m_facts->text() + QStringLiteral(" · ") + (m_lastInput.isEmpty() ? again : tr("run with your input")));
    if (m_lastInput.isEmpty())
        m_tabs->goToMetrics();
    else
        m_tabs->goToOutput();
}

void CodePanel::runAgain()
{
    m_lastInput.clear();
    tryWith({});
}

void CodePanel::runWithInput()
{
    bool ok = false;
    const QString text = QInputDialog::getMultiLineText(this, tr("Run with input"), tr("What the program reads from its standard input:"), QString::fromUtf8(m_lastInput), &ok);
    if (!ok || text.isEmpty())
        return;
    m_lastInput = text.toUtf8();
    tryWith(m_lastInput);
}

void CodePanel::nextChange() { m_source->showNextChange(true); }
void CodePanel::previousChange() { m_source->showNextChange(false); }

void CodePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        applyTokens();
}

} // namespace ui
