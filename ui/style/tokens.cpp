// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/tokens.h"

#include "ui/style/desktoptheme.h"
#include "ui/style/iconengine.h"
#include "ui/style/palettes.h"
#include "ui/style/valdastyle.h"

#include <QWidget>
#include <QEvent>
#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPointer>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

/// The current look. GUI thread only. Every paint reads tokens, so computed values are stored.
struct Look {
    Theme theme = Theme::System;
    Scheme scheme = Scheme::Light;
    std::optional<bool> desktopDark;
    bool desktopHighContrast = false;
    double zoom = 1;
    double scale = 0; ///< scale factor of sizes; 0: not computed yet
    std::optional<bool> reducedMotion;
    bool desktopReducedMotion = false;
    QPointer<DesktopTheme> desktop;
};

Look &look()
{
    static Look it;
    return it;
}

/// The font of the desktop, without the zoom.
const QFont &systemFont()
{
    static const QFont font = [] {
        QFont it = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
        if (it.pointSizeF() <= 0)
            it.setPointSizeF(10);
        return it;
    }();
    return font;
}

bool systemPaletteIsDark()
{
    static const bool dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
}

Scheme schemeOf(Theme theme)
{
    switch (theme) {
    case Theme::Light: return Scheme::Light;
    case Theme::Dark: return Scheme::Dark;
    case Theme::HighContrast: return Scheme::HighContrast;
    case Theme::System: break;
    }
    if (look().desktopHighContrast)
        return Scheme::HighContrast;
    return look().desktopDark.value_or(systemPaletteIsDark()) ? Scheme::Dark : Scheme::Light;
}

void applyPalette()
{
    look().scheme = schemeOf(look().theme);
    const QPalette palette = paletteOf(look().scheme);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

void watchDesktop()
{
    if (look().desktop)
        return;
    look().desktop = new DesktopTheme(qApp);
    QObject::connect(look().desktop, &DesktopTheme::darkChanged, qApp, [](bool dark) {
        look().desktopDark = dark;
        applyPalette();
    });
    QObject::connect(look().desktop, &DesktopTheme::highContrastChanged, qApp, [](bool high) {
        look().desktopHighContrast = high;
        applyPalette();
    });
    QObject::connect(look().desktop, &DesktopTheme::reducedMotionChanged, qApp,
        [](bool reduced) { look().desktopReducedMotion = reduced; });
}

double scale()
{
    constexpr double designPixels = 13; // pixel size of the body font in the design
    if (look().scale <= 0)
        look().scale = std::max(0.6, QFontInfo(font(Type::Body)).pixelSize() / designPixels);
    return look().scale;
}

QFont sized(QFont font, double factor)
{
    font.setPointSizeF(std::max(6.0, systemFont().pointSizeF() * look().zoom * factor));
    return font;
}

bool hasTabularDigits(const QFont &font)
{
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(u'0');
    const QString digits = QStringLiteral("123456789");
    return std::all_of(digits.begin(), digits.end(),
        [&](QChar digit) { return std::abs(metrics.horizontalAdvance(digit) - width) < 0.01; });
}

QFont figures()
{
    static const bool tabular = hasTabularDigits(systemFont());
    return tabular ? systemFont() : QFontDatabase::systemFont(QFontDatabase::FixedFont);
}

} // namespace

void setTheme(Theme theme)
{
    look().theme = theme;
    systemFont();
    systemPaletteIsDark();
    static QPointer<QStyle> ours;
    if (!ours) {
        QIcon::setFallbackThemeName(QStringLiteral("breeze"));
        ours = new ValdaStyle;
        QApplication::setStyle(ours);
    }
    if (theme == Theme::System)
        watchDesktop();
    applyPalette();
    QApplication::setFont(font(Type::Body));
}

Theme theme() { return look().theme; }

bool isDark() { return look().scheme != Scheme::Light; }

bool isHighContrast() { return look().scheme == Scheme::HighContrast; }

QColor color(Ink ink) { return inkOf(look().scheme, ink); }

QColor seriesColor(int index) { return seriesColorOf(look().scheme, index); }

Qt::PenStyle seriesDash(int index)
{
    constexpr std::array dashes{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine, Qt::DashDotDotLine};
    return dashes[size_t(std::abs(index)) % dashes.size()];
}

int space(int step)
{
    constexpr std::array pixels{0, 4, 8, 12, 16, 24};
    return int(std::lround(pixels[size_t(std::clamp(step, 0, 5))] * scale()));
}

int cornerRadius() { return int(std::lround(6 * std::min(scale(), 1.5))); }

QFont font(Type type)
{
    QFont made = systemFont();
    switch (type) {
    case Type::Title:
        made.setWeight(QFont::DemiBold);
        return sized(made, 1.5);
    case Type::Section:
        made.setWeight(QFont::DemiBold);
        return sized(made, 1.15);
    case Type::Small: return sized(made, 0.9);
    case Type::Code: return sized(QFontDatabase::systemFont(QFontDatabase::FixedFont), 1);
    case Type::Figures: return sized(figures(), 1);
    case Type::Body: break;
    }
    return sized(made, 1);
}

void setZoom(double zoom)
{
    look().zoom = std::clamp(zoom, 0.75, 2.0);
    look().scale = 0;
    QApplication::setFont(font(Type::Body));
    // Widgets with a font of their own do not get the event from QApplication::setFont(), so send it to them.
    QList<QPointer<QWidget>> own;
    for (QWidget *widget : QApplication::allWidgets()) {
        if (widget->testAttribute(Qt::WA_SetFont))
            own.append(widget);
    }
    for (const QPointer<QWidget> &widget : std::as_const(own)) {
        QEvent changed(QEvent::FontChange);
        if (widget)
            QCoreApplication::sendEvent(widget, &changed);
    }
}

double zoom() { return look().zoom; }

QIcon icon(const QString &name) { return QIcon(new IconEngine(name)); }

void setReducedMotion(std::optional<bool> reduced) { look().reducedMotion = reduced; }

bool reducedMotion() { return look().reducedMotion.value_or(look().desktopReducedMotion); }

} // namespace ui
