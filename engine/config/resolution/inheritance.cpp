// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/resolution/inheritance.h"

#include "engine/base/endpointurl.h"
#include "engine/document/fieldvalue.h"

#include <algorithm>

namespace engine {

namespace {

QString providerName(const Json &entry)
{
    return validMember(entry, generatorField(QStringLiteral("provider"))).value_or(QVariant()).toString();
}

/// Whether the field has a meaning only for the provider it was written for.
bool isBound(const Field &field)
{
    static const QStringList bound{QStringLiteral("model"), QStringLiteral("endpoint"), QStringLiteral("apiKeyEnv"), QStringLiteral("effort"),
        QStringLiteral("inputUsdPerMtok"), QStringLiteral("outputUsdPerMtok")};
    return bound.contains(field.path) || field.providers.size() == 1;
}

/// Whether the field belongs to one list member and is not inherited.
bool isOwn(const Field &field)
{
    return field.path == u"weight" || field.path == u"enabled";
}

bool isNear(const QString &endpoint)
{
    const Result<QUrl> url = baseUrl(endpoint, {});
    return url && isNearHost(url->host());
}

/// Fields that must be set at the same level or above for a value to count. A
/// price of 0 belongs to its server: a nearby server is free for every model.
QStringList companions(const Field &field, const QVariant &value, const QString &endpoint)
{
    if (field.path == u"apiKeyEnv")
        return {QStringLiteral("endpoint")};
    if (field.path != u"inputUsdPerMtok" && field.path != u"outputUsdPerMtok")
        return {};
    const bool isFree = value.isValid() && value.toDouble() == 0;
    return !isFree ? QStringList{QStringLiteral("model")} : isNear(endpoint) ? QStringList{QStringLiteral("endpoint")} : QStringList{QStringLiteral("model"), QStringLiteral("endpoint")};
}

/// Names with another meaning in the step itself: timeoutSeconds is the refinement's, not its model's.
bool isOfStep(const QString &step, const Field &field)
{
    const QList<Field> &fields = stepFields(step);
    return std::any_of(fields.begin(), fields.end(), [&field](const Field &own) { return own.path == field.path; });
}

} // namespace

const Field &generatorField(const QString &name)
{
    const QList<Field> &fields = generatorFields();
    const auto found = std::find_if(fields.begin(), fields.end(), [&name](const Field &field) { return field.path == name; });
    Q_ASSERT(found != fields.end());
    return *found;
}

Inheritance::Inheritance(const Json &run, const Json &application)
    : m_run(level(run, Source::Run))
    , m_application(level(application, Source::Application))
{
}

Inheritance::Level Inheritance::level(const Json &root, Source source)
{
    Level level{&root, source, {}, nullptr};
    const Json *generator = member(root, "generator");
    if (generator && generator->is_array()) {
        for (const Json &entry : *generator) {
            if (entry.is_object() && (entry.contains("provider") ? !providerName(entry).isEmpty() : !level.entries.isEmpty()))
                level.entries << &entry;
        }
        level.loose = &root;
    } else if (generator && generator->is_object()) {
        if (!providerName(*generator).isEmpty())
            level.entries << generator;
        else if (!generator->contains("provider"))
            level.loose = generator;
    }
    return level;
}

const Json *Inheritance::stepObject(const QString &step) const
{
    const Json *object = member(*m_run.root, step.toStdString());
    return object && object->is_object() ? object : nullptr;
}

QString Inheritance::owner(const Level &level) const
{
    if (!level.entries.isEmpty())
        return providerName(*level.entries.constFirst());
    return &level == &m_run ? owner(m_application) : generatorField(QStringLiteral("provider")).fallback.toString();
}

Effective Inheritance::runValue(const QString &section, const Field &field) const
{
    for (const Level *level : {&m_run, &m_application}) {
        const Json *object = section.isEmpty() ? level->root : member(*level->root, section.toStdString());
        if (const auto value = object ? validMember(*object, field) : std::nullopt)
            return {*value, level->source};
    }
    return {field.fallback, Source::BuiltIn};
}

Effective Inheritance::stepValue(const QString &step, const Field &field) const
{
    Effective effective = runValue(step, field);
    if (effective.source == Source::Run)
        effective.source = Source::Step;
    return effective;
}

std::pair<const Json *, Source> Inheritance::evaluators() const
{
    for (const Level *level : {&m_run, &m_application}) {
        const Json *list = member(*level->root, "evaluators");
        if (list && list->is_array())
            return {list, level->source};
    }
    return {nullptr, Source::BuiltIn};
}

Effective Inheritance::providerOf(const Json &own, const QString &step) const
{
    const Field &field = generatorField(QStringLiteral("provider"));
    if (const auto value = validMember(own, field))
        return {*value, Source::Generator};
    const Json *object = stepObject(step);
    if (const auto value = object ? validMember(*object, field) : std::nullopt)
        return {*value, Source::Step};
    const Source source = !m_run.entries.isEmpty() ? Source::Run
        : !m_application.entries.isEmpty()         ? Source::Application
                                                   : Source::BuiltIn;
    return {owner(m_run), source};
}

QList<GeneratorSlot> Inheritance::sharedGenerators() const
{
    const Level &level = m_run.entries.isEmpty() ? m_application : m_run;
    QList<GeneratorSlot> slots_;
    for (const Json *entry : level.entries) {
        const QString provider = providerName(*entry);
        slots_ << GeneratorSlot{int(slots_.size()), nullptr, entry, level.source, {provider.isEmpty() ? owner(level) : provider, level.source}, {}};
    }
    if (slots_.isEmpty())
        slots_ << GeneratorSlot{0, nullptr, nullptr, Source::BuiltIn, {owner(m_run), Source::BuiltIn}, {}};
    return slots_;
}

QList<GeneratorSlot> Inheritance::listed(const QString &step) const
{
    const Json *object = stepObject(step);
    const Json *list = object ? member(*object, "generators") : nullptr;
    QList<GeneratorSlot> own;
    for (int i = 0; list && list->is_array() && i < int(list->size()); ++i) {
        const Json &entry = (*list)[size_t(i)];
        const bool unknownProvider = entry.is_object() && entry.contains("provider") && providerName(entry).isEmpty();
        if (entry.is_object() && !unknownProvider)
            own << GeneratorSlot{i, &entry, nullptr, Source::Generator, providerOf(entry, step), {}};
    }
    if (!own.isEmpty() || (list && list->is_array() && !list->empty()))
        return own;
    const QString provider = object ? providerName(*object) : QString();
    if (!provider.isEmpty())
        return {GeneratorSlot{0, nullptr, nullptr, Source::Step, {provider, Source::Step}, {}}};
    return sharedGenerators();
}

QList<GeneratorSlot> Inheritance::generators(const QString &step) const
{
    QList<GeneratorSlot> all = listed(step);
    const QString owner = stepOwner(step, all);
    for (GeneratorSlot &slot : all)
        slot.stepOwner = owner;
    return all;
}

/// The provider of bound fields beside a step's list: the one the step names, the only one in the list, or the run's.
QString Inheritance::stepOwner(const QString &step, const QList<GeneratorSlot> &all) const
{
    const Json *object = stepObject(step);
    const QString named = object ? providerName(*object) : QString();
    if (!named.isEmpty())
        return named;
    QString only;
    for (const GeneratorSlot &slot : all) {
        const QString provider = slot.provider.value.toString();
        if (!only.isEmpty() && only != provider)
            return owner(m_run);
        only = provider;
    }
    return only;
}

std::optional<QVariant> Inheritance::fromStep(const QString &step, const GeneratorSlot &slot, const Field &field) const
{
    const Json *object = stepObject(step);
    if (!object || isOwn(field) || isOfStep(step, field) || (isBound(field) && slot.provider.value.toString() != slot.stepOwner))
        return {};
    return validMember(*object, field);
}

std::optional<QVariant> Inheritance::fromLevel(const Level &level, const GeneratorSlot &slot, const Field &field) const
{
    const QString provider = slot.provider.value.toString();
    const bool listedHere = slot.entry && slot.listedBy == level.source;
    if (isOwn(field))
        return listedHere ? validMember(*slot.entry, field) : std::nullopt;
    const Json *entry = listedHere ? slot.entry : nullptr;
    for (int i = 0; !entry && i < level.entries.size(); ++i) {
        if (providerName(*level.entries[i]) == provider)
            entry = level.entries[i];
    }
    if (const auto value = entry ? validMember(*entry, field) : std::nullopt)
        return value;
    const bool looseApplies = level.loose && (provider == owner(level) || (entry && !isBound(field)));
    return looseApplies ? validMember(*level.loose, field) : std::nullopt;
}

Effective Inheritance::unbound(const QString &step, const GeneratorSlot &slot, const Field &field) const
{
    if (slot.own) {
        if (const auto value = validMember(*slot.own, field))
            return {*value, Source::Generator};
    }
    if (const auto value = fromStep(step, slot, field))
        return {*value, Source::Step};
    for (const Level *level : {&m_run, &m_application}) {
        if (const auto value = fromLevel(*level, slot, field))
            return {*value, level->source};
    }
    return {field.fallback, Source::BuiltIn};
}

Effective Inheritance::generatorValue(const QString &step, const GeneratorSlot &slot, const Field &field) const
{
    if (field.path == u"provider")
        return slot.provider;
    const Effective effective = unbound(step, slot, field);
    const QString endpoint = unbound(step, slot, generatorField(QStringLiteral("endpoint"))).value.toString();
    for (const QString &other : companions(field, effective.value, endpoint)) {
        if (effective.source < unbound(step, slot, generatorField(other)).source)
            return {field.fallback, Source::BuiltIn};
    }
    return effective;
}

} // namespace engine
