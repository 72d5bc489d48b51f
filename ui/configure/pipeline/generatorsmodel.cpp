// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/pipeline/generatorsmodel.h"

#include "ui/configure/document/fieldtexts.h"
#include "ui/configure/document/generatorlist.h"
#include "ui/errortext.h"
#include "ui/style/tokens.h"
#include "ui/widgets/format.h"

namespace ui {

namespace {

QString fieldOf(int column)
{
    switch (column) {
    case GeneratorsModel::Provider: return QStringLiteral("provider");
    case GeneratorsModel::Model: return QStringLiteral("model");
    case GeneratorsModel::Weight: return QStringLiteral("weight");
    case GeneratorsModel::Temperature: return QStringLiteral("temperature");
    case GeneratorsModel::MaxTokens: return QStringLiteral("maxTokens");
    default: return {};
    }
}

const engine::Field &generatorField(const QString &name)
{
    const QList<engine::Field> &fields = engine::generatorFields();
    static const engine::Field none;
    const auto found = std::find_if(fields.begin(), fields.end(), [&name](const engine::Field &field) { return field.path == name; });
    return found == fields.end() ? none : *found;
}

bool applies(const QString &field, const QString &provider)
{
    const QStringList &kinds = generatorField(field).providers;
    return kinds.isEmpty() || kinds.contains(provider);
}

} // namespace

GeneratorsModel::GeneratorsModel(ConfigDocument *document, const QString &step, QObject *parent) :
    RowsModel(parent),
    m_document(document),
    m_step(step)
{
    refresh();
    connect(document, &ConfigDocument::changed, this, &GeneratorsModel::refresh);
}

QString GeneratorsModel::memberPath(int row) const { return QStringLiteral("%1.generators[%2]").arg(m_step).arg(row); }

GeneratorRow GeneratorsModel::rowAt(int index) const
{
    GeneratorRow row;
    const auto value = [&](const QString &name) {
        const FieldState state = m_document->state(memberPath(index) + u'.' + name, generatorField(name));
        if (state.overridden)
            row.overridden << name;
        return state.value;
    };
    row.provider = value(QStringLiteral("provider")).toString();
    if (applies(QStringLiteral("model"), row.provider))
        row.model = value(QStringLiteral("model")).toString();
    row.weight = value(QStringLiteral("weight"));
    row.temperature = value(QStringLiteral("temperature"));
    row.maxTokens = value(QStringLiteral("maxTokens"));
    const QVariant enabled = value(QStringLiteral("enabled"));
    row.enabled = !enabled.isValid() || enabled.toBool();
    return row;
}

void GeneratorsModel::refresh()
{
    const bool own = m_document->view().listSize(m_step + QStringLiteral(".generators")) > 0;
    QList<GeneratorRow> rows;
    double sum = 0;
    const int count = generatorCount(m_document->view(), m_document->resolution(), m_step);
    for (int i = 0; i < count; ++i) {
        rows << rowAt(i);
        rows.last().own = own;
        if (rows.last().enabled)
            sum += std::max(0.0, rows.last().weight.toDouble());
    }
    for (GeneratorRow &row : rows)
        row.share = row.enabled && sum > 0 ? std::max(0.0, row.weight.toDouble()) / sum : 0;
    setRows(rows);
}

QString GeneratorsModel::text(const GeneratorRow &row, int column) const
{
    switch (column) {
    case Provider: return providerTitle(row.provider);
    case Model: return !applies(QStringLiteral("model"), row.provider) ? QStringLiteral("–") : row.model.isEmpty() ? tr("none chosen") : row.model;
    case Weight: return valueText(QStringLiteral("generator.weight"), row.weight);
    case Share: return row.enabled ? formatPercent(row.share) : tr("off");
    case Temperature:
    case MaxTokens: {
        const QVariant &value = column == Temperature ? row.temperature : row.maxTokens;
        return value.isValid() && applies(fieldOf(column), row.provider) ? valueText(fieldOf(column), value) : QStringLiteral("–");
    }
    default: return {};
    }
}

QVariant GeneratorsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const GeneratorRow &row = rows().at(index.row());
    const bool own = row.overridden.contains(fieldOf(index.column()));
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::EditRole: return index.column() == Model ? QVariant(row.model) : QVariant(text(row, index.column()));
    case Qt::CheckStateRole: return index.column() == Provider ? QVariant(row.enabled ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(index.column() >= Weight ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ForegroundRole: return row.enabled && (own || index.column() == Share) ? QVariant() : QVariant(color(Ink::Muted));
    case Qt::FontRole: {
        QFont face = font(index.column() >= Weight ? Type::Figures : Type::Body);
        face.setItalic(!own && index.column() != Share);
        face.setStrikeOut(!row.enabled && index.column() == Provider);
        return face;
    }
    case Qt::ToolTipRole: return row.own ? QVariant() : QVariant(tr("Inherited; a change applies to this step only"));
    default: return {};
    }
}

bool GeneratorsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString member = memberPath(index.row()) + u'.';
    if (role == Qt::CheckStateRole && index.column() == Provider) {
        m_document->setValue(member + QStringLiteral("enabled"), value.toInt() == Qt::Checked);
        return true;
    }
    const QString field = fieldOf(index.column());
    if (role != Qt::EditRole || field.isEmpty())
        return false;
    const QString typed = value.toString().trimmed();
    if (typed == data(index, Qt::EditRole).toString())
        return false;
    bool ok = false;
    double number = QLocale().toDouble(typed, &ok);
    if (!ok)
        number = QLocale::c().toDouble(typed, &ok);
    const bool whole = generatorField(field).type == engine::FieldType::Integer && number == std::floor(number);
    if (typed.isEmpty())
        m_document->resetValue(member + field);
    else if (index.column() == Model || !ok)
        m_document->setValue(member + field, typed);
    else
        m_document->setValue(member + field, whole ? QVariant(qint64(number)) : QVariant(number));
    return true;
}

QVariant GeneratorsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section >= Weight ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    const FieldText text = fieldText(QStringLiteral("generator.") + fieldOf(section));
    if (role == Qt::ToolTipRole)
        return section == Share ? tr("Share of the step's calls") : text.help;
    if (role != Qt::DisplayRole)
        return {};
    return section == Share ? tr("Share") : section == MaxTokens ? tr("Tokens") : text.title;
}

Qt::ItemFlags GeneratorsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const QString field = fieldOf(index.column());
    if (index.column() == Provider)
        flags |= Qt::ItemIsUserCheckable;
    else if (!field.isEmpty() && applies(field, rows().at(index.row()).provider))
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace ui
