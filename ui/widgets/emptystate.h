// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QPushButton;

namespace ui {

class Label;

/// Placeholder of an empty page: a description of the future content and an action that creates it.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setIcon(const QString &name);
    void setTitle(const QString &title);
    void setText(const QString &sentence);
    /// The button triggers the action and shows its text; null removes the button.
    void setAction(QAction *action);
    /// Sets a button without an action; it emits actionTriggered(). An empty text removes the button.
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
