// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ui {

/// A small rounded label beside a field with the source of its value. Filled if the value is set here.
class SourceChip final : public QWidget
{
    Q_OBJECT

public:
    explicit SourceChip(QWidget *parent = nullptr);

    void setText(const QString &text, bool own);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_text;
    bool m_own = false;
};

} // namespace ui
