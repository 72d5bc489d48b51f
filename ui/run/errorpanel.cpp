// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/errorpanel.h"

#include "ui/models/errormodel.h"
#include "ui/models/format.h"
#include "ui/models/openrun.h"
#include "ui/style/tokens.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ui {

ErrorPanel::ErrorPanel(OpenRun *run, QWidget *parent)
    : QWidget(parent)
    , m_run(run)
    , m_pages(new QStackedLayout(this))
{
    auto *empty = new EmptyState(this);
    empty->setIcon(QStringLiteral("good"));
    empty->setTitle(tr("No call has failed"));
    empty->setText(tr("Failed calls appear here, grouped by cause, with a remedy."));
    m_pages->addWidget(empty);
    setupTable();
    connect(run->errors(), &QAbstractItemModel::rowsInserted, this, &ErrorPanel::showState);
    connect(run->errors(), &QAbstractItemModel::modelReset, this, &ErrorPanel::showState);
    showState();
}

void ErrorPanel::setupTable()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    m_table = new TableView(page);
    m_table->setObjectName(QStringLiteral("errors"));
    m_table->setAccessibleName(tr("Failed calls by cause"));
    m_table->setModel(m_run->errors());
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(ErrorModel::Action, QHeaderView::Stretch);
    const QFontMetrics metrics(ui::font(Type::Figures));
    m_table->setColumnWidth(ErrorModel::Cause, metrics.horizontalAdvance(causeSentence(engine::ErrorKind::RateLimited)) + space(4));
    m_table->setColumnWidth(ErrorModel::LastTime, metrics.horizontalAdvance(QStringLiteral("00:00:00")) + space(4));
    m_table->setColumnWidth(ErrorModel::Generator, metrics.horizontalAdvance(QStringLiteral("ollama llama3.1:8b xx")));
    m_table->setColumnWidth(ErrorModel::Count, metrics.horizontalAdvance(QStringLiteral("Calls 000")) + space(4));
    m_detail = new Label(Type::Small, Ink::Muted, page);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_table);
    layout->addWidget(m_detail);
    m_pages->addWidget(page);
    connect(m_table, &TableView::rowActivated, this, [this](const QModelIndex &index) {
        Q_EMIT callRequested({index.data(ErrorModel::CallRole).toUInt()});
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) {
            const QString hint = current.siblingAtColumn(ErrorModel::Action).data().toString();
            m_detail->setText(tr("%1. Last message: %2", "what helps, the words of the error").arg(hint, harmless(current.data(ErrorModel::DetailRole).toString())));
        });
}

void ErrorPanel::showState()
{
    m_pages->setCurrentIndex(m_run->errors()->rowCount() ? 1 : 0);
}

} // namespace ui
