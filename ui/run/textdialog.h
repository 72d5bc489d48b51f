// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/parts.h"

#include <QDialog>

class QDialogButtonBox;
class QPlainTextEdit;
class QVBoxLayout;

namespace ui {

class Label;
class PartChooser;

/// A text in a large window: for a quick look (Space or Esc closes it) or for writing a candidate.
class TextDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose { Look, Write };
    TextDialog(Purpose purpose, const QString &title, QWidget *parent);

    /// For a program with several parts, shows one part at a time.
    void setParts(const engine::Parts &parts);
    [[nodiscard]] engine::Parts parts() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setupWriting(QVBoxLayout *layout);
    void showPart(const QString &name);
    void textChanged();

    Purpose m_purpose;
    engine::Parts m_parts;
    QString m_part; ///< name of the shown part
    PartChooser *m_chooser;
    QPlainTextEdit *m_text;
    Label *m_words;
    QDialogButtonBox *m_buttons = nullptr;
};

} // namespace ui
