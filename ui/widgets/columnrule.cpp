// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columnrule.h"

#include "ui/style/tokens.h"
#include "ui/widgets/tableview.h"

#include <QDataStream>
#include <QEvent>
#include <QHeaderView>
#include <QIODevice>

namespace ui {

ColumnRule::ColumnRule(TableView *table, Wanted wanted)
    : QObject(table)
    , m_table(table)
    , m_wanted(std::move(wanted))
{
    connect(table, &TableView::columnsChosen, this, [this] { m_chosen = true; });
    table->installEventFilter(this);
    apply();
}

void ColumnRule::apply()
{
    if (m_chosen)
        return;
    const int letters = m_table->width() / std::max(1, QFontMetrics(ui::font(Type::Body)).averageCharWidth());
    for (int column = 0; column < m_table->horizontalHeader()->count(); ++column)
        m_table->setColumnHidden(column, !m_wanted(column, letters));
}

QByteArray ColumnRule::saveState() const
{
    QByteArray state;
    QDataStream(&state, QIODevice::WriteOnly) << m_chosen << m_table->horizontalHeader()->saveState();
    return state;
}

void ColumnRule::restoreState(const QByteArray &state)
{
    QByteArray header;
    QDataStream in(state);
    in >> m_chosen >> header;
    m_chosen = m_table->horizontalHeader()->restoreState(header) && m_chosen;
    apply();
}

bool ColumnRule::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange)
        apply();
    return QObject::eventFilter(watched, event);
}

} // namespace ui
