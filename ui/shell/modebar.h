// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace ui {

/// The column of modes on the leading edge: one button per checkable action, symbol above text.
class ModeBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ModeBar(QWidget *parent = nullptr);

    void addMode(QAction *mode);
    /// Sets the number in the corner of the button and its accessible description; 0 removes the number.
    void setBadge(QAction *mode, int count, const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitWidth();

    QVBoxLayout *m_column;
};

} // namespace ui
