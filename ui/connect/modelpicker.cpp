// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/modelpicker.h"

#include "engine/facade/engine.h"
#include "engine/facade/models.h"
#include "ui/connect/modeltablemodel.h"
#include "ui/errortext.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/label.h"
#include "ui/widgets/onresult.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace ui {

ModelPicker::ModelPicker(engine::Engine *engine, QWidget *parent) :
    QWidget(parent),
    m_engine(engine),
    m_models(new ModelTableModel(this)),
    m_filter(new QSortFilterProxyModel(this)),
    m_name(new SearchField),
    m_table(new TableView),
    m_state(new Label(Type::Small, Ink::Muted))
{
    m_name->setPurpose(tr("Name of the model, or a part of it"));
    m_name->setObjectName(QStringLiteral("modelName"));
    m_state->setWordWrap(true);
    setupTable();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(2));
    column->addWidget(m_name);
    column->addWidget(m_table, 1);
    column->addWidget(m_state);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!m_choosing)
            m_filter->setFilterFixedString(text.trimmed());
        Q_EMIT modelChanged(model());
    });
    connect(m_name, &SearchField::leftDownwards, m_table, [this] {
        m_table->setFocus();
        m_table->selectRow(0);
    });
}

void ModelPicker::setupTable()
{
    m_filter->setSourceModel(m_models);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterKeyColumn(ModelTableModel::Name);
    m_filter->setSortRole(ModelTableModel::SortRole);
    m_table->setModel(m_filter);
    m_table->setAccessibleName(tr("Models of the server"));
    m_table->setObjectName(QStringLiteral("models"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ModelTableModel::Name, Qt::AscendingOrder);
    m_table->horizontalHeader()->setSectionResizeMode(ModelTableModel::Name, QHeaderView::Stretch);
    for (const int column : {ModelTableModel::Context, ModelTableModel::Input, ModelTableModel::Output})
        m_table->setColumnWidth(column, space(5) * 4);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &row) {
        if (!row.isValid())
            return;
        const QScopedValueRollback choosing(m_choosing, true); // do not filter the list while the user moves through it
        m_name->setText(row.data(ModelTableModel::IdRole).toString());
    });
    connect(m_table, &TableView::rowActivated, this, &ModelPicker::activated);
}

void ModelPicker::ask(const engine::GeneratorPlan &endpoint)
{
    m_endpoint = endpoint;
    showState(tr("Asking the server for its models…"));
    onResult(this, m_engine->models()->list(endpoint), [this, question = ++m_question](const engine::Result<QList<engine::ModelInfo>> &models) {
        if (question == m_question)
            showModels(models);
    });
}

void ModelPicker::fillPrices(QList<engine::ModelInfo> &models) const
{
    constexpr qint64 shortPrompt = 1'000;
    for (engine::ModelInfo &model : models) {
        engine::GeneratorPlan plan = m_endpoint;
        plan.model = model.id;
        if (!model.price)
            model.price = m_engine->models()->price(plan, shortPrompt);
    }
}

void ModelPicker::showModels(const engine::Result<QList<engine::ModelInfo>> &models)
{
    if (!models) {
        m_models->setModels({});
        return showState(errorSentence(models.error()), true);
    }
    QList<engine::ModelInfo> priced = *models;
    fillPrices(priced);
    const QString wanted = model();
    m_models->setModels(priced);
    if (m_models->rowOf(wanted) >= 0 || wanted.isEmpty())
        m_filter->setFilterFixedString({});
    if (const int row = wanted.isEmpty() && m_models->rowCount() == 1 ? 0 : m_models->rowOf(wanted); row >= 0)
        m_table->setCurrentIndex(m_filter->mapFromSource(m_models->index(row, 0)));
    Q_EMIT pricesKnown();
    showState(models->isEmpty() ? tr("The server offers no list; type the model's name.") : tr("%n model(s) found", nullptr, m_models->rowCount()));
}

void ModelPicker::showState(const QString &sentence, bool bad)
{
    m_state->setInk(bad ? Ink::Bad : Ink::Muted);
    m_state->setText(sentence);
    announce(m_state);
}

QString ModelPicker::model() const { return m_name->text().trimmed(); }

void ModelPicker::setModel(const QString &id)
{
    const QScopedValueRollback choosing(m_choosing, true);
    m_name->setText(id);
}

std::optional<engine::Price> ModelPicker::price() const
{
    if (const int row = m_models->rowOf(model()); row >= 0 && m_models->at(row).price)
        return m_models->at(row).price;
    engine::GeneratorPlan plan = m_endpoint;
    plan.model = model();
    return plan.model.isEmpty() ? std::nullopt : m_engine->models()->price(plan, 1'000);
}

} // namespace ui
