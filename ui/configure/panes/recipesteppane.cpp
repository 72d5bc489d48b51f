// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config/fields/prompttemplate.h"
#include "ui/configure/document/configdocument.h"
#include "ui/configure/form/advicebox.h"
#include "ui/configure/form/fieldform.h"
#include "ui/configure/form/foldsection.h"
#include "ui/configure/form/texteditor.h"
#include "ui/configure/panes/generatorspane.h"
#include "ui/configure/panes/panes.h"
#include "ui/errortext.h"

namespace ui {

namespace {

QString sentenceOf(const QString &step)
{
    const std::optional<engine::Step> known = engine::stepFromName(step);
    return known ? RecipeStepPane::tr(engine::stepInfo(*known).summary) : QString();
}

/// Wide fields last, so that the narrow ones are together.
QList<engine::Field> options(const QString &step)
{
    QList<engine::Field> fields = engine::stepFields(step);
    fields.removeIf([](const engine::Field &field) { return field.path == u"template"; });
    std::stable_sort(fields.begin(), fields.end(), [](const engine::Field &a, const engine::Field &b) {
        return a.type != engine::FieldType::LongText && b.type == engine::FieldType::LongText;
    });
    return fields;
}

QList<engine::Field> templateField(const QString &step)
{
    QList<engine::Field> fields = engine::stepFields(step);
    fields.removeIf([](const engine::Field &field) { return field.path != u"template"; });
    return fields;
}

} // namespace

RecipeStepPane::RecipeStepPane(ConfigDocument *document, const QString &step, QWidget *parent) :
    StepPane(document, stepTitle(step), sentenceOf(step), parent),
    m_options(new FieldForm(document, options(step), step)),
    m_generators(new GeneratorsPane(document, step)),
    m_prompt(new FieldForm(document, templateField(step), step)),
    m_fold(new FoldSection(tr("Prompt template"), m_prompt))
{
    if (auto *text = qobject_cast<TextEditor *>(m_prompt->editor(QStringLiteral("template"))))
        text->setVariables(engine::templateVariables(step));
    addWidget(m_options);
    if (step == u"refinement") {
        m_advice = new AdviceBox(document);
        addSection(tr("Learned from earlier runs"), m_advice);
    }
    addSection(tr("Generators"), m_generators);
    addWidget(m_fold);
    finish();
    connect(m_generators, &GeneratorsPane::modelsRequested, this, &RecipeStepPane::modelsRequested);
}

bool RecipeStepPane::focusField(const QString &path)
{
    if (path.endsWith(u".template")) {
        m_fold->setOpen(true);
        return m_prompt->focusField(path);
    }
    return m_options->focusField(path) || m_generators->focusField(path);
}

} // namespace ui
