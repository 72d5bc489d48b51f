// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/palettes.h"

#include <array>
#include <cmath>

namespace ui {

namespace {

/// One colour per scheme, in the order of Scheme.
struct InkRow {
    Ink ink;
    std::array<QRgb, 3> colors;
};

constexpr std::array inks{
    InkRow{Ink::Text, {0xff1b1f23, 0xffe3e6e9, 0xffffffff}},
    InkRow{Ink::Muted, {0xff535b63, 0xffa3abb3, 0xffd6dade}},
    InkRow{Ink::Accent, {0xff0a675f, 0xff45cdbd, 0xff5ff2e0}},
    InkRow{Ink::AccentSoft, {0xffcdeae6, 0xff17443f, 0xff004a43}},
    InkRow{Ink::OnAccent, {0xffffffff, 0xff04211e, 0xff000000}},
    InkRow{Ink::Border, {0xffd5d9dd, 0xff3a4046, 0xffc8cdd2}},
    InkRow{Ink::Ground, {0xfff3f4f5, 0xff1d2023, 0xff000000}},
    InkRow{Ink::Surface, {0xffffffff, 0xff16181a, 0xff000000}},
    InkRow{Ink::SurfaceRaised, {0xfffafbfb, 0xff262a2e, 0xff14171a}},
    InkRow{Ink::Good, {0xff116329, 0xff56d06f, 0xff6bf08a}},
    InkRow{Ink::Warn, {0xff7a4f00, 0xffe5b04a, 0xffffd05c}},
    InkRow{Ink::Bad, {0xffa8161f, 0xffff9b93, 0xffffada7}},
    InkRow{Ink::Info, {0xff0a549c, 0xff88c1fb, 0xff9fd0ff}},
    InkRow{Ink::Added, {0xff0b5a22, 0xff7fe394, 0xff8cf7a4}},
    InkRow{Ink::Removed, {0xff98141c, 0xffffada7, 0xffffbdb8}},
    InkRow{Ink::AddedGround, {0xffdcf5e2, 0xff12351d, 0xff003513}},
    InkRow{Ink::RemovedGround, {0xfffde4e3, 0xff451a1b, 0xff4a0508}},
};

// Okabe–Ito (Color Universal Design, 2008), changed only in lightness, to a contrast of 3:1 on the ground.
constexpr std::array<std::array<QRgb, 3>, 8> series{{
    {0xff0072b2, 0xff4aa6e0, 0xff6cc0f5}, // blue
    {0xffd55e00, 0xfff0803c, 0xffff9a5c}, // vermillion
    {0xff00865f, 0xff2fc59a, 0xff45e0b4}, // bluish green
    {0xffb4568c, 0xffd98fb8, 0xfff0a8d0}, // reddish purple
    {0xffa87000, 0xffe69f00, 0xffffb82e}, // orange
    {0xff2584bd, 0xff7cc8f2, 0xff9adbff}, // sky blue
    {0xff7d7500, 0xfff0e442, 0xfffff27a}, // yellow
    {0xff30363c, 0xffd8dce0, 0xffffffff}, // black
}};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QColor inkOf(Scheme scheme, Ink ink)
{
    for (const InkRow &row : inks) {
        if (row.ink == ink)
            return QColor::fromRgb(row.colors[size_t(scheme)]);
    }
    Q_UNREACHABLE();
}

QColor seriesColorOf(Scheme scheme, int index)
{
    return QColor::fromRgb(series[size_t(std::abs(index)) % series.size()][size_t(scheme)]);
}

QColor fieldOutlineOf(Scheme scheme)
{
    constexpr std::array<QRgb, 3> outlines{0xff858d95, 0xff7d858d, 0xffffffff};
    return QColor::fromRgb(outlines[size_t(scheme)]);
}

QPalette paletteOf(Scheme scheme)
{
    const auto ink = [scheme](Ink name) { return inkOf(scheme, name); };
    QPalette palette(ink(Ink::Text), ink(Ink::SurfaceRaised), ink(Ink::SurfaceRaised), ink(Ink::Border),
        ink(Ink::Muted), ink(Ink::Text), ink(Ink::Text), ink(Ink::Surface), ink(Ink::Ground));
    palette.setColor(QPalette::Button, ink(Ink::SurfaceRaised));
    palette.setColor(QPalette::AlternateBase, ink(Ink::SurfaceRaised));
    palette.setColor(QPalette::Midlight, ink(Ink::Border));
    palette.setColor(QPalette::Mid, ink(Ink::Border));
    palette.setColor(QPalette::Shadow, ink(Ink::Border));
    palette.setColor(QPalette::Highlight, ink(Ink::AccentSoft));
    palette.setColor(QPalette::HighlightedText, ink(Ink::Text));
    palette.setColor(QPalette::Link, ink(Ink::Accent));
    palette.setColor(QPalette::LinkVisited, ink(Ink::Accent));
    palette.setColor(QPalette::ToolTipBase, ink(Ink::SurfaceRaised));
    palette.setColor(QPalette::ToolTipText, ink(Ink::Text));
    palette.setColor(QPalette::PlaceholderText, ink(Ink::Muted));
    QColor off = ink(Ink::Muted);
    off.setAlphaF(0.65F);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, off);
    palette.setColor(QPalette::Disabled, QPalette::Base, ink(Ink::Ground));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, ink(Ink::Border));
    return palette;
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace ui
