// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/modeltablemodel.h"

#include "ui/models/format.h"
#include "ui/widgets/format.h"

#include <algorithm>
#include <limits>

namespace ui {

namespace {

constexpr double behindAll = std::numeric_limits<double>::max();

std::optional<double> priceOf(const engine::ModelInfo &model, int column)
{
    if (!model.price)
        return {};
    return column == ModelTableModel::Input ? model.price->input : model.price->output;
}

} // namespace

QString pricePerMillion(const std::optional<double> &usd)
{
    if (!usd)
        return QStringLiteral("–");
    return *usd == 0 ? ModelTableModel::tr("free", "price of a model") : formatMoney(engine::Money::fromUsd(*usd));
}

void ModelTableModel::setModels(const QList<engine::ModelInfo> &models)
{
    beginResetModel();
    m_models = models;
    m_models.removeIf([](const engine::ModelInfo &model) { return model.embeds; }); // cannot write texts
    endResetModel();
}

int ModelTableModel::rowOf(const QString &id) const
{
    const auto it = std::find_if(m_models.begin(), m_models.end(), [&id](const engine::ModelInfo &model) { return model.id == id; });
    return it == m_models.end() ? -1 : int(it - m_models.begin());
}

int ModelTableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_models.size()); }

int ModelTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QString ModelTableModel::display(const engine::ModelInfo &model, int column) const
{
    switch (column) {
    case Name: return harmless(model.id);
    case Context: return model.contextTokens ? formatCompact(*model.contextTokens) : QStringLiteral("–");
    default: return pricePerMillion(priceOf(model, column));
    }
}

QVariant ModelTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const engine::ModelInfo &model = m_models.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return display(model, index.column());
    case Qt::TextAlignmentRole: return int((index.column() == Name ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    case Qt::ToolTipRole: return harmless(model.displayName.isEmpty() ? model.id : model.displayName);
    case IdRole: return model.id;
    case SortRole:
        if (index.column() == Name)
            return model.id.toLower();
        if (index.column() == Context)
            return model.contextTokens ? double(*model.contextTokens) : behindAll;
        return priceOf(model, index.column()).value_or(behindAll);
    default: return {};
    }
}

QVariant ModelTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Name ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section >= Input)
        return tr("US dollars per million tokens");
    if (role == Qt::ToolTipRole && section == Context)
        return tr("Tokens that prompt and answer may have together");
    if (role != Qt::DisplayRole)
        return {};
    const QString names[columns] = {tr("Model"), tr("Context"), tr("Input/M", "price per million tokens, narrow column"),
        tr("Output/M", "price per million tokens, narrow column")};
    return names[section];
}

} // namespace ui
