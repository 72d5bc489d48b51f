// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/templatemodel.h"

#include <QHash>

#include <algorithm>

namespace ui {

namespace {

struct Words {
    QString title;
    QString text;
};

/// Titles and descriptions of the built-in presets, translated.
QHash<QString, Words> wordTable()
{
    return {
        {QStringLiteral("vampire-toothpaste"),
            {TemplateModel::tr("Vampire toothpaste"), TemplateModel::tr("A sarcastic product pitch grows from random drafts.")}},
        {QStringLiteral("haiku"), {TemplateModel::tr("Haiku"), TemplateModel::tr("Three lines about autumn rain, judged by image and form.")}},
        {QStringLiteral("product-name"),
            {TemplateModel::tr("Product name"), TemplateModel::tr("A name with a claim for a bicycle lock that shouts at thieves.")}},
        {QStringLiteral("marketing-copy"),
            {TemplateModel::tr("Marketing copy"), TemplateModel::tr("Short copy for a product page; replace the product in the task with yours.")}},
        {QStringLiteral("tweets"), {TemplateModel::tr("Tweets"), TemplateModel::tr("Posts of at most 280 characters, without hashtags.")}},
        {QStringLiteral("short-poem"), {TemplateModel::tr("Short poem"), TemplateModel::tr("A poem of four to eight lines, judged by image and sound.")}},
        {QStringLiteral("product-names"), {TemplateModel::tr("Product names"), TemplateModel::tr("Names with a short reason, many and cheap.")}},
        {QStringLiteral("instruction-wording"),
            {TemplateModel::tr("Prompt wording"), TemplateModel::tr("An instruction for a language model, judged by how clearly it says what is wanted.")}},
        {QStringLiteral("circle-packing"),
            {TemplateModel::tr("Circle packing"), TemplateModel::tr("A program that places 26 circles in a square improves; every packing is checked.")}},
        {QStringLiteral("function-minimisation"),
            {TemplateModel::tr("Function minimisation"), TemplateModel::tr("A search that gets stuck learns where to start and how to step.")}},
        {QStringLiteral("bin-packing"), {TemplateModel::tr("Online bin packing"), TemplateModel::tr("A rule for filling bins evolves until fewer are needed.")}},
        {QStringLiteral("sorting-network"),
            {TemplateModel::tr("Sorting network in C++"), TemplateModel::tr("A network of comparators is compiled, checked and shortened.")}},
        {QStringLiteral("tour-planning"),
            {TemplateModel::tr("Tour planning"), TemplateModel::tr("A program of two files plans shorter and shorter tours.")}},
        {QStringLiteral("prompt-extraction"),
            {TemplateModel::tr("Prompt scored on test cases"), TemplateModel::tr("The wording of a prompt evolves, tried on messages with known answers.")}},
        {QStringLiteral("blank"), {TemplateModel::tr("Blank"), TemplateModel::tr("Only your task, with default settings.")}},
    };
}

} // namespace

TemplateModel::TemplateModel(QObject *parent) :
    QAbstractListModel(parent),
    m_rows(engine::presets())
{
    retranslate();
}

void TemplateModel::retranslate()
{
    const QHash<QString, Words> words = wordTable();
    for (engine::Preset &row : m_rows) {
        const auto known = words.constFind(row.id);
        if (known == words.constEnd())
            continue;
        row.title = known->title;
        row.description = known->text;
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

const engine::Preset *TemplateModel::samplePreset() const
{
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [](const engine::Preset &row) { return row.sample; });
    return it == m_rows.end() ? nullptr : &*it;
}

engine::RunConfig TemplateModel::sample() const { return samplePreset() ? samplePreset()->config : engine::RunConfig{}; }

QString TemplateModel::sampleTitle() const { return samplePreset() ? samplePreset()->title : QString(); }

engine::RunConfig TemplateModel::config(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? m_rows[index.row()].config : engine::RunConfig{};
}

int TemplateModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant TemplateModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const engine::Preset &row = m_rows[index.row()];
    const QString note = row.sample ? tr("Sample: no model is called, cost 0") : tr("Template: uses your model");
    switch (role) {
    case Qt::DisplayRole: return row.title;
    case Qt::ToolTipRole: return row.description;
    case Qt::AccessibleTextRole: return QString(row.title + QStringLiteral(", ") + row.description + QStringLiteral(", ") + note);
    case TextRole: return row.description;
    case OfflineRole: return row.sample;
    case NoteRole: return note;
    default: return {};
    }
}

} // namespace ui
