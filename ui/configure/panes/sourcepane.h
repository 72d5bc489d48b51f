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

/// The configuration as YAML text. Typing changes nothing until Apply, which is one step of the history; a text that
/// cannot be read is refused with its line and column, and the cursor goes there. GUI thread.
class SourcePane final : public QWidget
{
    Q_OBJECT

public:
    explicit SourcePane(ConfigDocument *document, QWidget *parent = nullptr);

    [[nodiscard]] QPlainTextEdit *text() const;
    [[nodiscard]] bool hasUnapplied() const { return m_unapplied; }
    void apply();
    /// Applies what was not applied yet; false when it cannot be read.
    bool applyPending();
    /// Puts the cursor where the value at the path stands.
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
    QString m_lastText; ///< as last loaded or edited
};

} // namespace ui
