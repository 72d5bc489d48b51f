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

/// One line to steer a running run: a hint for the next prompts, and further actions beside it. GUI thread.
class HintLine final : public QWidget
{
    Q_OBJECT

public:
    HintLine(OpenRun *run, QWidget *parent);

    void addButton(QAction *action);
    /// `can`: the run accepts hints.
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
    ElidedLabel *m_active; ///< the active hint, with its start time and number of prompts
    QToolButton *m_withdraw;
    QAction *m_send;
};

} // namespace ui
