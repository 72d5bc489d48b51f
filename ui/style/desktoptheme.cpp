// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/desktoptheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace ui {

namespace {

QString service() { return QStringLiteral("org.freedesktop.portal.Desktop"); }
QString path() { return QStringLiteral("/org/freedesktop/portal/desktop"); }
QString interface() { return QStringLiteral("org.freedesktop.portal.Settings"); }
QString appearance() { return QStringLiteral("org.freedesktop.appearance"); }
QString gnome() { return QStringLiteral("org.gnome.desktop.interface"); }

/// Removes the variant wrappers: one for ReadOne and two for Read, the only method of older portals.
QVariant unwrapped(QVariant value)
{
    while (value.userType() == qMetaTypeId<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

DesktopTheme::DesktopTheme(QObject *parent) :
    QObject(parent)
{
    // Without an address libdbus would start its own bus, a slow operation.
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") || !QDBusConnection::sessionBus().isConnected())
        return;
    QDBusConnection::sessionBus().connect(service(), path(), interface(), QStringLiteral("SettingChanged"), this,
        SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    ask(appearance(), QStringLiteral("color-scheme"));
    ask(appearance(), QStringLiteral("contrast"));
    ask(gnome(), QStringLiteral("enable-animations"));
}

void DesktopTheme::ask(const QString &group, const QString &key)
{
    QDBusMessage question = QDBusMessage::createMethodCall(service(), path(), interface(), QStringLiteral("Read"));
    question.setArguments({group, key});
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            take(key, reply.value().variant());
        watcher->deleteLater();
    });
}

void DesktopTheme::onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearance() || (group == gnome() && key == QLatin1StringView("enable-animations")))
        take(key, value.variant());
}

void DesktopTheme::take(const QString &key, const QVariant &value)
{
    const QVariant plain = unwrapped(value);
    const uint number = plain.toUInt();
    if (key == QLatin1StringView("color-scheme"))
        Q_EMIT darkChanged(number == 1);
    else if (key == QLatin1StringView("contrast"))
        Q_EMIT highContrastChanged(number == 1);
    else if (key == QLatin1StringView("enable-animations"))
        Q_EMIT reducedMotionChanged(!plain.toBool());
}

} // namespace ui
