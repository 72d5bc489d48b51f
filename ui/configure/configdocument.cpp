// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/configdocument.h"

#include "engine/config/edit.h"
#include "ui/configure/changeconfig.h"
#include "ui/configure/fieldtexts.h"
#include "ui/configure/generatorlist.h"

namespace ui {

namespace {

bool said(const QVariant &value) { return value.isValid() && !(value.typeId() == QMetaType::QString && value.toString().isEmpty()); }

/// Where a generator setting may also stand, nearest first: in the step, then in the run.
QStringList pathsAbove(const QString &path)
{
    const QString owner = path.section(u'.', 0, -2);
    const QString name = path.section(u'.', -1);
    const QString runLevel = QStringLiteral("generator.") + name;
    if (const qsizetype list = owner.indexOf(u".generators["); list > 0)
        return {owner.left(list) + u'.' + name, runLevel, name};
    if (engine::stepNames().contains(owner))
        return {runLevel, name};
    return {};
}

bool isStepField(const QString &path)
{
    const QList<engine::Field> &fields = engine::stepFields(path.section(u'.', 0, -2));
    return std::any_of(fields.begin(), fields.end(), [name = path.section(u'.', -1)](const engine::Field &f) { return f.path == name; });
}

} // namespace

ConfigDocument::ConfigDocument(QObject *parent) :
    QObject(parent),
    m_undo(this)
{
    m_clock.start();
    refresh();
}

void ConfigDocument::reset(const engine::RunConfig &config)
{
    m_undo.clear();
    m_config = config;
    refresh();
    Q_EMIT changed();
}

void ConfigDocument::setApplication(const engine::RunConfig &application)
{
    if (m_application == application)
        return;
    m_application = application;
    refresh();
    Q_EMIT changed();
}

void ConfigDocument::apply(const engine::RunConfig &after, const QString &text, const QString &mergeKey)
{
    if (after == m_config)
        return;
    m_undo.push(new ChangeConfig(this, m_config, after, text, mergeKey, std::chrono::milliseconds(m_clock.elapsed())));
}

void ConfigDocument::setValue(const QString &path, const QVariant &value, bool typing)
{
    engine::RunConfig after = m_config;
    if (const QString step = stepOfGenerator(path); !step.isEmpty())
        after = withOwnGenerators(after, m_resolution, step);
    if (engine::isSwitchedOff(after, path))
        after = engine::withSwitchedOff(after, path, false);
    after = engine::withValue(after, path, value);
    apply(after, tr("Change %1").arg(placeTitle(path)), typing ? path : QString());
}

void ConfigDocument::resetValue(const QString &path, bool typing)
{
    engine::RunConfig after = m_config;
    if (engine::isSwitchedOff(after, path))
        after = engine::withSwitchedOff(after, path, false);
    apply(engine::without(after, path), tr("Reset %1").arg(placeTitle(path)), typing ? path : QString());
}

void ConfigDocument::setSwitchedOff(const QString &path, bool off)
{
    const QString text = off ? tr("Switch off %1") : tr("Switch on %1");
    apply(engine::withSwitchedOff(m_config, path, off), text.arg(placeTitle(path)));
}

FieldState ConfigDocument::state(const QString &path, const engine::Field &field) const
{
    FieldState state = inheritedState(path, field);
    state.switchedOff = engine::isSwitchedOff(m_config, path);
    if (state.switchedOff)
        state.off = engine::switchedOffValue(m_config, path);
    const QVariant own = state.switchedOff ? QVariant() : engine::valueAt(m_config, path);
    state.overridden = own.isValid();
    if (!state.overridden) {
        if (const auto found = m_effective.constFind(path); found != m_effective.constEnd()) {
            state.inherited = said(found->value) ? found->value : QVariant();
            state.inheritedFrom = found->source;
        }
    }
    state.value = state.overridden ? own : state.inherited;
    return state;
}

FieldState ConfigDocument::inheritedState(const QString &path, const engine::Field &field) const
{
    FieldState state;
    const QStringList above = isStepField(path) ? QStringList() : pathsAbove(path);
    for (const QString &other : above) {
        const QVariant value = engine::isSwitchedOff(m_config, other) ? QVariant() : engine::valueAt(m_config, other);
        if (said(value)) {
            state.inherited = value;
            state.inheritedFrom = engine::stepNames().contains(other.section(u'.', 0, 0)) ? engine::Source::Step : engine::Source::Run;
            return state;
        }
    }
    for (const QString &other : QStringList(path) + above) {
        const QVariant value = engine::valueAt(m_application, other);
        if (said(value)) {
            state.inherited = value;
            state.inheritedFrom = engine::Source::Application;
            return state;
        }
    }
    state.inherited = said(field.fallback) ? field.fallback : QVariant();
    return state;
}

QList<engine::Problem> ConfigDocument::problemsAt(const QString &path) const
{
    QList<engine::Problem> found;
    for (const engine::Problem &problem : m_resolution.problems) {
        if (problem.path == path)
            found << problem;
    }
    return found;
}

void ConfigDocument::take(const engine::RunConfig &config)
{
    m_config = config;
    refresh();
    Q_EMIT changed();
}

void ConfigDocument::refresh()
{
    m_resolution = engine::resolve(m_config, m_application);
    m_effective.clear();
    for (const engine::EffectiveValue &value : m_resolution.values)
        m_effective.insert(value.path, value);
}

} // namespace ui
