// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ui {

/// A bar that shows how the calls of a step are shared among its generators, with the names below.
class ShareBar final : public QWidget
{
    Q_OBJECT

public:
    struct Part {
        QString label;
        double share = 0;

        bool operator==(const Part &) const = default;
    };

    explicit ShareBar(QWidget *parent = nullptr);

    void setParts(const QList<Part> &parts);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QString wordsOf(const Part &part) const;

    QList<Part> m_parts;
};

} // namespace ui
