// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIconEngine>

namespace ui {

/// Draws a symbolic icon in the text colour of the current palette (accent when checked, muted when disabled): the SVG
/// of the program, otherwise the icon of the theme. Reads the colour at every paint, so a theme switch needs no further
/// code.
class IconEngine final : public QIconEngine
{
public:
    explicit IconEngine(QString name);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    [[nodiscard]] QIconEngine *clone() const override;
    [[nodiscard]] QString key() const override;
    QString iconName() override;
    bool isNull() override;

private:
    [[nodiscard]] QPixmap shape(const QSize &size) const;

    QString m_name;
};

/// The icon in the given colour, for delegates and labels.
[[nodiscard]] QPixmap iconPixmap(const QString &name, int pixels, const QColor &color, qreal devicePixelRatio);

} // namespace ui
