// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPushButton;

namespace ui {

class Label;

/// First run: what Valda needs to use a model, with the way to the settings. Can be put away for good.
class WelcomeCard final : public QFrame
{
    Q_OBJECT

public:
    explicit WelcomeCard(QWidget *parent = nullptr);

Q_SIGNALS:
    void connectRequested();
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Label *m_title;
    Label *m_text;
    QPushButton *m_connect;
    QPushButton *m_later;
};

} // namespace ui
