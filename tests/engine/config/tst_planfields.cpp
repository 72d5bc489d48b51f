// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/assessment/evaluatorkind.h"
#include "engine/config/fields/planfields.h"

#include <QSet>
#include <QTest>

using namespace engine;

namespace {

/// A valid value that is not the default.
QVariant another(const Field &field)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Json: return QStringLiteral("another text");
    case FieldType::Integer: return qint64(field.fallback.toLongLong() == *field.maximum ? *field.minimum : field.fallback.toLongLong() + 1);
    case FieldType::Number:
    case FieldType::Money: return field.fallback.toDouble() == *field.maximum ? *field.minimum : (field.fallback.toDouble() + *field.maximum) / 2;
    case FieldType::Boolean: return !field.fallback.toBool();
    case FieldType::Choice: return field.choices.value(0) == field.fallback.toString() ? field.choices.value(1) : field.choices.value(0);
    case FieldType::TextList: return QStringList{QStringLiteral("another")};
    case FieldType::TextMap: return QVariantMap{{QStringLiteral("NAME"), QStringLiteral("another")}};
    }
    return {};
}

template <typename Plan>
void checkPut(const QList<PlanField<Plan>> &fields)
{
    QSet<QString> seen;
    for (const PlanField<Plan> &field : fields) {
        QVERIFY2(!seen.contains(field.path), qPrintable(field.path));
        seen.insert(field.path);
        QVERIFY2(*field.title && *field.help, qPrintable(field.path));
        QVERIFY2(field.choiceTitles.isEmpty() || field.choiceTitles.size() == field.choices.size(), qPrintable(field.path));
        if (!field.put)
            continue;
        Plan plan;
        field.put(plan, QVariant());
        QVERIFY2(plan == Plan(), qPrintable(field.path));
        field.put(plan, another(field));
        QVERIFY2(!(plan == Plan()), qPrintable(field.path));
        Plan again;
        field.put(again, another(field));
        QVERIFY2(plan == again, qPrintable(field.path));
    }
}

} // namespace

/// The rows that describe settings: each fills its own member.
class TstPlanFields final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowFillsAMember()
    {
        for (const FieldGroup &group : runFieldGroups() + programFieldGroups() + limitFieldGroups() + stepFieldGroups())
            checkPut(group.fields);
        checkPut(generatorPlanFields());
        for (const EvaluatorKind &kind : evaluatorKindTable())
            checkPut(evaluatorFieldsOf(kind));
    }

    /// Two rows of one part never fill the same member.
    void rowsDoNotShareAMember()
    {
        for (const FieldGroup &group : runFieldGroups() + programFieldGroups() + limitFieldGroups() + stepFieldGroups()) {
            RunPlan before;
            for (const PlanField<RunPlan> &field : group.fields) {
                if (!field.put)
                    continue;
                RunPlan after = before;
                field.put(after, another(field));
                QVERIFY2(!(after == before), qPrintable(group.owner + u'.' + field.path));
                before = after;
            }
        }
    }

    /// The default of a field is that of the member, except where the resolution replaces it.
    void defaultsAreThoseOfThePlan()
    {
        static const QStringList replaced{QStringLiteral("prompt"), QStringLiteral("template"), QStringLiteral("listTemplate"),
            QStringLiteral("improvement"), QStringLiteral("share")};
        for (const FieldGroup &group : runFieldGroups() + programFieldGroups() + limitFieldGroups() + stepFieldGroups()) {
            for (const PlanField<RunPlan> &field : group.fields) {
                if (!field.put || replaced.contains(field.path))
                    continue;
                RunPlan plan;
                field.put(plan, field.fallback);
                QVERIFY2(plan == RunPlan(), qPrintable(group.owner + u'.' + field.path));
            }
        }
    }

    void valuesWithoutAMemberGoToTheSettings()
    {
        const Values values{{QStringLiteral("name"), QStringLiteral("short")}, {QStringLiteral("maxWords"), qint64(9)}};
        const EvaluatorPlan plan = evaluatorPlan(QStringLiteral("length"), values);
        QCOMPARE(plan.name, QStringLiteral("short"));
        QCOMPARE(plan.maxWords, 9);
        QVERIFY(plan.settings.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TstPlanFields)
#include "tst_planfields.moc"
