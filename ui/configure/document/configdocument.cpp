// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/document/configdocument.h"

#include "engine/config/resolution/startchecks.h"
#include "engine/evaluators/programs/taskfolder.h"
#include "ui/configure/document/changeconfig.h"
#include "ui/configure/document/fieldtexts.h"
#include "ui/configure/document/generatorlist.h"

#include <QDir>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

bool said(const QVariant &value) { return value.isValid() && !(value.typeId() == QMetaType::QString && value.toString().isEmpty()); }

/// Paths from which a generator setting is inherited, nearest first: the step, then the run.
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

/// Whether a value applies only to the provider for which it was set, and is not inherited by another one.
bool isBound(const engine::Field &field)
{
    static const QStringList bound{QStringLiteral("model"), QStringLiteral("endpoint"), QStringLiteral("apiKeyEnv"), QStringLiteral("effort"),
        QStringLiteral("inputUsdPerMtok"), QStringLiteral("outputUsdPerMtok")};
    return field.providers.size() == 1 || bound.contains(field.path);
}

bool isStepField(const QString &path)
{
    const QList<engine::Field> &fields = engine::stepFields(path.section(u'.', 0, -2));
    return std::any_of(fields.begin(), fields.end(), [name = path.section(u'.', -1)](const engine::Field &f) { return f.path == name; });
}

} // namespace

ConfigDocument::ConfigDocument(QObject *parent) :
    QObject(parent),
    m_folder(QDir::currentPath()),
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

void ConfigDocument::setFolder(const QString &folder)
{
    if (std::exchange(m_folder, folder) == folder)
        return;
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

void ConfigDocument::setPrices(engine::PriceOf priceOf, const engine::GlobalCaps &caps)
{
    m_priceOf = std::move(priceOf);
    m_caps = caps;
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
    after = engine::withValue(after, path, value);
    apply(after, tr("Change %1").arg(placeTitle(path)), typing ? path : QString());
}

void ConfigDocument::resetValue(const QString &path, bool typing)
{
    apply(engine::without(m_config, path), tr("Reset %1").arg(placeTitle(path)), typing ? path : QString());
}

void ConfigDocument::setSwitchedOff(const QString &path, bool off)
{
    const QString text = off ? tr("Switch off %1") : tr("Switch on %1");
    apply(engine::withSwitchedOff(m_config, path, off), text.arg(placeTitle(path)));
}

FieldState ConfigDocument::state(const QString &path, const engine::Field &field) const
{
    FieldState state = inheritedState(path, field);
    state.switchedOff = m_view.isSwitchedOff(path);
    if (state.switchedOff)
        state.off = m_view.switchedOffValue(path);
    const QVariant own = state.switchedOff ? QVariant() : m_view.valueAt(path);
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
    const QString here = m_view.valueAt(path.section(u'.', 0, -2) + QStringLiteral(".provider")).toString();
    for (const QString &other : above) {
        const QString there = m_view.valueAt(other.contains(u'.') ? other.section(u'.', 0, -2) + QStringLiteral(".provider") : QStringLiteral("generator.provider")).toString();
        if (isBound(field) && !here.isEmpty() && !there.isEmpty() && here != there)
            continue;
        const QVariant value = m_view.valueAt(other);
        if (said(value)) {
            state.inherited = value;
            state.inheritedFrom = engine::stepNames().contains(other.section(u'.', 0, 0)) ? engine::Source::Step : engine::Source::Run;
            return state;
        }
    }
    for (const QString &other : QStringList(path) + above) {
        const QVariant value = m_applicationView.valueAt(other);
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
    const engine::RunConfig toStart = configToStart();
    m_resolution = engine::resolve(toStart, m_application);
    m_resolution.problems = engine::fileProblems(toStart) + m_resolution.problems;
    if (m_priceOf) {
        m_resolution.problems += engine::taskProblems(m_resolution.plan.testing) + engine::startProblems(m_resolution, m_priceOf, m_caps);
        std::stable_sort(m_resolution.problems.begin(), m_resolution.problems.end(),
            [](const engine::Problem &a, const engine::Problem &b) { return a.severity < b.severity; });
    }
    m_view = engine::ConfigView(m_config);
    m_applicationView = engine::ConfigView(m_application);
    m_effective.clear();
    for (const engine::EffectiveValue &value : m_resolution.values)
        m_effective.insert(value.path, value);
}

} // namespace ui
