// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/configure/form/modelchooser.h"

#include <QWidget>

namespace ui {

class ConfigDocument;
class FieldForm;
class FieldLabel;
class FoldSection;
class GeneratorsModel;
class MemberTable;
class ShareBar;

/// The generators of one step: table, shares, and the form of the selected generator. GUI thread.
class GeneratorsPane final : public QWidget
{
    Q_OBJECT

public:
    GeneratorsPane(ConfigDocument *document, const QString &step, QWidget *parent = nullptr);

    bool focusField(const QString &path);
    [[nodiscard]] MemberTable *table() const { return m_table; }
    [[nodiscard]] FieldForm *form() const { return m_form; }

Q_SIGNALS:
    void modelsRequested(const QString &owner, ui::ModelChooser *chooser);

private:
    void showCurrent();
    void showShares();

    ConfigDocument *m_document;
    QString m_step;
    GeneratorsModel *m_model;
    MemberTable *m_table;
    ShareBar *m_shares;
    FieldLabel *m_heading;
    FieldForm *m_form;
    FieldForm *m_all;
    FoldSection *m_fold;
    ModelChooser *m_chooser;
};

} // namespace ui
