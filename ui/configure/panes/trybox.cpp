// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/panes/trybox.h"

#include "ui/models/format.h"
#include "ui/style/tokens.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

TryBox::TryBox(QWidget *parent) :
    QWidget(parent),
    m_text(new QPlainTextEdit(this)),
    m_try(new QPushButton(icon(QStringLiteral("run")), tr("Try"), this)),
    m_state(new Label(Type::Small, Ink::Muted, this)),
    m_answers(new QListWidget(this))
{
    m_text->setAccessibleName(tr("Text to try the evaluators on"));
    m_text->setPlaceholderText(tr("A text to try the evaluators on"));
    m_text->setTabChangesFocus(true);
    m_text->setMaximumHeight(6 * fontMetrics().lineSpacing());
    m_answers->setAccessibleName(tr("Evaluator results"));
    m_answers->setWordWrap(true);
    m_answers->setSelectionMode(QAbstractItemView::NoSelection);
    m_answers->setMaximumHeight(8 * fontMetrics().lineSpacing());
    m_answers->hide();
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(2));
    auto *line = new QHBoxLayout;
    line->addWidget(m_try);
    line->addWidget(m_state, 1);
    column->addWidget(m_text);
    column->addLayout(line);
    column->addWidget(m_answers);
    connect(m_try, &QPushButton::clicked, this, [this] { Q_EMIT tryRequested(m_text->toPlainText()); });
}

void TryBox::showBusy()
{
    m_try->setEnabled(false);
    m_state->setText(tr("Measuring …"));
}

void TryBox::showTrials(const QList<engine::EvaluatorTrial> &trials)
{
    m_try->setEnabled(true);
    m_answers->clear();
    bool all = true;
    int failed = 0;
    for (const engine::EvaluatorTrial &trial : trials) {
        all &= trial.passed;
        failed += !trial.passed;
        const QString words = trial.score ? tr("%1: %2", "an evaluator and its score").arg(trial.name, formatScore(*trial.score))
                                          : tr("%1: no score – %2").arg(trial.name, harmless(trial.trouble));
        new QListWidgetItem(icon(!trial.score ? QStringLiteral("error") : trial.passed ? QStringLiteral("good") : QStringLiteral("warning")), words, m_answers);
        for (const QString &issue : trial.deficiencies)
            new QListWidgetItem(QStringLiteral("    ") + harmless(issue), m_answers);
    }
    m_answers->setVisible(!trials.isEmpty());
    m_state->setText(trials.isEmpty() ? tr("There is no evaluator yet.") : all ? tr("All checks passed") : tr("%1 of %2 checks failed").arg(formatCount(failed), formatCount(trials.size())));
    announce(m_state);
}

void TryBox::showTrouble(const QString &sentence)
{
    m_try->setEnabled(true);
    m_state->setText(sentence);
    announce(m_state);
}

} // namespace ui
