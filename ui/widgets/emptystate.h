// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QPushButton;

namespace ui {

class Label;

/// What a page shows while it has nothing: what will be here and the one action that fills it.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setIcon(const QString &name);
    void setTitle(const QString &title);
    void setText(const QString &sentence);
    /// The button does and says what the action does and says; null takes it away.
    void setAction(QAction *action);
    /// A button without an action: emits actionTriggered. Empty takes it away.
    void setActionText(const QString &text);

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIcon();

    QString m_icon;
    Label *m_picture;
    Label *m_title;
    Label *m_text;
    QPushButton *m_button;
    QAction *m_action = nullptr;
};

} // namespace ui
