// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace ui {

class ConfigDocument;

/// The centre of the page for one place of the pipeline: heading, one sentence, sections. Built on first use.
class StepPane : public QScrollArea
{
    Q_OBJECT

public:
    StepPane(ConfigDocument *document, const QString &title, const QString &sentence, QWidget *parent = nullptr);

    /// Brings the field at the path into view and focuses it; false when it is not in here.
    virtual bool focusField(const QString &path) = 0;

    /// Scrolls to whatever has the focus, once everything that was opened has its place.
    void revealFocus();

protected:
    [[nodiscard]] ConfigDocument *document() const { return m_document; }
    /// The content below its heading, as one widget that can be hidden.
    QWidget *addSection(const QString &title, QWidget *content);
    void addWidget(QWidget *content);
    void finish();

private:
    ConfigDocument *m_document;
    QVBoxLayout *m_column;
};

} // namespace ui
