// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace ui {

class ConfigDocument;

/// Centre of the page for one place of the pipeline: heading, description and sections. Created on first use.
class StepPane : public QScrollArea
{
    Q_OBJECT

public:
    StepPane(ConfigDocument *document, const QString &title, const QString &sentence, QWidget *parent = nullptr);

    /// Scrolls to the field at the path and focuses it; false if it is not in this pane.
    virtual bool focusField(const QString &path) = 0;

    /// Scrolls to the focused widget after pending layout changes.
    void revealFocus();

protected:
    [[nodiscard]] ConfigDocument *document() const { return m_document; }
    /// Adds the content below a heading. Returns both as one widget, so that they can be hidden.
    QWidget *addSection(const QString &title, QWidget *content);
    void addWidget(QWidget *content);
    void finish();

private:
    ConfigDocument *m_document;
    QVBoxLayout *m_column;
};

} // namespace ui
