// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/state/trial.h"

#include <QWidget>

class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class Label;

/// Input for a text to try the evaluators on, and their results. GUI thread; owned by its pane.
class TryBox final : public QWidget
{
    Q_OBJECT

public:
    explicit TryBox(QWidget *parent = nullptr);

    void showBusy();
    void showTrials(const QList<engine::EvaluatorTrial> &trials);
    void showTrouble(const QString &sentence);
    [[nodiscard]] QPlainTextEdit *text() const { return m_text; }
    [[nodiscard]] QListWidget *answers() const { return m_answers; }

Q_SIGNALS:
    void tryRequested(const QString &text);

private:
    QPlainTextEdit *m_text;
    QPushButton *m_try;
    Label *m_state;
    QListWidget *m_answers;
};

} // namespace ui
