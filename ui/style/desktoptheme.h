// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>
#include <QVariant>

namespace ui {

/// Whether the desktop prefers dark windows and more contrast: asked of the settings portal over D-Bus, never waited for,
/// and heard of when it changes. GUI thread; without a portal it never says anything.
class DesktopTheme final : public QObject
{
    Q_OBJECT

public:
    explicit DesktopTheme(QObject *parent);

    /// One setting: "color-scheme" 1 is dark, 2 light; "contrast" 1 is high; "enable-animations" false is reduced motion.
    void take(const QString &key, const QVariant &value);

Q_SIGNALS:
    void darkChanged(bool dark);
    void highContrastChanged(bool high);
    void reducedMotionChanged(bool reduced);

private:
    void ask(const QString &group, const QString &key);

private Q_SLOTS:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

} // namespace ui
