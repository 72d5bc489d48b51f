// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tone.h"

#include <QWidget>

class QToolButton;

namespace ui {

class Label;

/// A message at the top of the page that stays until it is closed; hidden without a sentence.
class PageNotice final : public QWidget
{
    Q_OBJECT

public:
    explicit PageNotice(QWidget *parent = nullptr);

    void say(Tone tone, const QString &sentence);
    [[nodiscard]] QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Info;
    Label *m_icon;
    Label *m_text;
    QToolButton *m_close;
};

} // namespace ui
