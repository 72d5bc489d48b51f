// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QDialogButtonBox;
class QPlainTextEdit;
class QVBoxLayout;

namespace ui {

class Label;

/// A text in large: for a quick look (Space or Esc closes) or to write a candidate by hand.
class TextDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose { Look, Write };
    TextDialog(Purpose purpose, const QString &title, QWidget *parent);

    void setText(const QString &text);
    [[nodiscard]] QString text() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setupWriting(QVBoxLayout *layout);
    void showWords();

    Purpose m_purpose;
    QPlainTextEdit *m_text;
    Label *m_words;
    QDialogButtonBox *m_buttons = nullptr;
};

} // namespace ui
