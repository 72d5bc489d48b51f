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

/// A form made from a list of fields, all of one owner; those without effect on the run's kind of candidates, or not
/// understood by its provider, are away. Built once; follows the document in place, so that focus, cursor
/// and scroll position stay. GUI thread; owned by its page.
class FieldForm final : public QWidget
{
    Q_OBJECT

public:
    FieldForm(ConfigDocument *document, const QList<engine::Field> &fields, const QString &owner, QWidget *parent = nullptr);

    void setOwner(const QString &owner);
    [[nodiscard]] QString owner() const { return m_owner; }
    /// Hides what a generator of that kind does not understand; empty: shows all.
    void setProvider(const QString &provider);
    void refresh();
    /// Whether any field is shown.
    [[nodiscard]] bool hasRows() const;
    bool focusFirst(); ///< false when none is shown
    /// Focuses the field at the whole path; false when it is not in here or hidden.
    bool focusField(const QString &path);
    [[nodiscard]] FieldEditor *editor(const QString &field) const; ///< null when there is none
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
