// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QPushButton;

namespace ui {

class Label;

/// Card for the first program start: offers the wizard to connect a model. The person can dismiss it permanently.
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
