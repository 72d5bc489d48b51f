// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/networkpage.h"

#include "engine/facade/connections.h"
#include "ui/settings/hosttablemodel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/onresult.h"
#include "ui/widgets/tableview.h"

#include <QDateTime>
#include <QEvent>
#include <QHeaderView>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int newsMs = 1'000;

} // namespace

NetworkPage::NetworkPage(engine::Connections *connections, QWidget *parent) :
    QWidget(parent),
    m_connections(connections),
    m_model(new HostTableModel(this)),
    m_header(new SectionHeader),
    m_explanation(new Label(Type::Body, Ink::Muted)),
    m_stack(new QWidget),
    m_pages(new QStackedLayout(m_stack)),
    m_empty(new EmptyState),
    m_table(new TableView)
{
    m_explanation->setWordWrap(true);
    m_empty->setIcon(QStringLiteral("lock"));
    m_table->setModel(m_model);
    m_table->hideColumns({HostTableModel::First});
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(HostTableModel::Address, QHeaderView::Stretch);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_table);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_header);
    column->addWidget(m_explanation);
    column->addWidget(m_stack, 1);
    m_again.setInterval(newsMs);
    connect(&m_again, &QTimer::timeout, this, &NetworkPage::ask);
    retranslate();
}

void NetworkPage::ask()
{
    if (!m_connections)
        return;
    onResult(this, m_connections->traffic(), [this](const engine::Result<QList<engine::HostTraffic>> &hosts) {
        m_model->setHosts(hosts.value_or(QList<engine::HostTraffic>()), QDateTime::currentMSecsSinceEpoch());
        m_pages->setCurrentIndex(m_model->rowCount() == 0 ? 0 : 1);
    });
    onResult(this, m_connections->endpoints(), [this](const engine::Result<QList<engine::EndpointHealth>> &health) {
        m_model->setHealth(health.value_or(QList<engine::EndpointHealth>()));
    });
}

void NetworkPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_again.start();
    ask();
}

void NetworkPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_again.stop();
}

void NetworkPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NetworkPage::retranslate()
{
    m_header->setText(tr("Network"));
    m_explanation->setText(tr("All hosts contacted since the start. Valda sends no telemetry and looks for no updates."));
    m_empty->setTitle(tr("No host was contacted"));
    m_empty->setText(tr("Nothing is sent before you test a connection or start a run with a model."));
    m_table->setAccessibleName(tr("Hosts contacted"));
}

} // namespace ui
