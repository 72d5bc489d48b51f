// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/configure/modelchooser.h"
#include "ui/configure/steppane.h"

#include <QHash>

namespace ui {

class EvaluatorsModel;
class FieldForm;
class FoldSection;
class GeneratorsPane;
class Label;
class MemberTable;

/// The task and the one model that all steps use unless they say otherwise.
class TaskPane final : public StepPane
{
    Q_OBJECT

public:
    explicit TaskPane(ConfigDocument *document, QWidget *parent = nullptr);
    bool focusField(const QString &path) override;

Q_SIGNALS:
    void modelsRequested(const QString &owner, ui::ModelChooser *chooser);

private:
    QWidget *makeEverywhere();
    void showProvider();
    void showOthers();

    FieldForm *m_task;
    FieldForm *m_model;
    FieldForm *m_more;
    FoldSection *m_fold;
    ModelChooser *m_chooser;
    QWidget *m_everywhere;
    Label *m_others;
};

/// One step of the recipe: options, prompt, generators.
class RecipeStepPane final : public StepPane
{
    Q_OBJECT

public:
    RecipeStepPane(ConfigDocument *document, const QString &step, QWidget *parent = nullptr);
    bool focusField(const QString &path) override;

Q_SIGNALS:
    void modelsRequested(const QString &owner, ui::ModelChooser *chooser);

private:
    FieldForm *m_options;
    GeneratorsPane *m_generators;
    FieldForm *m_prompt;
    FoldSection *m_fold;
};

/// What measures the candidates without a model.
class EvaluatorsPane final : public StepPane
{
    Q_OBJECT

public:
    explicit EvaluatorsPane(ConfigDocument *document, QWidget *parent = nullptr);
    bool focusField(const QString &path) override;

private:
    void showCurrent();

    EvaluatorsModel *m_model;
    MemberTable *m_table;
    QWidget *m_empty;
    Label *m_heading;
    QHash<QString, FieldForm *> m_forms;
};

/// Plain sections of the run, such as budget and stop.
class SectionsPane final : public StepPane
{
    Q_OBJECT

public:
    SectionsPane(ConfigDocument *document, const QString &title, const QString &sentence, const QStringList &sections, QWidget *parent = nullptr);
    bool focusField(const QString &path) override;

private:
    QList<FieldForm *> m_forms;
};

} // namespace ui
