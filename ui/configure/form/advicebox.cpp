// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/form/advicebox.h"

#include "ui/configure/document/configdocument.h"
#include "ui/style/tokens.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/format.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace ui {

AdviceBox::AdviceBox(ConfigDocument *document, QWidget *parent) :
    QWidget(parent),
    m_document(document),
    m_words(new Label(tr("Suggestion from earlier loops of this task kind and model."), Type::Body, Ink::Muted, this)),
    m_use(new QPushButton(tr("Use it"), this))
{
    auto *ask = new QPushButton(icon(QStringLiteral("chart")), tr("Look up"), this);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_use->setEnabled(false);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_words, 1);
    line->addWidget(ask);
    line->addWidget(m_use);
    connect(ask, &QPushButton::clicked, this, &AdviceBox::adviceRequested);
    connect(m_use, &QPushButton::clicked, this, &AdviceBox::use);
}

QString AdviceBox::words() const { return m_words->text(); }

void AdviceBox::showAdvice(const engine::RefinementAdvice &advice)
{
    m_advice = advice;
    const QLocale locale;
    QString words = advice.learned
        ? tr("%n earlier loop(s) suggest at most %1 iterations and a stop at score %2 (confidence %3).", nullptr, int(advice.observations))
              .arg(locale.toString(advice.maxIterations), formatScore(advice.qualityThreshold), formatPercent(advice.confidence))
        : tr("%n earlier loop(s) are too few for a suggestion. About %1 iterations are typical for this task kind.", nullptr, int(advice.observations))
              .arg(locale.toString(advice.predictedDepth));
    if (!advice.withinReach)
        words += u' ' + tr("The threshold was never reached.");
    m_words->setText(words);
    m_use->setEnabled(advice.learned);
    announce(m_words);
}

void AdviceBox::showTrouble(const QString &sentence)
{
    m_words->setText(sentence);
    m_use->setEnabled(false);
    announce(m_words);
}

void AdviceBox::use()
{
    m_document->setValue(QStringLiteral("refinement.maxIterations"), qint64(m_advice.maxIterations));
    m_document->setValue(QStringLiteral("refinement.qualityThreshold"), m_advice.qualityThreshold);
}

} // namespace ui
