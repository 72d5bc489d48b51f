// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QProgressBar;
class QPushButton;

namespace ui {

class ElidedLabel;

/// Shows the current operation with a Cancel button, if it takes longer than half a second. Hidden otherwise.
class BusyBar final : public QWidget
{
    Q_OBJECT

public:
    explicit BusyBar(QWidget *parent = nullptr);

    /// If `cancellable` is false, there is no Cancel button.
    void begin(const QString &what, bool cancellable = true);
    void setProgress(int done, int of); ///< `of` is 0 if unknown
    void end();
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    bool m_busy = false;
    QTimer m_delay;
    ElidedLabel *m_what;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace ui
