// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/document/configdocument.h"
#include "ui/configure/document/generatorlist.h"
#include "ui/configure/form/fieldform.h"
#include "ui/configure/form/foldsection.h"
#include "ui/configure/form/modelchooser.h"
#include "ui/configure/panes/panes.h"
#include "ui/errortext.h"
#include "ui/widgets/label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

QList<engine::Field> pick(const QStringList &names)
{
    QList<engine::Field> result;
    for (const QString &name : names) {
        for (const engine::Field &field : engine::generatorFields()) {
            if (field.path == name)
                result << field;
        }
    }
    return result;
}

QStringList mainNames()
{
    return {QStringLiteral("provider"), QStringLiteral("endpoint"), QStringLiteral("model"), QStringLiteral("apiKeyEnv"), QStringLiteral("command"),
        QStringLiteral("recording")};
}

QList<engine::Field> rest()
{
    QList<engine::Field> result = engine::generatorFields();
    result.removeIf([hidden = mainNames() + QStringList{QStringLiteral("enabled"), QStringLiteral("weight")}](
                        const engine::Field &field) { return hidden.contains(field.path); });
    return result;
}

/// The fields of the run, with the task first.
QList<engine::Field> taskFields()
{
    QList<engine::Field> result = engine::runFields(QString());
    std::stable_sort(result.begin(), result.end(), [](const engine::Field &a, const engine::Field &b) { return a.path == u"task" && b.path != u"task"; });
    return result;
}

QList<engine::Field> languageField()
{
    return {*engine::fieldAt(QStringLiteral("program.language"))};
}

} // namespace

TaskPane::TaskPane(ConfigDocument *document, QWidget *parent) :
    StepPane(document, tr("Task"), tr("Describe the result and choose the model."), parent),
    m_task(new FieldForm(document, taskFields(), QString())),
    m_language(new FieldForm(document, languageField(), QStringLiteral("program"))),
    m_model(new FieldForm(document, pick(mainNames()), QStringLiteral("generator"))),
    m_more(new FieldForm(document, rest(), QStringLiteral("generator")))
{
    addWidget(m_task);
    addWidget(m_language);
    auto *model = new QWidget;
    auto *column = new QVBoxLayout(model);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(2));
    m_chooser = new ModelChooser(m_model->editor(QStringLiteral("model")));
    m_fold = new FoldSection(tr("More settings for all steps"), m_more, model);
    column->addWidget(m_model);
    column->addWidget(makeEverywhere());
    column->addWidget(m_fold);
    addSection(tr("Model for all steps"), model);
    finish();
    connect(m_chooser, &ModelChooser::listRequested, this, [this] { Q_EMIT modelsRequested(QStringLiteral("generator"), m_chooser); });
    connect(document, &ConfigDocument::changed, this, &TaskPane::showProvider);
    showProvider();
}

QWidget *TaskPane::makeEverywhere()
{
    m_everywhere = new QWidget;
    auto *row = new QHBoxLayout(m_everywhere);
    row->setContentsMargins(0, 0, 0, 0);
    m_others = new Label(Type::Body, Ink::Muted);
    m_others->setWordWrap(true);
    auto *button = new QPushButton(tr("Use this model everywhere"));
    button->setObjectName(QStringLiteral("useEverywhere"));
    button->setToolTip(tr("Removes the generators that single steps use"));
    row->addWidget(m_others, 1);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this] { document()->apply(withOneModel(document()->config()), tr("Use one model everywhere")); });
    return m_everywhere;
}

void TaskPane::showOthers()
{
    QStringList titles;
    for (const QString &step : stepsWithOwnModel(document()->view()))
        titles << stepTitle(step);
    m_everywhere->setVisible(!titles.isEmpty());
    m_others->setText(tr("These steps use their own generators: %1.").arg(titles.join(QStringLiteral(", "))));
}

void TaskPane::showProvider()
{
    engine::Field provider;
    provider.path = QStringLiteral("provider");
    provider.fallback = engine::GeneratorPlan().provider;
    const QString kind = document()->state(QStringLiteral("generator.provider"), provider).value.toString();
    m_model->setProvider(kind);
    m_more->setProvider(kind);
    showOthers();
}

bool TaskPane::focusField(const QString &path)
{
    if (m_task->focusField(path) || m_language->focusField(path) || m_model->focusField(path))
        return true;
    if (!path.startsWith(u"generator"))
        return false;
    if (m_more->editor(path.section(u'.', 1))) {
        m_fold->setOpen(true);
        return m_more->focusField(path);
    }
    return m_model->focusField(QStringLiteral("generator.provider"));
}

} // namespace ui
