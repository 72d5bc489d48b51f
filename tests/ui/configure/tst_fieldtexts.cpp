// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/document/fieldtexts.h"

#include <QTest>

using namespace ui;

namespace {

/// Full paths of all fields of a configuration.
QStringList allPaths()
{
    QStringList paths;
    const auto add = [&paths](const QString &owner, const QList<engine::Field> &fields) {
        for (const engine::Field &field : fields)
            paths << (owner.isEmpty() ? field.path : owner + u'.' + field.path);
    };
    for (const QString &section : engine::runSections())
        add(section, engine::runFields(section));
    add(QStringLiteral("generator"), engine::generatorFields());
    for (const QString &step : engine::stepNames()) {
        add(step, engine::stepFields(step));
        add(step, engine::generatorFields());
        add(step + QStringLiteral(".generators[2]"), engine::generatorFields());
    }
    for (const QString &kind : engine::evaluatorKinds())
        add(QStringLiteral("evaluators[0]"), engine::evaluatorFields(kind));
    return paths;
}

QList<engine::Field> allFields()
{
    QList<engine::Field> fields = engine::generatorFields();
    for (const QString &section : engine::runSections())
        fields << engine::runFields(section);
    for (const QString &step : engine::stepNames())
        fields << engine::stepFields(step);
    for (const QString &kind : engine::evaluatorKinds())
        fields << engine::evaluatorFields(kind);
    return fields;
}

} // namespace

class TestFieldTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldHasTexts()
    {
        for (const QString &path : allPaths()) {
            const FieldText text = fieldText(path);
            QVERIFY2(!text.title.isEmpty(), qPrintable(path));
            QVERIFY2(text.help.endsWith(u'.') && text.help.size() > 15, qPrintable(path + u' ' + text.help));
        }
        QVERIFY(fieldText(QStringLiteral("seeding.nonsense")).title.isEmpty());
    }

    void everyChoiceAndUnitHasAWord()
    {
        for (const engine::Field &field : allFields()) {
            for (const QString &choice : field.choices)
                QVERIFY2(choiceTitle(field.path, choice) != choice, qPrintable(field.path + u' ' + choice));
            QVERIFY2(field.unit.isEmpty() || field.unit != u"USD per million tokens" || unitText(field.unit) != field.unit, qPrintable(field.unit));
        }
        for (const QString &kind : engine::evaluatorKinds())
            QVERIFY(evaluatorTitle(kind) != kind);
    }

    void placesAreNamed()
    {
        QCOMPARE(placeTitle(QStringLiteral("mutation.generators[1].temperature")), QStringLiteral("Mutation › Generator 2 › Temperature"));
        QCOMPARE(placeTitle(QStringLiteral("evaluation.prompt")), QStringLiteral("Evaluation › Criterion"));
        QCOMPARE(placeTitle(QStringLiteral("task")), QStringLiteral("Task"));
        QCOMPARE(placeTitle(QString()), QString());
    }

    void valuesAreReadable()
    {
        QCOMPARE(valueText(QStringLiteral("budget.usd"), 2.5), QStringLiteral("2.5"));
        QCOMPARE(valueText(QStringLiteral("evaluation.bothOrders"), true), QStringLiteral("on"));
        QCOMPARE(valueText(QStringLiteral("population.parents"), QStringLiteral("powerLaw")), QStringLiteral("Power law"));
        QCOMPARE(valueText(QStringLiteral("generator.model"), QVariant()), QStringLiteral("not set"));
    }
};

QTEST_GUILESS_MAIN(TestFieldTexts)
#include "tst_fieldtexts.moc"
