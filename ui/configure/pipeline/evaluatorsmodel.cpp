// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/pipeline/evaluatorsmodel.h"

#include "ui/configure/document/fieldtexts.h"
#include "ui/style/tokens.h"

namespace ui {

namespace {

QString memberPath(int row) { return QStringLiteral("evaluators[%1]").arg(row); }

} // namespace

EvaluatorsModel::EvaluatorsModel(ConfigDocument *document, QObject *parent) :
    RowsModel(parent),
    m_document(document)
{
    refresh();
    connect(document, &ConfigDocument::changed, this, &EvaluatorsModel::refresh);
}

EvaluatorRow EvaluatorsModel::rowAt(int index) const
{
    EvaluatorRow row;
    const engine::ConfigView &view = m_document->view();
    const QString member = memberPath(index) + u'.';
    row.kind = view.valueAt(member + QStringLiteral("kind")).toString();
    QStringList parts;
    for (const engine::Field &field : engine::evaluatorFields(row.kind)) {
        const QVariant value = view.valueAt(member + field.path);
        if (field.path == u"name")
            row.name = value.toString();
        else if (field.path == u"weight")
            row.weight = value.isValid() ? value : field.fallback;
        else if (field.path == u"enabled")
            row.enabled = !value.isValid() || value.toBool();
        else if (value.isValid())
            parts << tr("%1: %2", "a setting and its value").arg(fieldText(member + field.path).title, valueText(member + field.path, value));
    }
    row.summary = parts.isEmpty() ? tr("Nothing set") : parts.join(QStringLiteral(" · "));
    return row;
}

void EvaluatorsModel::refresh()
{
    QList<EvaluatorRow> rows;
    for (int i = 0; i < m_document->view().listSize(QStringLiteral("evaluators")); ++i)
        rows << rowAt(i);
    setRows(rows);
}

QVariant EvaluatorsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EvaluatorRow &row = rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        switch (index.column()) {
        case Name: return row.name.isEmpty() ? (role == Qt::EditRole ? QString() : evaluatorTitle(row.kind)) : row.name;
        case Kind: return evaluatorTitle(row.kind);
        case Weight: return valueText(QStringLiteral("evaluator.weight"), row.weight);
        default: return row.summary;
        }
    case Qt::ToolTipRole: return index.column() == Summary ? QVariant(row.summary) : QVariant();
    case Qt::CheckStateRole: return index.column() == Name ? QVariant(row.enabled ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::TextAlignmentRole: return QVariant(index.column() == Weight ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ForegroundRole: return row.enabled && index.column() != Summary ? QVariant() : QVariant(color(Ink::Muted));
    default: return {};
    }
}

bool EvaluatorsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != Name)
        return false;
    const QString member = memberPath(index.row()) + u'.';
    if (role == Qt::CheckStateRole)
        m_document->setValue(member + QStringLiteral("enabled"), value.toInt() == Qt::Checked);
    else if (role == Qt::EditRole && value.toString().isEmpty())
        m_document->resetValue(member + QStringLiteral("name"));
    else if (role == Qt::EditRole)
        m_document->setValue(member + QStringLiteral("name"), value);
    else
        return false;
    return true;
}

QVariant EvaluatorsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == Weight ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Metric");
    case Kind: return tr("Kind");
    case Weight: return tr("Weight");
    default: return tr("Settings");
    }
}

Qt::ItemFlags EvaluatorsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (index.column() == Name)
        flags |= Qt::ItemIsUserCheckable | Qt::ItemIsEditable;
    return flags;
}

} // namespace ui
