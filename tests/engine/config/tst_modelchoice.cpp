// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/resolution/modelchoice.h"
#include "engine/document/readwrite.h"

#include <QTest>

using namespace engine;

class tst_ModelChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyARunThatNamesNoGeneratorIsTheDemoByDefault_data()
    {
        QTest::addColumn<QByteArray>("run");
        QTest::addColumn<QByteArray>("application");
        QTest::addColumn<bool>("demo");
        QTest::newRow("task alone") << QByteArray("task: x\n") << QByteArray() << true;
        QTest::newRow("settings without a provider") << QByteArray("task: x\ngenerator: {temperature: 0.3}\n") << QByteArray() << true;
        QTest::newRow("refine") << QByteArray("task: x\nrecipe: refine\nevaluators: [{kind: length, maxWords: 9}]\n") << QByteArray() << true;
        QTest::newRow("offline written") << QByteArray("task: x\ngenerator: offline\n") << QByteArray() << false;
        QTest::newRow("offline for one step") << QByteArray("task: x\nseeding: {generators: [{provider: offline}]}\n") << QByteArray() << false;
        QTest::newRow("a model") << QByteArray("task: x\ngenerator: {provider: ollama, model: m}\n") << QByteArray() << false;
        QTest::newRow("a model judges") << QByteArray("task: x\nevaluation: {generators: [{provider: ollama, model: m}]}\n") << QByteArray() << false;
        QTest::newRow("a model by default settings") << QByteArray("task: x\n") << QByteArray("generator: {provider: ollama, model: m}\n") << false;
    }
    void onlyARunThatNamesNoGeneratorIsTheDemoByDefault()
    {
        QFETCH(QByteArray, run);
        QFETCH(QByteArray, application);
        QFETCH(bool, demo);
        const RunConfig defaults = application.isEmpty() ? RunConfig() : parseConfig(application).config;
        QCOMPARE(runsDemoByDefault(resolve(parseConfig(run).config, defaults)), demo);
    }
};

QTEST_APPLESS_MAIN(tst_ModelChoice)
#include "tst_modelchoice.moc"
