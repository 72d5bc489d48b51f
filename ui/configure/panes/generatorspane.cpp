// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/panes/generatorspane.h"

#include "ui/configure/document/configdocument.h"
#include "ui/configure/document/generatorlist.h"
#include "ui/configure/form/fieldform.h"
#include "ui/configure/form/fieldlabel.h"
#include "ui/configure/form/foldsection.h"
#include "ui/configure/form/membertable.h"
#include "ui/configure/form/modelchooser.h"
#include "ui/configure/form/sharebar.h"
#include "ui/configure/pipeline/generatorsmodel.h"
#include "ui/errortext.h"
#include "ui/style/tokens.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace ui {

namespace {

QList<engine::Field> without(QList<engine::Field> fields, const QStringList &names)
{
    fields.removeIf([&names](const engine::Field &field) { return names.contains(field.path); });
    return fields;
}

} // namespace

GeneratorsPane::GeneratorsPane(ConfigDocument *document, const QString &step, QWidget *parent) :
    QWidget(parent),
    m_document(document),
    m_step(step),
    m_model(new GeneratorsModel(document, step, this)),
    m_table(new MemberTable(document, step + QStringLiteral(".generators"), tr("generator"), m_model, this)),
    m_shares(new ShareBar(this)),
    m_heading(new FieldLabel(this)),
    m_form(new FieldForm(document, without(engine::generatorFields(), {QStringLiteral("enabled")}), m_model->memberPath(0), this)),
    m_all(new FieldForm(document, without(engine::generatorFields(), {QStringLiteral("enabled"), QStringLiteral("weight")}), step, this)),
    m_fold(new FoldSection(tr("Settings for all generators of this step"), m_all, this)),
    m_chooser(new ModelChooser(m_form->editor(QStringLiteral("model"))))
{
    m_table->table()->setAccessibleName(tr("Generators of %1").arg(stepTitle(step)));
    QHeaderView *header = m_table->table()->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(GeneratorsModel::Provider, QHeaderView::Stretch);
    header->setSectionResizeMode(GeneratorsModel::Model, QHeaderView::Stretch);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(2));
    for (QWidget *part : std::initializer_list<QWidget *>{m_table, m_shares, m_heading, m_form, m_fold})
        column->addWidget(part);
    m_heading->setBold(true);
    connect(m_chooser, &ModelChooser::listRequested, this, [this] { Q_EMIT modelsRequested(m_form->owner(), m_chooser); });
    connect(m_table, &MemberTable::currentChanged, this, &GeneratorsPane::showCurrent);
    connect(document, &ConfigDocument::changed, this, &GeneratorsPane::showCurrent);
    showCurrent();
}

void GeneratorsPane::showCurrent()
{
    showShares();
    const int row = std::clamp(m_table->current(), 0, std::max(0, m_model->rowCount() - 1));
    if (row >= m_model->rows().size())
        return;
    const GeneratorRow &chosen = m_model->rows().at(row);
    m_heading->setText(tr("Generator %1: %2").arg(QLocale().toString(row + 1), providerTitle(chosen.provider)));
    if (m_form->owner() != m_model->memberPath(row))
        m_form->setOwner(m_model->memberPath(row));
    m_form->setProvider(chosen.provider);
}

void GeneratorsPane::showShares()
{
    QList<ShareBar::Part> parts;
    for (const GeneratorRow &row : m_model->rows())
        parts << ShareBar::Part{row.model.isEmpty() ? providerTitle(row.provider) : row.model, row.share};
    m_shares->setParts(parts);
    m_shares->setVisible(parts.size() > 1);
}

bool GeneratorsPane::focusField(const QString &path)
{
    if (stepOfGenerator(path) == m_step) {
        const qsizetype from = path.indexOf(u'[') + 1;
        m_table->setCurrent(QStringView(path).mid(from, path.indexOf(u']') - from).toInt());
        if (!m_form->focusField(path))
            m_table->table()->setFocus();
        return true;
    }
    if (path == m_step + QStringLiteral(".generators")) {
        m_table->table()->setFocus();
        return true;
    }
    if (!m_all->editor(path.section(u'.', 1)) || path.section(u'.', 0, 0) != m_step)
        return false;
    m_fold->setOpen(true);
    return m_all->focusField(path);
}

} // namespace ui
