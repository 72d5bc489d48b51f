// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/document/configdocument.h"
#include "ui/configure/document/fieldtexts.h"
#include "ui/configure/form/fieldform.h"
#include "ui/configure/form/membertable.h"
#include "ui/configure/panes/panes.h"
#include "ui/configure/panes/trybox.h"
#include "ui/configure/pipeline/evaluatorsmodel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tableview.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace ui {

namespace {

QList<engine::Field> fieldsOf(const QString &kind)
{
    QList<engine::Field> fields = engine::evaluatorFields(kind);
    fields.removeIf([](const engine::Field &field) { return field.path == u"enabled"; });
    return fields;
}

} // namespace

EvaluatorsPane::EvaluatorsPane(ConfigDocument *document, QWidget *parent) :
    StepPane(document, tr("Evaluators"), tr("Evaluators score every text. Scores count beside the judge's matches and guide refinement loops."), parent),
    m_model(new EvaluatorsModel(document, this)),
    m_table(new MemberTable(document, QStringLiteral("evaluators"), tr("evaluator"), m_model)),
    m_empty(new Label(tr("No evaluators. The judge alone ranks candidates. Add one to require a length, words or a format."), Type::Body, Ink::Muted)),
    m_heading(new Label(Type::Section, Ink::Text)),
    m_try(new TryBox)
{
    static_cast<Label *>(m_empty)->setWordWrap(true);
    m_table->table()->setAccessibleName(tr("Evaluators"));
    QHeaderView *header = m_table->table()->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(EvaluatorsModel::Summary, QHeaderView::Stretch);
    QList<std::pair<QString, QString>> kinds;
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(2));
    column->addWidget(m_empty);
    column->addWidget(m_table);
    column->addSpacing(space(2));
    column->addWidget(m_heading);
    for (const QString &kind : engine::evaluatorKinds()) {
        kinds << std::pair{kind, evaluatorTitle(kind)};
        m_forms.insert(kind, new FieldForm(document, fieldsOf(kind), QStringLiteral("evaluators[0]"), content));
        column->addWidget(m_forms.value(kind));
    }
    m_table->setKinds(kinds);
    addWidget(content);
    addSection(tr("Try it on a text"), m_try);
    finish();
    connect(m_try, &TryBox::tryRequested, this, &EvaluatorsPane::tryRequested);
    connect(m_table, &MemberTable::currentChanged, this, &EvaluatorsPane::showCurrent);
    connect(document, &ConfigDocument::changed, this, &EvaluatorsPane::showCurrent);
    showCurrent();
}

void EvaluatorsPane::showCurrent()
{
    const int rows = m_model->rowCount();
    const int row = std::min(m_table->current(), rows - 1);
    m_empty->setVisible(rows == 0);
    m_table->table()->setVisible(rows > 0);
    m_heading->setVisible(row >= 0);
    const QString kind = row >= 0 ? m_model->rows().at(row).kind : QString();
    if (row >= 0)
        m_heading->setText(tr("Evaluator %1: %2").arg(QLocale().toString(row + 1), evaluatorTitle(kind)));
    const QString owner = QStringLiteral("evaluators[%1]").arg(row);
    for (auto it = m_forms.begin(); it != m_forms.end(); ++it) {
        if (it.key() == kind && it.value()->owner() != owner)
            it.value()->setOwner(owner);
        it.value()->setVisible(it.key() == kind);
    }
}

bool EvaluatorsPane::focusField(const QString &path)
{
    if (!path.startsWith(u"evaluators"))
        return false;
    if (const qsizetype from = path.indexOf(u'[') + 1; from > 0)
        m_table->setCurrent(QStringView(path).mid(from, path.indexOf(u']') - from).toInt());
    for (FieldForm *form : std::as_const(m_forms)) {
        if (form->isVisibleTo(this) && form->focusField(path))
            return true;
    }
    m_table->table()->setFocus();
    return true;
}

} // namespace ui
