// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProgressBar>

namespace ui {

/// Bar for a spent share of an allowed amount, with text inside; warning colour from 80 %, error colour from 100 %.
/// Assistive technology reads the text and the percentage.
class Meter final : public QProgressBar
{
    Q_OBJECT

public:
    explicit Meter(QWidget *parent = nullptr);

    /// `words` includes units ("0.83 of 2.00 $"). If `allowed` is 0 or less, only the words are shown.
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
