// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/checklist.h"

#include "ui/connect/connectiontest.h"
#include "ui/models/format.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/format.h"
#include "ui/widgets/statuslabel.h"

#include <QGridLayout>
#include <QPushButton>
#include <QToolButton>

namespace ui {

namespace {

Tone toneOf(const engine::EndpointStep &step)
{
    switch (step.outcome) {
    case engine::StageOutcome::Passed: return Tone::Good;
    case engine::StageOutcome::Failed: return Tone::Bad;
    case engine::StageOutcome::Skipped: return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

} // namespace

Checklist::Checklist(ConnectionTest *test, QWidget *parent) :
    QWidget(parent),
    m_test(test),
    m_trouble(new QWidget),
    m_sentence(new Label(Type::Body, Ink::Text)),
    m_action(new QPushButton),
    m_more(new QToolButton),
    m_details(new Label(Type::Small, Ink::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(2));
    setupRows();
    setupAdvice();
    connect(test, &ConnectionTest::started, this, &Checklist::begin);
    connect(test, &ConnectionTest::stepDone, this, &Checklist::showStep);
    connect(test, &ConnectionTest::finished, this, &Checklist::end);
    hide();
}

void Checklist::setupRows()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space(3));
    grid->setVerticalSpacing(space(1));
    for (int stage = 0; stage < stages; ++stage) {
        Row &row = m_rows.at(size_t(stage));
        row = {new StatusLabel, new ElidedLabel(Type::Small, Ink::Muted), new Label(Type::Figures, Ink::Muted)};
        row.detail->setProperty("userText", true); // contains text from the server
        row.time->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        grid->addWidget(row.status, stage, 0);
        grid->addWidget(row.detail, stage, 1);
        grid->addWidget(row.time, stage, 2);
    }
    grid->setColumnStretch(1, 1);
    static_cast<QVBoxLayout *>(layout())->addLayout(grid);
}

void Checklist::setupAdvice()
{
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setProperty("userText", true);
    m_action->setObjectName(QStringLiteral("remedy"));
    m_more->setText(tr("Details"));
    m_more->setCheckable(true);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setObjectName(QStringLiteral("details"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_action);
    buttons->addWidget(m_more);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(m_trouble);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(2));
    column->addWidget(m_sentence);
    column->addLayout(buttons);
    column->addWidget(m_details);
    layout()->addWidget(m_trouble);
    m_trouble->hide();
    connect(m_more, &QToolButton::toggled, this, &Checklist::showDetails);
    connect(m_action, &QPushButton::clicked, this, [this] { Q_EMIT remedyRequested(m_advice); });
}

QString Checklist::sentence() const { return m_trouble->isHidden() ? QString() : m_sentence->text(); }

void Checklist::begin()
{
    for (int stage = 0; stage < stages; ++stage) {
        const Row &row = m_rows.at(size_t(stage));
        row.status->setStatus(Tone::Neutral, stageTitle(engine::EndpointStage(stage)), QStringLiteral("dot"));
        row.detail->setText({});
        row.time->setText({});
    }
    m_trouble->hide();
    wait(0);
    show();
}

void Checklist::wait(int stage)
{
    if (stage >= stages)
        return;
    const Row &row = m_rows.at(size_t(stage));
    row.status->setStatus(Tone::Active, stageTitle(engine::EndpointStage(stage)), QStringLiteral("clock"));
    row.time->setText(tr("testing…", "a stage that goes on"));
}

QString Checklist::timeText(const engine::EndpointStep &step)
{
    if (step.stage == engine::EndpointStage::Usage)
        return {};
    return step.outcome == engine::StageOutcome::Skipped ? tr("not needed", "a stage that was left out") : formatDuration(step.ms);
}

/// Name and version of the server if known, else the result of the stage.
QString Checklist::detailText(const engine::EndpointStep &step)
{
    if (!step.server.name.isEmpty())
        return step.server.version.isEmpty() ? step.server.name : step.server.name + u' ' + step.server.version;
    if (!step.models.isEmpty())
        return tr("%n model(s)", nullptr, int(step.models.size()));
    if (step.outcome == engine::StageOutcome::Skipped)
        return skippedText(step.stage);
    if (step.stage == engine::EndpointStage::Usage)
        return tr("%1 tokens", "in + out").arg(step.detail);
    if (step.stage != engine::EndpointStage::Completion || step.model.isEmpty())
        return step.detail;
    const QString said = step.dimensions > 0 ? tr("a vector of %n dimension(s)", nullptr, step.dimensions) : step.detail;
    return tr("%1: %2", "model, what it answered").arg(step.model, said);
}

QString Checklist::skippedText(engine::EndpointStage stage)
{
    switch (stage) {
    case engine::EndpointStage::Certificate: return tr("The connection is not encrypted.");
    case engine::EndpointStage::Key: return tr("No key needed.");
    case engine::EndpointStage::Models: return tr("The server has no models.");
    case engine::EndpointStage::Usage: return tr("The server does not say; Valda estimates.");
    default: return {};
    }
}

void Checklist::showStep(const engine::EndpointStep &step)
{
    const Row &row = m_rows.at(size_t(step.stage));
    row.status->setStatus(toneOf(step), stageTitle(step.stage), step.outcome == engine::StageOutcome::Skipped ? QStringLiteral("dot") : QString());
    row.detail->setText(harmless(detailText(step)));
    row.time->setText(timeText(step));
    if (step.outcome == engine::StageOutcome::Failed)
        advise(step);
    else
        wait(int(step.stage) + 1);
}

void Checklist::advise(const engine::EndpointStep &step)
{
    m_advice = adviceFor(step, m_test->tested(), m_billingPage);
    m_sentence->setText(m_advice.sentence);
    m_action->setText(m_advice.action);
    const QString raw = step.error ? step.error->detail : step.detail;
    m_details->setText(harmless(raw));
    m_more->setVisible(!raw.isEmpty());
    m_more->setChecked(false);
    showDetails(false);
    m_trouble->show();
    announce(m_sentence);
}

void Checklist::end(bool passed)
{
    for (const Row &row : m_rows) {
        if (row.status->tone() != Tone::Active)
            continue;
        row.status->setStatus(Tone::Neutral, row.status->word(), QStringLiteral("dot")); // this stage was not reached
        row.time->setText({});
    }
    if (!passed && m_trouble->isHidden())
        advise({.trouble = engine::EndpointTrouble::Cancelled});
}

void Checklist::showDetails(bool shown) { m_details->setVisible(shown); }

} // namespace ui
