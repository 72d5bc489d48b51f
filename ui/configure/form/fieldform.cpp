// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/form/fieldform.h"

#include "ui/configure/document/configdocument.h"
#include "ui/configure/document/programscope.h"
#include "ui/configure/form/fieldeditor.h"
#include "ui/configure/form/fieldrow.h"
#include "ui/style/tokens.h"

#include <QGridLayout>

namespace ui {

FieldForm::FieldForm(ConfigDocument *document, const QList<engine::Field> &fields, const QString &owner, QWidget *parent) :
    QWidget(parent),
    m_document(document),
    m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space(3));
    m_grid->setVerticalSpacing(space(1));
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, QFontMetrics(ui::font(Type::Body)).averageCharWidth() * 24);
    for (const engine::Field &field : fields)
        m_rows << new FieldRow(document, field, this, m_grid, int(m_rows.size()) * FieldRow::gridRows);
    setOwner(owner);
    connect(document, &ConfigDocument::changed, this, [this] {
        showRows();
        if (isVisible())
            refresh();
    });
}

void FieldForm::setOwner(const QString &owner)
{
    m_owner = owner;
    for (FieldRow *row : m_rows)
        row->setOwner(owner);
    showRows();
    refresh();
}

void FieldForm::setProvider(const QString &provider)
{
    if (provider == m_provider)
        return;
    m_provider = provider;
    showRows();
}

void FieldForm::showRows()
{
    const bool programs = isProgramTask(*m_document);
    for (FieldRow *row : m_rows) {
        const bool fits = (m_provider.isEmpty() || engine::understands(row->field(), m_provider)) && hasEffect(row->path(), programs);
        if (fits != row->isVisible())
            row->setVisible(fits);
    }
}

bool FieldForm::hasRows() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const FieldRow *row) { return row->isVisible(); });
}

bool FieldForm::focusFirst()
{
    for (FieldRow *row : m_rows) {
        if (row->isVisible()) {
            row->focus();
            return true;
        }
    }
    return false;
}

void FieldForm::showEvent(QShowEvent *event)
{
    refresh();
    QWidget::showEvent(event);
}

void FieldForm::refresh()
{
    for (FieldRow *row : m_rows)
        row->refresh();
}

bool FieldForm::focusField(const QString &path)
{
    for (FieldRow *row : m_rows) {
        if (row->path() == path && row->isVisible()) {
            row->focus();
            return true;
        }
    }
    return false;
}

FieldEditor *FieldForm::editor(const QString &field) const
{
    for (FieldRow *row : m_rows) {
        if (row->field().path == field)
            return row->editor();
    }
    return nullptr;
}

bool FieldForm::hasOverrides() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const FieldRow *row) { return row->isOverridden(); });
}

} // namespace ui
