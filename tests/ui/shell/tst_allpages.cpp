// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/accessibility.h"
#include "tests/support/ui/pseudolocale.h"
#include "tests/ui/shell/windowfixture.h"

#include <QFile>
#include <QTest>

using namespace ui;

/// What holds for every page and dialog, whoever wrote it.
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
    // A person looks at these (VALDA_SHOTS=folder); here they only must be made.
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

    // workbench §5 item 1
    void everyControlHasAName()
    {
        m_fixture.show();
        QStringList wrong;
        m_fixture.forEachPage([&](const QString &) { wrong += test::unnamedControls(m_fixture.window.get()); });
        m_fixture.forEachDialog([&](QWidget &dialog, const QString &) { wrong += test::unnamedControls(&dialog); });
        wrong.removeDuplicates();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    // workbench §5 item 4
    void everyControlIsReachedByTab()
    {
        m_fixture.show();
        QStringList wrong;
        m_fixture.forEachPage([&](const QString &) { wrong += test::unreachableControls(m_fixture.window.get()); });
        wrong.removeDuplicates();
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
    // workbench §5 item 7: no text that cannot be translated, none that is cut when it is 40 % longer.
    void everythingIsTranslated()
    {
        QFETCH(double, zoom);
        const QString sources = qEnvironmentVariable("VALDA_SOURCE_DIR", QStringLiteral("."));
        test::PseudoLocale pseudo;
        const QString failed = pseudo.make({sources + QStringLiteral("/ui")});
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

    void germanIsComplete()
    {
        QFile file(qEnvironmentVariable("VALDA_SOURCE_DIR", QStringLiteral(".")) + QStringLiteral("/translations/valda_de.ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QCOMPARE(text.count(QLatin1StringView("type=\"unfinished\"")), 0);
    }
};

QTEST_MAIN(TstAllPages)
#include "tst_allpages.moc"
