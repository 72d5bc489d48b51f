// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tone.h"

#include "ui/style/iconengine.h"

#include <QGuiApplication>
#include <QPainter>

#include <array>

namespace ui {

namespace {

constexpr int badgeIcon() { return 4; } // spacing step

} // namespace

Ink inkOf(Tone tone)
{
    constexpr std::array inks{Ink::Muted, Ink::Accent, Ink::Good, Ink::Warn, Ink::Bad, Ink::Info};
    return inks[size_t(tone)];
}

QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return QStringLiteral("dot");
    case Tone::Active: return QStringLiteral("run");
    case Tone::Good: return QStringLiteral("good");
    case Tone::Warn: return QStringLiteral("warning");
    case Tone::Bad: return QStringLiteral("error");
    case Tone::Info: return QStringLiteral("info");
    }
    Q_UNREACHABLE();
}

void paintBadge(QPainter *painter, const QRect &rect, Tone tone, const QString &word, const QString &iconName)
{
    const bool mirrored = painter->layoutDirection() == Qt::RightToLeft;
    const int side = space(badgeIcon());
    QRect iconRect(0, 0, side, side);
    iconRect.moveCenter(rect.center());
    mirrored ? iconRect.moveRight(rect.right()) : iconRect.moveLeft(rect.left());
    const QColor ink = color(inkOf(tone));
    painter->drawPixmap(iconRect.topLeft(),
        iconPixmap(iconName.isEmpty() ? iconOf(tone) : iconName, side, ink, painter->device()->devicePixelRatioF()));
    const int used = side + space(1);
    const QRect textRect = mirrored ? rect.adjusted(0, 0, -used, 0) : rect.adjusted(used, 0, 0, 0);
    painter->save();
    painter->setFont(font(Type::Body));
    painter->setPen(ink);
    painter->drawText(textRect, Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft),
        painter->fontMetrics().elidedText(word, Qt::ElideRight, textRect.width()));
    painter->restore();
}

QSize badgeSize(const QString &word)
{
    const QFontMetrics metrics(font(Type::Body));
    return {space(badgeIcon()) + space(1) + metrics.horizontalAdvance(word), std::max(space(badgeIcon()), metrics.height())};
}

} // namespace ui
