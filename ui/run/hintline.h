// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLineEdit;
class QToolButton;

namespace ui {

class ElidedLabel;
class OpenRun;

/// One line to steer a run that goes on: a hint for the next prompts, and beside it what else steers. GUI thread.
class HintLine final : public QWidget
{
    Q_OBJECT

public:
    HintLine(OpenRun *run, QWidget *parent);

    void addButton(QAction *action);
    /// `can`: there is somebody to send it to.
    void refresh(bool can);

Q_SIGNALS:
    void hintGiven(const QString &hint);

protected:
    void changeEvent(QEvent *event) override;

private:
    void send();
    void applyTokens();

    OpenRun *m_run;
    QHBoxLayout *m_row;
    QLineEdit *m_hint;
    ElidedLabel *m_active; ///< the hint that holds: since when, in how many prompts
    QToolButton *m_withdraw;
    QAction *m_send;
};

} // namespace ui
