// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProgressBar>

namespace ui {

/// Spent of allowed as a bar with its words inside; from 80 % in the warning and from 100 % in the bad ink.
/// Assistive technology hears the words and the percentage.
class Meter final : public QProgressBar
{
    Q_OBJECT

public:
    explicit Meter(QWidget *parent = nullptr);

    /// `words` with units ("0.83 of 2.00 $"); no `allowed` (0 or less): no bar, only the words.
    void setMeasure(double value, double allowed, const QString &words);
    [[nodiscard]] double share() const { return m_share; }
    [[nodiscard]] QString words() const { return m_words; }

    [[nodiscard]] QString text() const override { return m_words; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_words;
    double m_share = 0;
    bool m_capped = false;
};

} // namespace ui
