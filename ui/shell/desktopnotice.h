// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

namespace ui {

/// Notifications of the desktop (org.freedesktop.Notifications); they need no tray icon. Each has the action "Show".
/// Does nothing without a session bus. GUI thread; owned by the window; never blocks.
class DesktopNotice final : public QObject
{
    Q_OBJECT

public:
    explicit DesktopNotice(QObject *parent = nullptr);

    /// Sends a notification. It replaces an earlier one with the same `subject`; showRequested() returns the subject.
    void send(const QString &subject, const QString &title, const QString &text);

Q_SIGNALS:
    void showRequested(const QString &subject);

private Q_SLOTS:
    void onActionInvoked(uint id, const QString &action);
    void onClosed(uint id);

private:
    bool listen();

    bool m_listening = false;
    QHash<QString, uint> m_ids;
};

} // namespace ui
