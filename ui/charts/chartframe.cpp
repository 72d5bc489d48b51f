// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartframe.h"

#include "ui/charts/chartexport.h"
#include "ui/style/tokens.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tableview.h"

#include <QChartView>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedLayout>
#include <QToolButton>

namespace ui {

ChartFrame::ChartFrame(QChartView *chart, QAbstractItemModel *table, QWidget *parent)
    : QWidget(parent)
    , m_chart(chart)
    , m_table(new TableView(this))
    , m_empty(new EmptyState(this))
    , m_pages(new QStackedLayout)
    , m_heading(new Label(Type::Section, Ink::Text, this))
    , m_message(new Label(Type::Small, Ink::Bad, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(1));
    auto *line = new QHBoxLayout;
    setupLine(line);
    layout->addLayout(line);
    layout->addLayout(m_pages, 1);
    m_empty->setIcon(QStringLiteral("chart"));
    m_table->setModel(table);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_chart);
    m_pages->addWidget(m_table);
}

void ChartFrame::setupLine(QHBoxLayout *line)
{
    line->setSpacing(space(1));
    line->addWidget(m_heading);
    line->addStretch();
    line->addWidget(m_message);
    m_tableButton = new QToolButton(this);
    m_tableButton->setText(tr("Table"));
    m_tableButton->setIcon(icon(QStringLiteral("list")));
    m_tableButton->setCheckable(true);
    m_tableButton->setToolTip(tr("Show all numbers as a table"));
    connect(m_tableButton, &QToolButton::toggled, this, [this](bool on) {
        Q_EMIT tableShown(on);
        showPage();
    });
    auto *save = new QToolButton(this);
    save->setText(tr("Export…"));
    save->setIcon(icon(QStringLiteral("export")));
    save->setToolTip(tr("Save as PNG, SVG or CSV"));
    connect(save, &QToolButton::clicked, this, [this] {
        askChartPath(this, [this](const QString &path) { m_message->setText(exportTo(path) ? QString() : tr("%1 could not be written.").arg(path)); });
    });
    for (QToolButton *button : {m_tableButton, save}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        line->addWidget(button);
    }
}

void ChartFrame::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    m_table->setAccessibleName(tr("%1 as a table").arg(heading));
    for (QToolButton *button : findChildren<QToolButton *>(Qt::FindDirectChildrenOnly))
        button->setAccessibleName(tr("%1: %2", "button, subject of the chart").arg(button->text(), heading));
}

void ChartFrame::setEmptyText(const QString &title, const QString &sentence)
{
    m_empty->setTitle(title);
    m_empty->setText(sentence);
}

void ChartFrame::setEmpty(bool empty)
{
    m_isEmpty = empty;
    showPage();
}

void ChartFrame::setTableShown(bool shown) { m_tableButton->setChecked(shown); }

bool ChartFrame::isTableShown() const { return m_tableButton->isChecked(); }

void ChartFrame::showPage()
{
    m_pages->setCurrentIndex(m_isEmpty ? 0 : m_tableButton->isChecked() ? 2 : 1);
}

bool ChartFrame::exportTo(const QString &path)
{
    return writeChart(path, *m_chart, m_heading->text(), m_csv);
}

} // namespace ui
