// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/desktoptheme.h"
#include "ui/style/iconengine.h"
#include "ui/style/palettes.h"
#include "ui/style/valdastyle.h"

#include <QApplication>
#include <QDir>
#include <QDBusVariant>
#include <QDirIterator>
#include <QFile>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStyleOption>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

namespace {

QString sources(const QString &folder)
{
    return qEnvironmentVariable("VALDA_SOURCE_DIR", QStringLiteral(".")) + u'/' + folder;
}

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The most opaque colour; edges of icons are soft.
QColor inkOfPixmap(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QColor strongest(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() > strongest.alpha())
                strongest = pixel;
        }
    }
    return strongest;
}

} // namespace

class TstStyle final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setTheme(Theme::Light); }
    void cleanup() { setZoom(1); }

    void contrast_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
        QTest::newRow("high contrast") << Scheme::HighContrast;
    }
    // WCAG 2.1: 1.4.3 text 4.5:1, 1.4.11 graphics and outlines 3:1.
    void contrast()
    {
        QFETCH(Scheme, scheme);
        QStringList wrong;
        const auto check = [&](const QString &what, const QColor &ink, const QColor &ground, double least) {
            if (ui::contrast(ink, ground) < least)
                wrong.append(QStringLiteral("%1: %2").arg(what).arg(ui::contrast(ink, ground), 0, 'f', 2));
        };
        const QList<Ink> grounds{Ink::Ground, Ink::Surface, Ink::SurfaceRaised, Ink::AccentSoft};
        for (const Ink ground : grounds) {
            for (const Ink ink : {Ink::Text, Ink::Muted, Ink::Accent, Ink::Good, Ink::Warn, Ink::Bad, Ink::Info})
                check(QStringLiteral("ink %1 on %2").arg(int(ink)).arg(int(ground)), inkOf(scheme, ink), inkOf(scheme, ground), 4.5);
            check(QStringLiteral("outline on %1").arg(int(ground)), fieldOutlineOf(scheme), inkOf(scheme, ground), ground == Ink::AccentSoft ? 2.5 : 3);
            for (int index = 0; index < 8 && ground != Ink::AccentSoft; ++index)
                check(QStringLiteral("series %1 on %2").arg(index).arg(int(ground)), seriesColorOf(scheme, index), inkOf(scheme, ground), 3);
        }
        check(QStringLiteral("on accent"), inkOf(scheme, Ink::OnAccent), inkOf(scheme, Ink::Accent), 4.5);
        for (const Ink ground : {Ink::AddedGround, Ink::RemovedGround})
            check(QStringLiteral("text on diff %1").arg(int(ground)), inkOf(scheme, Ink::Text), inkOf(scheme, ground), 4.5);
        check(QStringLiteral("added"), inkOf(scheme, Ink::Added), inkOf(scheme, Ink::AddedGround), 4.5);
        check(QStringLiteral("removed"), inkOf(scheme, Ink::Removed), inkOf(scheme, Ink::RemovedGround), 4.5);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void palettePairs_data() { contrast_data(); }
    void palettePairs()
    {
        QFETCH(Scheme, scheme);
        const QPalette palette = paletteOf(scheme);
        const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[]{{QPalette::WindowText, QPalette::Window},
            {QPalette::Text, QPalette::Base}, {QPalette::Text, QPalette::AlternateBase}, {QPalette::ButtonText, QPalette::Button},
            {QPalette::HighlightedText, QPalette::Highlight}, {QPalette::ToolTipText, QPalette::ToolTipBase},
            {QPalette::PlaceholderText, QPalette::Base}, {QPalette::Link, QPalette::Base}};
        for (const auto &[text, ground] : pairs) {
            const double ratio = ui::contrast(palette.color(text), palette.color(ground));
            QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1 on %2: %3").arg(int(text)).arg(int(ground)).arg(ratio)));
        }
    }

    void contrastOfBlackAndWhite() { QVERIFY(qAbs(ui::contrast(Qt::black, Qt::white) - 21) < 0.001); }

    void themeSwitchesAtOnce()
    {
        QWidget widget;
        setTheme(Theme::Light);
        QVERIFY(!isDark());
        widget.show();
        const QColor light = widget.palette().color(QPalette::Window);
        setTheme(Theme::Dark);
        QVERIFY(isDark());
        QVERIFY(!isHighContrast());
        QTRY_VERIFY(widget.palette().color(QPalette::Window).lightness() < light.lightness());
        setTheme(Theme::HighContrast);
        QVERIFY(isHighContrast());
        QCOMPARE(QApplication::style()->objectName(), QStringLiteral("valda"));
    }

    void iconsTakeTheColourInForce()
    {
        const QIcon play = icon(QStringLiteral("run"));
        QVERIFY(!play.isNull());
        QCOMPARE(inkOfPixmap(play.pixmap(24)), color(Ink::Text));
        setTheme(Theme::Dark);
        QCOMPARE(inkOfPixmap(play.pixmap(24)), color(Ink::Text));
        QCOMPARE(inkOfPixmap(play.pixmap(24, QIcon::Normal, QIcon::On)), color(Ink::Accent));
        QCOMPARE(inkOfPixmap(iconPixmap(QStringLiteral("run"), 24, color(Ink::Bad), 1)), color(Ink::Bad));
    }

    void everyOwnIconShowsSomething()
    {
        const QStringList files = QDir(QStringLiteral(":/valda/icons")).entryList({QStringLiteral("*.svg")});
        QVERIFY(files.size() > 50);
        for (const QString &file : files) {
            const QPixmap drawn = icon(file.chopped(4)).pixmap(16);
            QVERIFY2(inkOfPixmap(drawn).alpha() > 120, qPrintable(file));
        }
    }

    // A missing icon would leave a button empty.
    void everyIconNameInTheSourcesExists()
    {
        static const QRegularExpression use(QStringLiteral("\\b(?:icon|iconPixmap|setIcon)\\(QStringLiteral\\(\"([a-z0-9-]+)\"\\)"));
        QStringList missing;
        int seen = 0;
        for (QDirIterator it(sources(QStringLiteral("ui")), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
            const QString path = it.next();
            const QString text = textOf(path);
            for (auto match = use.globalMatch(text); match.hasNext(); ++seen) {
                const QString name = match.next().captured(1);
                if (icon(name).isNull())
                    missing.append(QFileInfo(path).fileName() + QStringLiteral(": ") + name);
            }
        }
        QVERIFY(seen > 10);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void coloursHaveNamesOnlyInTheStyle()
    {
        static const QRegularExpression literal(QStringLiteral("Qt::(red|green|blue|gray|darkGray|lightGray|yellow|cyan|magenta)\\b|QColor\\((\"|Qt::|\\d)|\"#[0-9a-fA-F]{6}\""));
        QStringList wrong;
        for (QDirIterator it(sources(QStringLiteral("ui")), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
            const QString path = it.next();
            if (path.contains(QLatin1StringView("/ui/style/")))
                continue;
            for (const QString &line : textOf(path).split(u'\n')) {
                if (literal.match(line).hasMatch() && !line.contains(QLatin1StringView("Qt::transparent")))
                    wrong.append(QFileInfo(path).fileName() + QStringLiteral(": ") + line.trimmed());
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void zoomScalesTypeAndSpace()
    {
        setZoom(1);
        const double body = font(Type::Body).pointSizeF();
        const int gap = space(4);
        setZoom(1.5);
        QCOMPARE(font(Type::Body).pointSizeF(), body * 1.5);
        QCOMPARE(QApplication::font().pointSizeF(), body * 1.5);
        QVERIFY(space(4) > gap);
        QVERIFY(font(Type::Title).pointSizeF() > font(Type::Section).pointSizeF());
        setZoom(9);
        QCOMPARE(zoom(), 2.0);
    }

    void spacesGrow()
    {
        for (int step = 1; step < 5; ++step)
            QVERIFY(space(step) < space(step + 1));
    }

    void desktopIsHeard()
    {
        DesktopTheme desktop(nullptr);
        QSignalSpy dark(&desktop, &DesktopTheme::darkChanged);
        QSignalSpy contrast(&desktop, &DesktopTheme::highContrastChanged);
        QSignalSpy motion(&desktop, &DesktopTheme::reducedMotionChanged);
        desktop.take(QStringLiteral("color-scheme"), QVariant::fromValue(QDBusVariant(QVariant::fromValue(QDBusVariant(1U)))));
        desktop.take(QStringLiteral("color-scheme"), 2U);
        desktop.take(QStringLiteral("contrast"), 1U);
        desktop.take(QStringLiteral("enable-animations"), false);
        desktop.take(QStringLiteral("accent-color"), 1U);
        QCOMPARE(dark.size(), 2);
        QCOMPARE(dark[0][0].toBool(), true);
        QCOMPARE(dark[1][0].toBool(), false);
        QCOMPARE(contrast.size(), 1);
        QCOMPARE(motion[0][0].toBool(), true);
    }

    void targetsAreLargeEnough()
    {
        QPushButton button(QStringLiteral("x"));
        QVERIFY(button.sizeHint().height() >= 24);
    }

    void slimScrollBarReachesBothEnds()
    {
        QScrollBar bar(Qt::Vertical);
        bar.resize(12, 200);
        bar.setRange(0, 800);
        bar.setPageStep(200);
        QStyleOptionSlider option;
        option.initFrom(&bar);
        option.orientation = Qt::Vertical;
        option.minimum = 0;
        option.maximum = 800;
        option.pageStep = 200;
        option.subControls = QStyle::SC_All;
        const auto handle = [&](int position) {
            option.sliderPosition = position;
            return QApplication::style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, &bar);
        };
        QCOMPARE(handle(0).top(), 0);
        QCOMPARE(handle(800).bottom(), 199);
        QCOMPARE(handle(0).height(), 40);
    }
};

QTEST_MAIN(TstStyle)
#include "tst_style.moc"
