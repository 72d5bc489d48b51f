// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/keyspage.h"

#include "engine/connections.h"
#include "ui/errortext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/onresult.h"
#include "ui/widgets/statuslabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>

namespace ui {

namespace {

enum KeyColumn { HostColumn, KeptColumn, KeyColumns };

} // namespace

KeysPage::KeysPage(engine::Connections *connections, QWidget *parent) :
    QWidget(parent),
    m_connections(connections),
    m_header(new SectionHeader),
    m_explanation(new Label(Type::Body, Ink::Muted)),
    m_table(new QTableWidget(0, KeyColumns)),
    m_add(new QPushButton),
    m_remove(new QPushButton),
    m_state(new StatusLabel)
{
    m_explanation->setWordWrap(true);
    setupTable();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_header);
    column->addWidget(m_explanation);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    column->addWidget(m_state);
    connect(m_add, &QPushButton::clicked, this, &KeysPage::connectRequested);
    connect(m_remove, &QPushButton::clicked, this, &KeysPage::remove);
    retranslate();
}

void KeysPage::setupTable()
{
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(HostColumn, QHeaderView::Stretch);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &KeysPage::showButtons);
}

QString KeysPage::chosenHost() const
{
    const QTableWidgetItem *item = m_table->item(m_table->currentRow(), HostColumn);
    return item ? item->text() : QString();
}

void KeysPage::refresh()
{
    showButtons();
    if (!m_connections)
        return;
    onResult(this, m_connections->keys(), [this](const engine::Result<QList<engine::KeyInfo>> &keys) {
        if (!keys)
            return say(keys.error());
        m_table->setRowCount(int(keys->size()));
        for (int row = 0; row < m_table->rowCount(); ++row) {
            const engine::KeyInfo &key = keys->at(row);
            const QString kept = key.place == engine::KeyPlace::Session ? tr("until Valda ends") : tr("in the keychain");
            m_table->setItem(row, HostColumn, new QTableWidgetItem(icon(QStringLiteral("key")), key.host));
            m_table->setItem(row, KeptColumn, new QTableWidgetItem(key.readable ? kept : tr("%1, which did not give it out", "where a key is kept").arg(kept)));
        }
        showButtons();
    });
}

void KeysPage::remove()
{
    onResult(this, m_connections->forgetKey(chosenHost()), [this](const engine::Result<> &done) {
        if (!done)
            say(done.error());
        refresh();
    });
}

void KeysPage::say(const engine::Error &error) { m_state->setStatus(Tone::Bad, errorSentence(error)); }

void KeysPage::showButtons()
{
    m_remove->setEnabled(m_connections && !chosenHost().isEmpty() && m_table->selectionModel()->hasSelection());
    m_add->setEnabled(m_connections);
}

void KeysPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void KeysPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void KeysPage::retranslate()
{
    m_header->setText(tr("Keys"));
    m_explanation->setText(tr("Each key is kept in the keychain of this computer and sent only to the host it was entered for. "
                              "Environment variables named in a configuration work too and are never stored."));
    m_table->setAccessibleName(tr("Hosts with a key"));
    m_table->setHorizontalHeaderLabels({tr("Host"), tr("Kept")});
    m_add->setText(tr("&Add by connecting a model…"));
    m_remove->setText(tr("&Remove key"));
    refresh();
}

} // namespace ui
