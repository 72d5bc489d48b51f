// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

namespace ui {

/// Messages of the desktop (org.freedesktop.Notifications), which work without a tray icon. Each carries the action
/// "Show". Silent where there is no session bus. GUI thread; owned by the window; never waits.
class DesktopNotice final : public QObject
{
    Q_OBJECT

public:
    explicit DesktopNotice(QObject *parent = nullptr);

    /// `subject` comes back with showRequested; a later message about the same subject takes the place of the first.
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
