// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/effectivemodel.h"

#include "ui/configure/configdocument.h"
#include "ui/configure/fieldtexts.h"
#include "ui/errortext.h"
#include "ui/style/tokens.h"

namespace ui {

EffectiveModel::EffectiveModel(ConfigDocument *document, QObject *parent) :
    RowsModel(parent),
    m_document(document)
{
    refresh();
}

QList<engine::EffectiveValue> EffectiveModel::values() const { return m_document->resolution().values; }

QVariant EffectiveModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const engine::EffectiveValue &value = rows().at(index.row());
    const bool builtIn = value.source == engine::Source::BuiltIn;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Setting: return placeTitle(value.path);
        case Value: return valueText(value.path, value.value).simplified().left(200);
        default: return sourceChipText(value.source);
        }
    case Qt::ToolTipRole:
        return index.column() == Value ? valueText(value.path, value.value).left(2000)
            : index.column() == Setting ? tr("%1 (%2)", "a setting, its path in the file").arg(placeTitle(value.path), value.path)
                                        : sourceTitle(value.source);
    case Qt::ForegroundRole: return builtIn ? QVariant(color(Ink::Muted)) : QVariant();
    case Qt::FontRole: return index.column() == Value ? QVariant(font(Type::Figures)) : QVariant();
    case PathRole: return value.path;
    case OverriddenRole: return !builtIn;
    default: return {};
    }
}

QVariant EffectiveModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Setting ? tr("Setting") : section == Value ? tr("Value") : tr("Source", "where a value comes from");
}

void EffectiveFilter::setOnlyOverridden(bool only)
{
    m_only = only;
    invalidateFilter();
}

void EffectiveFilter::setWords(const QString &words)
{
    m_words = words;
    invalidateFilter();
}

bool EffectiveFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex setting = sourceModel()->index(row, EffectiveModel::Setting, parent);
    if (m_only && !setting.data(EffectiveModel::OverriddenRole).toBool())
        return false;
    const QString text = setting.data().toString() + u' ' + setting.data(EffectiveModel::PathRole).toString() + u' '
        + setting.siblingAtColumn(EffectiveModel::Value).data().toString();
    const QStringList words = m_words.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace ui
