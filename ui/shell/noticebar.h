// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "ui/widgets/tone.h"

#include <QFrame>

#include <functional>
#include <optional>

class QPushButton;
class QToolButton;

namespace ui {

class Label;
class StatusLabel;

/// A message above the pages, with problem and remedy; stays until it is closed.
class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void showError(const engine::Error &error);
    void showMessage(Tone tone, const QString &sentence);
    /// Shows a message with a button. The button calls `what` and closes the message.
    void offer(Tone tone, const QString &sentence, const QString &action, std::function<void()> what);
    [[nodiscard]] QString sentence() const;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();

    std::optional<engine::Error> m_error;
    StatusLabel *m_status;
    Label *m_text;
    QPushButton *m_action;
    std::function<void()> m_what;
    QToolButton *m_close;
};

} // namespace ui
