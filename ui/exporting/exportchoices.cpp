// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exporting/exportchoices.h"

#include "ui/models/openrun.h"
#include "ui/models/viewstate.h"
#include "ui/style/tokens.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/label.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QRadioButton>

#include <algorithm>
#include <array>

namespace ui {

namespace {

constexpr int archiveRow = 7;

} // namespace

ExportChoices::ExportChoices(const OpenRun *run, const ViewState *view, QWidget *parent) :
    QWidget(parent),
    m_run(run),
    m_view(view),
    m_scopeTitle(new SectionHeader),
    m_best(new QRadioButton),
    m_count(new SpinBox),
    m_compared(new QRadioButton),
    m_whole(new QRadioButton),
    m_formatTitle(new SectionHeader),
    m_formats(new QListWidget),
    m_leaveTitle(new SectionHeader),
    m_noPrompts(new QCheckBox),
    m_noModels(new QCheckBox),
    m_noCosts(new QCheckBox)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(2));
    setupScope();
    column->addSpacing(space(3));
    setupFormats();
    column->addSpacing(space(3));
    setupLeftOut();
    retranslate();
}

void ExportChoices::setupScope()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    m_best->setChecked(true);
    m_count->setRange(1, 1'000'000);
    m_count->setValue(5);
    auto *scope = new QButtonGroup(this);
    for (QRadioButton *button : {m_best, m_compared, m_whole})
        scope->addButton(button);
    auto *best = new QHBoxLayout;
    best->setSpacing(space(2));
    best->addWidget(m_best);
    best->addWidget(m_count);
    best->addStretch();
    column->addWidget(m_scopeTitle);
    column->addLayout(best);
    column->addWidget(m_compared);
    column->addWidget(m_whole);
    connect(scope, &QButtonGroup::buttonToggled, this, &ExportChoices::changed);
    connect(m_count, &QSpinBox::valueChanged, this, [this] {
        m_best->setChecked(true);
        Q_EMIT changed();
    });
}

void ExportChoices::setupFormats()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    for (int i = 0; i <= archiveRow; ++i)
        m_formats->addItem(QString());
    m_formats->setCurrentRow(0);
    m_formats->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_formats->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_formats->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_formats->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column->addWidget(m_formatTitle);
    column->addWidget(m_formats);
    connect(m_formats, &QListWidget::currentRowChanged, this, [this] {
        showEnabled();
        Q_EMIT changed();
    });
}

void ExportChoices::setupLeftOut()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(m_leaveTitle);
    for (QCheckBox *box : {m_noPrompts, m_noModels, m_noCosts}) {
        column->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &ExportChoices::changed);
    }
}

void ExportChoices::retranslate()
{
    m_scopeTitle->setText(tr("What"));
    m_best->setText(tr("The best"));
    m_count->setAccessibleName(tr("How many of the best candidates"));
    m_whole->setText(tr("The whole run"));
    m_formatTitle->setText(tr("Format"));
    m_formats->setAccessibleName(tr("Format"));
    const QStringList names{tr("Markdown"), tr("Plain text"), tr("Web page (HTML)"), tr("Table (CSV)"), tr("JSON"), tr("JSON Lines, one candidate each"),
        tr("Preference pairs (JSON Lines)"), tr("Run archive (for other computers)")};
    for (int i = 0; i <= archiveRow; ++i)
        m_formats->item(i)->setText(names.at(i));
    m_leaveTitle->setText(tr("Leave out"));
    m_noPrompts->setText(tr("Task and prompts"));
    m_noModels->setText(tr("Model names"));
    m_noCosts->setText(tr("Costs"));
    refresh();
}

void ExportChoices::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool ExportChoices::isArchive() const { return m_formats->currentRow() == archiveRow; }

engine::ReportOptions ExportChoices::options() const
{
    using Format = engine::ReportFormat;
    static constexpr std::array formats{Format::Markdown, Format::Text, Format::Html, Format::Csv, Format::Json, Format::JsonLines, Format::Pairs};
    engine::ReportOptions options{.format = formats.at(size_t(std::clamp(m_formats->currentRow(), 0, archiveRow - 1))),
        .prompts = !m_noPrompts->isChecked(), .modelNames = !m_noModels->isChecked(), .costs = !m_noCosts->isChecked()};
    if (m_best->isChecked())
        options.best = m_count->value();
    else if (m_compared->isChecked())
        options.chosen = m_view->compared();
    return options;
}

QString ExportChoices::proposedName() const
{
    const QString stem = m_run->run().value.isEmpty() ? QStringLiteral("valda-run") : m_run->run().value;
    if (isArchive())
        return stem + QStringLiteral(".valda");
    const engine::ReportOptions chosen = options();
    const QString part = chosen.best ? QStringLiteral("-best-%1").arg(*chosen.best) : chosen.chosen.isEmpty() ? QString() : QStringLiteral("-compared");
    const QString kind = chosen.format == engine::ReportFormat::Pairs ? QStringLiteral("-pairs") : QString();
    return stem + part + kind + u'.' + engine::fileSuffix(chosen.format);
}

void ExportChoices::refresh()
{
    const int compared = int(m_view->compared().size());
    m_compared->setText(compared ? tr("The %n compared candidate(s)", nullptr, compared) : tr("The compared candidates"));
    m_compared->setToolTip(compared ? QString() : tr("No candidates selected. Press C in the table of candidates to add one."));
    if (!compared && m_compared->isChecked())
        m_best->setChecked(true);
    m_count->setAccessibleDescription(tr("%n candidate(s) in the run", nullptr, int(m_run->state().candidates().size())));
    showEnabled();
}

void ExportChoices::showEnabled()
{
    for (QWidget *part : {static_cast<QWidget *>(m_best), static_cast<QWidget *>(m_count), static_cast<QWidget *>(m_whole),
             static_cast<QWidget *>(m_noPrompts), static_cast<QWidget *>(m_noModels), static_cast<QWidget *>(m_noCosts)})
        part->setEnabled(!isArchive());
    m_compared->setEnabled(!isArchive() && !m_view->compared().isEmpty());
}

} // namespace ui
