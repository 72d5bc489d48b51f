// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/fields/fields.h"

#include "engine/assessment/evaluatorkind.h"
#include "engine/config/fields/planfields.h"

#include <QRegularExpression>

namespace engine {

namespace {

using FieldsOf = QHash<QString, QList<Field>>;

FieldsOf byOwner(const QList<FieldGroup> &groups)
{
    FieldsOf fields;
    for (const FieldGroup &group : groups)
        fields.insert(group.owner, descriptions(group.fields));
    return fields;
}

QStringList ownersOf(const QList<FieldGroup> &groups)
{
    QStringList owners;
    for (const FieldGroup &group : groups)
        owners << group.owner;
    return owners;
}

QList<FieldGroup> sectionGroups() { return runFieldGroups() + programFieldGroups() + limitFieldGroups(); }

FieldsOf makeEvaluatorFields()
{
    FieldsOf fields;
    for (const EvaluatorKind &kind : evaluatorKindTable())
        fields.insert(kind.name, descriptions(evaluatorFieldsOf(kind)));
    return fields;
}

const QList<Field> &fieldsIn(const FieldsOf &fields, const QString &owner)
{
    static const QList<Field> none;
    const auto found = fields.constFind(owner);
    return found == fields.constEnd() ? none : *found;
}

FieldsOf makeFieldsByName()
{
    QList<Field> all = generatorFields();
    for (const QString &section : runSections())
        all << runFields(section);
    for (const QString &step : stepNames())
        all << stepFields(step);
    for (const QString &kind : evaluatorKinds())
        all << evaluatorFields(kind);
    FieldsOf byName;
    for (const Field &field : std::as_const(all))
        byName[field.path] << field;
    return byName;
}

std::optional<Field> fieldIn(const QList<Field> &fields, const QString &name)
{
    const Field *const found = fieldNamed(fields, name);
    return found ? std::optional(*found) : std::nullopt;
}

} // namespace

const QStringList &runSections()
{
    static const QStringList sections = ownersOf(sectionGroups());
    return sections;
}

const QStringList &stepNames()
{
    static const QStringList names = ownersOf(stepFieldGroups());
    return names;
}

const QStringList &evaluatorKinds()
{
    static const QStringList kinds = [] {
        QStringList all;
        for (const EvaluatorKind &kind : evaluatorKindTable())
            all << kind.name;
        return all;
    }();
    return kinds;
}

const QList<Field> &runFields(const QString &section)
{
    static const FieldsOf fields = byOwner(sectionGroups());
    return fieldsIn(fields, section);
}

const QList<Field> &stepFields(const QString &step)
{
    static const FieldsOf fields = byOwner(stepFieldGroups());
    return fieldsIn(fields, step);
}

const QList<Field> &generatorFields()
{
    static const QList<Field> fields = descriptions(generatorPlanFields());
    return fields;
}

const QList<Field> &evaluatorFields(const QString &kind)
{
    static const FieldsOf fields = makeEvaluatorFields();
    return fieldsIn(fields, kind);
}

const QList<Field> &fieldsNamed(const QString &name)
{
    static const FieldsOf byName = makeFieldsByName();
    return fieldsIn(byName, name);
}

bool understands(const Field &field, const QString &provider)
{
    return field.providers.isEmpty() || field.providers.contains(provider);
}

std::optional<Field> fieldAt(const QString &path)
{
    static const QRegularExpression evaluator(QStringLiteral("^(evaluators\\[\\d+\\](?:\\.children\\[\\d+\\])*)\\.(.+)$"));
    static const QRegularExpression generator(QStringLiteral("^(generator|\\w+\\.generators)(\\[\\d+\\])?$"));
    const QString name = path.section(u'.', -1);
    const QString owner = path.contains(u'.') ? path.section(u'.', 0, -2) : QString();
    if (generator.match(owner).hasMatch())
        return fieldIn(generatorFields(), name);
    if (const auto inEvaluator = evaluator.match(path); inEvaluator.hasMatch()) {
        for (const QString &kind : evaluatorKinds()) {
            if (const auto found = fieldIn(evaluatorFields(kind), inEvaluator.captured(2)))
                return found;
        }
        return {};
    }
    if (stepNames().contains(owner)) {
        const auto own = fieldIn(stepFields(owner), name);
        return own ? own : fieldIn(generatorFields(), name);
    }
    return fieldIn(runFields(owner), name);
}

} // namespace engine
