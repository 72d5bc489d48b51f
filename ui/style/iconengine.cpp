// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/iconengine.h"

#include "ui/style/tokens.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace ui {

namespace {

QString ownFile(const QString &name)
{
    return QStringLiteral(":/valda/icons/%1.svg").arg(name);
}

QColor colorFor(QIcon::Mode mode, QIcon::State state)
{
    if (mode == QIcon::Disabled) {
        QColor faint = color(Ink::Muted);
        faint.setAlphaF(0.5F);
        return faint;
    }
    return state == QIcon::On ? color(Ink::Accent) : color(Ink::Text);
}

/// Replaces the colour and keeps the alpha values.
void tint(QPixmap &shape, const QColor &color)
{
    QPainter painter(&shape);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(shape.rect(), color);
}

} // namespace

IconEngine::IconEngine(QString name) :
    m_name(std::move(name))
{
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    QPixmap drawn = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
    drawn.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect, drawn);
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    const QColor ink = colorFor(mode, state);
    const QString cacheKey = QStringLiteral("valda-icon/%1/%2x%3/%4")
                                 .arg(m_name).arg(size.width()).arg(size.height()).arg(ink.rgba(), 8, 16);
    QPixmap drawn;
    if (QPixmapCache::find(cacheKey, &drawn))
        return drawn;
    drawn = shape(size);
    tint(drawn, ink);
    QPixmapCache::insert(cacheKey, drawn);
    return drawn;
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal)
{
    return pixmap(size, mode, state);
}

QPixmap IconEngine::shape(const QSize &size) const
{
    QPixmap drawn(size);
    drawn.fill(Qt::transparent);
    if (QFile::exists(ownFile(m_name))) {
        QPainter painter(&drawn);
        QSvgRenderer(ownFile(m_name)).render(&painter, QRectF(QPointF(), QSizeF(size)));
        return drawn;
    }
    const QIcon themed = QIcon::fromTheme(m_name);
    if (!themed.isNull()) {
        QPainter painter(&drawn);
        themed.paint(&painter, drawn.rect());
    }
    return drawn;
}

QIconEngine *IconEngine::clone() const { return new IconEngine(m_name); }

QString IconEngine::key() const { return QStringLiteral("ValdaIconEngine"); }

QString IconEngine::iconName() { return m_name; }

bool IconEngine::isNull() { return !QFile::exists(ownFile(m_name)) && !QIcon::hasThemeIcon(m_name); }

QPixmap iconPixmap(const QString &name, int pixels, const QColor &color, qreal devicePixelRatio)
{
    const int side = qRound(pixels * devicePixelRatio);
    QPixmap drawn = IconEngine(name).pixmap(QSize(side, side), QIcon::Normal, QIcon::Off);
    tint(drawn, color);
    drawn.setDevicePixelRatio(devicePixelRatio);
    return drawn;
}

} // namespace ui
