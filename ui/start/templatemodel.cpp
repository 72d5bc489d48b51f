// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/templatemodel.h"

#include <algorithm>

namespace ui {

TemplateModel::TemplateModel(QObject *parent) :
    QAbstractListModel(parent)
{
    m_rows.append({QStringLiteral("vampire-toothpaste"), {}, {}, {QByteArrayLiteral(R"({"task":"Advertise a toothpaste for vampires","provider":"offline","grammar":"vampire-toothpaste","paceMs":300,"stop":{"candidates":40}})")}, true});
    retranslate();
}

void TemplateModel::retranslate()
{
    for (Row &row : m_rows) {
        row.title = tr("Toothpaste for vampires");
        row.text = tr("A slogan grows out of a few first ideas.");
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

const TemplateModel::Row *TemplateModel::sampleRow() const
{
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.offline; });
    return it == m_rows.end() ? nullptr : &*it;
}

engine::RunConfig TemplateModel::sample() const { return sampleRow() ? sampleRow()->config : engine::RunConfig{}; }

QString TemplateModel::sampleTitle() const { return sampleRow() ? sampleRow()->title : QString(); }

engine::RunConfig TemplateModel::config(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? m_rows[index.row()].config : engine::RunConfig{};
}

int TemplateModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant TemplateModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const QString note = row.offline ? tr("Sample: no model is called, cost 0") : tr("Template: uses your model");
    switch (role) {
    case Qt::DisplayRole: return row.title;
    case Qt::ToolTipRole: return row.text;
    case Qt::AccessibleTextRole: return QString(row.title + QStringLiteral(", ") + row.text + QStringLiteral(", ") + note);
    case TextRole: return row.text;
    case OfflineRole: return row.offline;
    case NoteRole: return note;
    default: return {};
    }
}

} // namespace ui
