// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/configure/document/places.h"
#include "ui/configure/form/modelchooser.h"
#include "ui/configure/panes/steppane.h"

#include <QHash>

namespace ui {

class AdviceBox;
class EvaluatorsModel;
class FieldForm;
class FoldSection;
class GeneratorsPane;
class Label;
class MemberTable;
class TryBox;

/// The task, and the model for all steps that do not set their own.
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
    FieldForm *m_language;
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
    /// nullptr for steps without advice from earlier runs.
    [[nodiscard]] AdviceBox *adviceBox() const { return m_advice; }

Q_SIGNALS:
    void modelsRequested(const QString &owner, ui::ModelChooser *chooser);

private:
    FieldForm *m_options;
    GeneratorsPane *m_generators;
    FieldForm *m_prompt;
    FoldSection *m_fold;
    AdviceBox *m_advice = nullptr; ///< for refinement only
};

/// The evaluators that measure candidates without a model.
class EvaluatorsPane final : public StepPane
{
    Q_OBJECT

public:
    explicit EvaluatorsPane(ConfigDocument *document, QWidget *parent = nullptr);
    bool focusField(const QString &path) override;
    [[nodiscard]] TryBox *tryBox() const { return m_try; }

Q_SIGNALS:
    void tryRequested(const QString &text);

private:
    void showCurrent();

    EvaluatorsModel *m_model;
    MemberTable *m_table;
    QWidget *m_empty;
    Label *m_heading;
    QHash<QString, FieldForm *> m_forms;
    TryBox *m_try;
};

/// Sections of the run such as budget and stop. Sections without effect on the kind of candidates are hidden.
class SectionsPane final : public StepPane
{
    Q_OBJECT

public:
    SectionsPane(ConfigDocument *document, const SectionsPlace &place, QWidget *parent = nullptr);
    bool focusField(const QString &path) override;

private:
    struct Section {
        FieldForm *form;
        QWidget *whole; ///< form with heading
    };

    void showSections();

    QList<Section> m_sections;
};

} // namespace ui
