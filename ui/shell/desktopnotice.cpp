// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desktopnotice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QMap>

namespace ui {

namespace {

QString notifications() { return QStringLiteral("org.freedesktop.Notifications"); }
QString notificationsPath() { return QStringLiteral("/org/freedesktop/Notifications"); }

constexpr int asLongAsTheDesktopLikes = -1;

} // namespace

DesktopNotice::DesktopNotice(QObject *parent) :
    QObject(parent)
{
}

bool DesktopNotice::listen()
{
    // Without an address libdbus would start its own bus, a slow operation.
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") || !QDBusConnection::sessionBus().isConnected())
        return false;
    if (!std::exchange(m_listening, true)) {
        QDBusConnection bus = QDBusConnection::sessionBus();
        bus.connect(notifications(), notificationsPath(), notifications(), QStringLiteral("ActionInvoked"), this, SLOT(onActionInvoked(uint, QString)));
        bus.connect(notifications(), notificationsPath(), notifications(), QStringLiteral("NotificationClosed"), this, SLOT(onClosed(uint)));
    }
    return true;
}

void DesktopNotice::send(const QString &subject, const QString &title, const QString &text)
{
    if (!listen())
        return;
    QDBusMessage message = QDBusMessage::createMethodCall(notifications(), notificationsPath(), notifications(), QStringLiteral("Notify"));
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QStringLiteral("io.github.valda.Valda")}};
    message.setArguments({QStringLiteral("Valda"), m_ids.value(subject), QStringLiteral("io.github.valda.Valda"), title, text,
        QStringList{QStringLiteral("default"), tr("Show")}, hints, asLongAsTheDesktopLikes});
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, subject] {
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isValid())
            m_ids.insert(subject, reply.value());
        watcher->deleteLater();
    });
}

void DesktopNotice::onActionInvoked(uint id, const QString &)
{
    const QString subject = m_ids.key(id);
    if (!subject.isEmpty())
        Q_EMIT showRequested(subject);
}

void DesktopNotice::onClosed(uint id)
{
    const QString subject = m_ids.key(id);
    m_ids.remove(subject);
}

} // namespace ui
