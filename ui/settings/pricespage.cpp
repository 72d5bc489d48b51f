// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/pricespage.h"

#include "engine/facade/treasury.h"
#include "ui/errortext.h"
#include "ui/settings/pricedialog.h"
#include "ui/settings/pricetablemodel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/onresult.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/statuslabel.h"
#include "ui/widgets/tableview.h"

#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QSortFilterProxyModel>

namespace ui {

PricesPage::PricesPage(engine::Treasury *treasury, QWidget *parent) :
    QWidget(parent),
    m_treasury(treasury),
    m_model(new PriceTableModel(this)),
    m_filter(new QSortFilterProxyModel(this)),
    m_header(new SectionHeader),
    m_explanation(new Label(Type::Body, Ink::Muted)),
    m_search(new SearchField),
    m_table(new TableView),
    m_add(new QPushButton),
    m_back(new QPushButton),
    m_live(new QPushButton),
    m_state(new StatusLabel)
{
    m_explanation->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_header);
    column->addWidget(m_explanation);
    column->addWidget(m_search);
    column->addWidget(m_table, 1);
    setupTable();
    setupButtons();
    column->addWidget(m_state);
    retranslate();
}

void PricesPage::setupTable()
{
    m_filter->setSourceModel(m_model);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterKeyColumn(-1);
    m_filter->setSortRole(PriceTableModel::SortRole);
    m_table->setModel(m_filter);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(PriceTableModel::Model, Qt::AscendingOrder);
    m_table->hideColumns({PriceTableModel::Cached, PriceTableModel::Context});
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(PriceTableModel::Model, QHeaderView::Stretch);
    connect(m_search, &SearchField::searchChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_search, &SearchField::leftDownwards, m_table, [this] { m_table->setFocus(); });
    connect(m_model, &PriceTableModel::rowEdited, this, &PricesPage::keep);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PricesPage::showButtons);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PricesPage::showButtons);
}

void PricesPage::setupButtons()
{
    auto *row = new FlowLayout;
    for (QPushButton *button : {m_add, m_back, m_live})
        row->addWidget(button);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    m_back->setObjectName(QStringLiteral("takeBack"));
    m_live->setObjectName(QStringLiteral("fetchPrices"));
    m_add->setObjectName(QStringLiteral("addPrice"));
    connect(m_add, &QPushButton::clicked, this, &PricesPage::addRow);
    connect(m_back, &QPushButton::clicked, this, &PricesPage::takeBack);
    connect(m_live, &QPushButton::clicked, this, &PricesPage::fetchLive);
}

void PricesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void PricesPage::refresh()
{
    showButtons();
    if (!m_treasury)
        return;
    onResult(this, m_treasury->prices(), [this](const engine::Result<QList<engine::PriceRow>> &rows) {
        if (rows)
            m_model->setRows(*rows);
        else
            say(rows.error());
    });
}

const engine::PriceRow *PricesPage::chosen() const
{
    const QModelIndex index = m_filter->mapToSource(m_table->currentIndex());
    return index.isValid() ? &m_model->at(index.row()) : nullptr;
}

void PricesPage::showButtons()
{
    const engine::PriceRow *row = chosen();
    m_back->setEnabled(m_treasury && row && row->origin == engine::PriceOrigin::User);
    m_add->setEnabled(m_treasury);
    m_live->setEnabled(m_treasury);
}

void PricesPage::answer(QFuture<engine::Result<>> future, const QString &done)
{
    onResult(this, std::move(future), [this, done](const engine::Result<> &result) {
        if (result)
            m_state->setStatus(Tone::Good, done);
        else
            say(result.error());
        refresh();
    });
}

void PricesPage::say(const engine::Error &error) { m_state->setStatus(Tone::Bad, errorSentence(error)); }

void PricesPage::keep(const engine::PriceRow &row)
{
    answer(m_treasury->setPrice(row), tr("Price of %1 saved.").arg(row.model));
}

void PricesPage::takeBack()
{
    const engine::PriceRow *row = chosen();
    answer(m_treasury->removePrice(row->vendor, row->model), tr("Your price was removed; the price list applies again."));
}

void PricesPage::addRow()
{
    auto *dialog = new PriceDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { keep(dialog->row()); });
    dialog->open();
}

void PricesPage::fetchLive()
{
    m_live->setEnabled(false);
    m_state->setStatus(Tone::Active, tr("Asking openrouter.ai for its list…"), QStringLiteral("clock"));
    onResult(this, m_treasury->refreshPrices(), [this](const engine::Result<int> &count) {
        if (count)
            m_state->setStatus(Tone::Good, tr("%n current price(s) loaded", nullptr, *count));
        else
            say(count.error());
        refresh();
    });
}

void PricesPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PricesPage::retranslate()
{
    m_header->setText(tr("Prices"));
    m_explanation->setText(tr("US dollars per million tokens. Double-click a price to enter your own; it replaces the list price until you remove it."));
    m_search->setPurpose(tr("Find a model"));
    m_table->setAccessibleName(tr("Price book"));
    m_add->setText(tr("&Add a model…"));
    m_back->setText(tr("&Remove own price"));
    m_live->setText(tr("&Fetch current prices"));
    m_live->setToolTip(tr("Asks openrouter.ai once for its public list; nothing else is sent."));
    refresh();
}

} // namespace ui
