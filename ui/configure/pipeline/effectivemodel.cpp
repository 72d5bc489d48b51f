// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/pipeline/effectivemodel.h"

#include "ui/configure/document/configdocument.h"
#include "ui/configure/document/fieldtexts.h"
#include "ui/errortext.h"
#include "ui/style/tokens.h"

namespace ui {

EffectiveModel::EffectiveModel(ConfigDocument *document, QObject *parent) :
    RowsModel(parent),
    m_document(document)
{
    refresh();
}

void EffectiveModel::refresh()
{
    QList<EffectiveRow> rows;
    QString place;
    for (const engine::EffectiveValue &value : m_document->resolution().values) {
        const QString owner = value.path.contains(u'.') ? value.path.section(u'.', 0, -2) : QString();
        const QString heading = owner.isEmpty() ? tr("Run") : placeTitle(owner);
        if (heading != place)
            rows << EffectiveRow{heading, {}};
        place = heading;
        rows << EffectiveRow{{}, value};
    }
    setRows(rows);
}

QVariant EffectiveModel::headingData(const EffectiveRow &row, int column, int role) const
{
    if (role == HeadingRole)
        return true;
    if (column != Setting)
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return row.heading;
    if (role == Qt::FontRole) {
        QFont face = font(Type::Body);
        face.setWeight(QFont::DemiBold);
        return face;
    }
    return {};
}

QVariant EffectiveModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EffectiveRow &row = rows().at(index.row());
    if (!row.heading.isEmpty())
        return headingData(row, index.column(), role);
    const engine::EffectiveValue &value = row.value;
    const bool builtIn = value.source == engine::Source::BuiltIn;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Setting: {
            const QString title = fieldText(value.path).title;
            return QStringLiteral("   ") + (title.isEmpty() ? value.path.section(u'.', -1) : title);
        }
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
    const auto isHeading = [&](int at) { return sourceModel()->index(at, 0, parent).data(EffectiveModel::HeadingRole).toBool(); };
    if (!isHeading(row))
        return acceptsValue(row, parent);
    for (int below = row + 1; below < sourceModel()->rowCount(parent) && !isHeading(below); ++below) {
        if (acceptsValue(below, parent))
            return true;
    }
    return false;
}

bool EffectiveFilter::acceptsValue(int row, const QModelIndex &parent) const
{
    const QModelIndex setting = sourceModel()->index(row, EffectiveModel::Setting, parent);
    if (m_only && !setting.data(EffectiveModel::OverriddenRole).toBool())
        return false;
    const QString path = setting.data(EffectiveModel::PathRole).toString();
    const QString text = placeTitle(path) + u' ' + path + u' ' + setting.siblingAtColumn(EffectiveModel::Value).data().toString();
    const QStringList words = m_words.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace ui
