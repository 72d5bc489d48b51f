// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace ui {

class CodeText;
class ConfigDocument;
class Label;

/// The configuration as YAML text. Edits take effect on Apply, as one step of the history. A text that cannot be parsed
/// is rejected: the error shows line and column, and the cursor moves there. GUI thread.
class SourcePane final : public QWidget
{
    Q_OBJECT

public:
    explicit SourcePane(ConfigDocument *document, QWidget *parent = nullptr);

    [[nodiscard]] QPlainTextEdit *text() const;
    [[nodiscard]] bool hasUnapplied() const { return m_unapplied; }
    void apply();
    /// Applies pending edits; false if the text cannot be parsed.
    bool applyPending();
    /// Moves the cursor to the value at the path.
    void showPath(const QString &path);
    void discard();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void load();
    void setUnapplied(bool unapplied);

    ConfigDocument *m_document;
    CodeText *m_text;
    Label *m_state;
    QPushButton *m_apply;
    QPushButton *m_discard;
    bool m_unapplied = false;
    QString m_lastText; ///< text at the last load or edit
};

} // namespace ui
