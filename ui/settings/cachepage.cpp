// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/cachepage.h"

#include "engine/config/fields/edit.h"
#include "engine/facade/treasury.h"
#include "ui/errortext.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/label.h"
#include "ui/widgets/onresult.h"
#include "ui/widgets/statuslabel.h"

#include <QEvent>
#include <QFormLayout>
#include <QPushButton>

namespace ui {

CachePage::CachePage(engine::Treasury *treasury, const engine::RunConfig &defaults, QWidget *parent) :
    QWidget(parent),
    m_treasury(treasury),
    m_defaults(defaults),
    m_header(new SectionHeader),
    m_explanation(new Label(Type::Body, Ink::Muted)),
    m_kept(new StatusLabel),
    m_clear(new QPushButton)
{
    m_explanation->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    for (const char *path : {"generator.cache", "seeding.cache", "evaluation.cache"}) {
        m_choices.append(makeChoice(path));
        form->addRow(m_choices.last().label, m_choices.last().combo);
    }
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_header);
    column->addWidget(m_explanation);
    column->addLayout(form);
    column->addSpacing(space(3));
    column->addWidget(m_kept);
    column->addWidget(m_clear, 0, Qt::AlignLeading);
    column->addStretch(1);
    m_clear->setObjectName(QStringLiteral("clearReplies"));
    connect(m_clear, &QPushButton::clicked, this, &CachePage::clear);
    retranslate();
    read();
}

CachePage::Choice CachePage::makeChoice(const char *path)
{
    const Choice choice{QLatin1StringView(path), new QLabel, new ComboBox};
    choice.label->setBuddy(choice.combo);
    choice.combo->setObjectName(choice.path);
    choice.combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(choice.combo, &QComboBox::activated, this, [this, choice] { put(choice); });
    return choice;
}

void CachePage::setDefaults(const engine::RunConfig &defaults)
{
    m_defaults = defaults;
    read();
}

void CachePage::read()
{
    for (const Choice &choice : std::as_const(m_choices))
        choice.combo->setCurrentIndex(std::max(0, choice.combo->findData(engine::valueAt(m_defaults, choice.path).toString())));
}

void CachePage::put(const Choice &choice)
{
    const QString value = choice.combo->currentData().toString();
    m_defaults = value.isEmpty() ? engine::without(m_defaults, choice.path) : engine::withValue(m_defaults, choice.path, value);
    Q_EMIT changed();
}

void CachePage::count()
{
    m_clear->setEnabled(false);
    if (!m_treasury)
        return m_kept->setStatus(Tone::Neutral, tr("The cache is empty."));
    onResult(this, m_treasury->keptReplies(), [this](const engine::Result<qint64> &count) {
        if (!count)
            return m_kept->setStatus(Tone::Bad, errorSentence(count.error()));
        m_kept->setStatus(Tone::Neutral, tr("%n cached reply(ies)", nullptr, int(*count)), QStringLiteral("archive"));
        m_clear->setEnabled(*count > 0);
    });
}

void CachePage::clear()
{
    m_clear->setEnabled(false);
    onResult(this, m_treasury->clearKeptReplies(), [this](const engine::Result<> &done) {
        if (!done)
            return m_kept->setStatus(Tone::Bad, errorSentence(done.error()));
        count();
    });
}

void CachePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    count();
}

void CachePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        read();
    }
}

void CachePage::retranslate()
{
    m_header->setText(tr("Cache of replies"));
    m_explanation->setText(tr("Identical requests can be answered from earlier replies instead of being paid again. A run's own configuration can change this."));
    const QStringList names{tr("&Every step:"), tr("&Seeding:"), tr("&Judging:")};
    for (qsizetype index = 0; index < m_choices.size(); ++index) {
        const Choice &choice = m_choices.at(index);
        choice.label->setText(names.at(index));
        choice.combo->clear();
        if (index > 0)
            choice.combo->addItem(tr("Same as “Every step”"), QString());
        choice.combo->addItem(tr("Off", "cache"), QStringLiteral("off"));
        choice.combo->addItem(tr("Use cached replies", "cache: use replies, keep none"), QStringLiteral("read"));
        choice.combo->addItem(tr("Use and store replies", "cache"), QStringLiteral("readWrite"));
    }
    m_clear->setText(tr("&Clear cache"));
    count();
}

} // namespace ui
