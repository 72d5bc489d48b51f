// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusVariant>
#include <QObject>
#include <QVariant>

namespace ui {

/// The desktop's preferences for dark colours, high contrast and reduced motion, from the settings portal over D-Bus.
/// Asynchronous; emits signals for the first values and for changes. Emits nothing without a portal. GUI thread.
class DesktopTheme final : public QObject
{
    Q_OBJECT

public:
    explicit DesktopTheme(QObject *parent);

    /// Handles one setting: "color-scheme" 1 is dark, 2 light; "contrast" 1 is high; "enable-animations" false is
    /// reduced motion.
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
