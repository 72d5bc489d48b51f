// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace app {

/// SIGINT, SIGTERM and SIGHUP as a Qt signal on the thread that made this object. At most one object at a time.
class Signals final : public QObject
{
    Q_OBJECT

public:
    explicit Signals(QObject *parent = nullptr);
    ~Signals() override;

Q_SIGNALS:
    void received(int number);

private:
    QSocketNotifier *m_notifier;
};

} // namespace app
