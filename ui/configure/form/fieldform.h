// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/fields/fields.h"

#include <QWidget>

class QGridLayout;

namespace ui {

class ConfigDocument;
class FieldEditor;
class FieldRow;

/// A form for a list of fields with one owner. Fields without effect on the kind of candidates, or not supported by the
/// provider, are hidden. Built once; updated in place, so that focus, cursor and scroll position are kept. GUI thread;
/// owned by its page.
class FieldForm final : public QWidget
{
    Q_OBJECT

public:
    FieldForm(ConfigDocument *document, const QList<engine::Field> &fields, const QString &owner, QWidget *parent = nullptr);

    void setOwner(const QString &owner);
    [[nodiscard]] QString owner() const { return m_owner; }
    /// Hides the fields that a provider does not support; empty: shows all.
    void setProvider(const QString &provider);
    void refresh();
    /// Whether any field is shown.
    [[nodiscard]] bool hasRows() const;
    bool focusFirst(); ///< false if no field is shown
    /// Focuses the field with the complete path; false if it is missing or hidden.
    bool focusField(const QString &path);
    [[nodiscard]] FieldEditor *editor(const QString &field) const; ///< nullptr if there is none
    [[nodiscard]] bool hasOverrides() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showRows();

    ConfigDocument *m_document;
    QString m_owner;
    QString m_provider;
    QGridLayout *m_grid;
    QList<FieldRow *> m_rows;
};

} // namespace ui
