// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/accessibility.h"
#include "tests/support/ui/pseudolocale.h"
#include "tests/ui/shell/windowfixture.h"

#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace ui;

/// Checks of every page and dialog.
class TstAllPages final : public QObject
{
    Q_OBJECT

private:
    WindowFixture m_fixture;

private Q_SLOTS:
    void init() { m_fixture.init(); }
    void cleanup() { m_fixture.cleanup(); }

    void looks_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme::Light;
        QTest::newRow("dark") << Theme::Dark;
        QTest::newRow("contrast") << Theme::HighContrast;
    }
    // Makes the pictures for review by people (VALDA_SHOTS=folder); the test only requires that this works.
    void looks()
    {
        QFETCH(Theme, theme);
        AppSettings settings;
        settings.theme = theme;
        settings.language = QStringLiteral("en");
        m_fixture.show(settings);
        const QString tag = QLatin1StringView(QTest::currentDataTag());
        m_fixture.forEachPage([&](const QString &name) { WindowFixture::shoot(*m_fixture.window, name + u'-' + tag); });
        m_fixture.forEachDialog([&](QWidget &dialog, const QString &name) { WindowFixture::shoot(dialog, name + u'-' + tag); });
    }

    // Assistive technology reads the name of a control.
    void everyControlHasAName()
    {
        m_fixture.show();
        QStringList wrong;
        m_fixture.forEachPage([&](const QString &) { wrong += test::unnamedControls(m_fixture.window.get()); });
        m_fixture.forEachDialog([&](QWidget &dialog, const QString &) { wrong += test::unnamedControls(&dialog); });
        wrong.removeDuplicates();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    // All controls must be usable with the keyboard.
    void everyControlIsReachedByTab()
    {
        m_fixture.show();
        QStringList wrong;
        m_fixture.forEachPage([&](const QString &) { wrong += test::unreachableControls(m_fixture.window.get()); });
        wrong.removeDuplicates();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    /// Every page fits 1024 × 768, and the minimum size of the window does not exceed it on any page.
    void fitsASmallScreen()
    {
        m_fixture.show();
        QStringList wrong;
        m_fixture.forEachPage([&](const QString &name) {
            const QSize least = m_fixture.window->minimumSizeHint();
            if (least.width() <= 1024 && least.height() <= 700)
                return;
            wrong << QStringLiteral("%1: %2 x %3").arg(name).arg(least.width()).arg(least.height());
            for (const QWidget *widget : m_fixture.window->findChildren<QWidget *>()) {
                if (widget->minimumSizeHint().width() > 800)
                    wrong << QStringLiteral("  %1 %2 wants %3").arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName()).arg(widget->minimumSizeHint().width());
            }
        });
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void mnemonicsAreUnique_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << QStringLiteral("en");
        QTest::newRow("de") << QStringLiteral("de");
    }
    void mnemonicsAreUnique()
    {
        QFETCH(QString, language);
        AppSettings settings;
        settings.language = language;
        m_fixture.show(settings);
        QStringList wrong;
        m_fixture.forEachPage([&](const QString &) { wrong += test::clashingMnemonics(m_fixture.window.get()); });
        m_fixture.forEachDialog([&](QWidget &dialog, const QString &) { wrong += test::clashingMnemonics(&dialog); });
        wrong.removeDuplicates();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void everythingIsTranslated_data()
    {
        QTest::addColumn<double>("zoom");
        QTest::newRow("plain") << 1.0;
        QTest::newRow("twice as large") << 2.0;
    }
    // Every text is translatable, and none is clipped when it is 40 % longer.
    void everythingIsTranslated()
    {
        QFETCH(double, zoom);
        const QString sources = qEnvironmentVariable("VALDA_SOURCE_DIR", QStringLiteral("."));
        test::PseudoLocale pseudo;
        const QString failed = pseudo.make({sources + QStringLiteral("/ui"), sources + QStringLiteral("/engine")});
        QVERIFY2(failed.isEmpty(), qPrintable(failed));
        QCOMPARE(test::PseudoLocale::pseudo(QStringLiteral("&Open %1")), QStringLiteral("⟦&Opéñ %1~~⟧"));
        AppSettings settings;
        settings.language = QStringLiteral("en");
        settings.zoom = zoom;
        m_fixture.show(settings);
        pseudo.install();
        QTest::qWait(20);
        QStringList wrong;
        QStringList clipped;
        m_fixture.window->resize(1296, 816);
        const auto look = [&](QWidget &widget, const QString &name) {
            WindowFixture::shoot(widget, name + (zoom > 1 ? QStringLiteral("-pseudo-zoomed") : QStringLiteral("-pseudo")));
            for (const QString &line : test::untranslatedTexts(&widget, QString(QChar(test::PseudoLocale::mark))))
                wrong.append(name + QStringLiteral(": ") + line);
            for (const QString &line : test::clippedTexts(&widget))
                clipped.append(name + QStringLiteral(": ") + line);
        };
        m_fixture.forEachPage([&](const QString &name) { look(*m_fixture.window, name); });
        m_fixture.forEachDialog(look);
        pseudo.remove();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
    }

    /// The German catalogue and the English plurals contain every string that the installed `lupdate` finds.
    void cataloguesAreComplete_data()
    {
        QTest::addColumn<QString>("catalogue");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("German") << QStringLiteral("valda_de.ts") << QStringList();
        QTest::newRow("English plurals") << QStringLiteral("valda_en.ts") << QStringList{QStringLiteral("-pluralonly")};
    }
    void cataloguesAreComplete()
    {
        QFETCH(QString, catalogue);
        QFETCH(QStringList, options);
        const QString source = qEnvironmentVariable("VALDA_SOURCE_DIR", QStringLiteral("."));
        const QTemporaryDir folder;
        const QString copy = folder.filePath(catalogue);
        QVERIFY(QFile::copy(source + QStringLiteral("/translations/") + catalogue, copy));
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
        const QString lupdate = QStandardPaths::findExecutable(QStringLiteral("lupdate"), {QLibraryInfo::path(QLibraryInfo::BinariesPath)});
        QVERIFY2(!lupdate.isEmpty(), "lupdate is missing: install qt6-l10n-tools");
        QProcess process;
        process.setWorkingDirectory(source);
        process.start(lupdate, options + QStringList{QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral("."), QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("engine"),
                                             QStringLiteral("-ts"), copy, QStringLiteral("-no-obsolete"), QStringLiteral("-disable-heuristic"), QStringLiteral("similartext")});
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        QFile file(copy);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY(text.contains(QLatin1StringView("<translation")));
        const qsizetype open = text.indexOf(QLatin1StringView("type=\"unfinished\""));
        QVERIFY2(open < 0, qPrintable(text.mid(std::max<qsizetype>(0, open - 200), 260)));
    }
};

QTEST_MAIN(TstAllPages)
#include "tst_allpages.moc"
