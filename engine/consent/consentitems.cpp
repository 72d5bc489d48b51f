// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/consent/consentitems.h"

#include "engine/base/endpointurl.h"
#include "engine/code/bundledfiles.h"
#include "engine/config/fields/edit.h"
#include "engine/config/fields/paths.h"
#include "engine/config/resolution/resolve.h"
#include "engine/environments/pythonenvironment.h"
#include "engine/environments/readable.h"
#include "engine/types/plan/planuse.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace engine {

namespace {

/// The path without links, as the system resolves it: "link/.." is the folder
/// around the target of the link. A path that does not exist is cleaned as text.
QString canonicalPath(const QString &written)
{
    const QString path = withHome(written);
    const QString real = QFileInfo(path).canonicalFilePath();
    return real.isEmpty() ? QDir::cleanPath(path) : real;
}

/// Whether the interpreter is in a folder that every box shows.
bool isOfTheSystem(const ConsentItem &interpreter)
{
    const QString path = interpreter.words.value(0);
    const bool isShown = liesIn(path, QStringLiteral("/usr")) || liesIn(path, QStringLiteral("/bin"));
    return interpreter.words.size() == 1 && QFileInfo(path).isExecutable() && isShown;
}

/// Collects the items of one configuration without repetition.
class ItemCollector
{
public:
    explicit ItemCollector(const ConsentSetting &setting) : m_setting(setting) { }

    /// `all`: include settings of tests even when the run tests nothing.
    QList<ConsentItem> collect(const RunConfig &config, bool all)
    {
        const RunPlan plan = resolve(config).plan;
        const QList<GeneratorPlan> generators = generatorsOf(plan);
        for (const GeneratorPlan &generator : generators) {
            if (generator.provider == u"command")
                addCommand(generator.command, generator.workingDirectory, generator.environment);
        }
        addEvaluators(plan.evaluators);
        for (const GeneratorPlan &generator : generators)
            addKeys(generator);
        if (plan.testing.on() || all)
            addTesting(plan.testing);
        for (const QString &file : filesTakenIn(config))
            add({ConsentKind::File, {canonicalPath(file)}, {}, {}});
        return std::move(m_items);
    }

private:
    void add(const ConsentItem &item)
    {
        if (!m_items.contains(item))
            m_items << item;
    }

    void addCommand(const QStringList &words, const QString &folder, const QMap<QString, QString> &environment)
    {
        if (!words.isEmpty())
            add({ConsentKind::Command, words, folder.isEmpty() ? QString() : canonicalPath(folder), environment});
    }

    void addEvaluators(const QList<EvaluatorPlan> &evaluators)
    {
        for (const EvaluatorPlan &evaluator : evaluators) {
            addCommand(evaluator.command, evaluator.workingDirectory, evaluator.environment);
            addEvaluators(evaluator.children);
        }
    }

    void addKeys(const GeneratorPlan &generator)
    {
        for (const KeyUse &use : m_setting.keys ? m_setting.keys(generator) : QList<KeyUse>()) {
            if (!isLoopback(QUrl(use.address).host())) // keys sent to this machine need no consent
                add({ConsentKind::Key, {use.variable, use.address}, {}, {}});
        }
    }

    void addTesting(const TestingPlan &testing)
    {
        if (!testing.python.isEmpty() && !isOfTheSystem(interpreterItem(testing.python)))
            add(interpreterItem(testing.python));
        const bool isBundled = !QFileInfo(testing.folder).isDir() && bundledTasks().contains(testing.folder);
        if (!testing.folder.isEmpty() && !isBundled)
            add({ConsentKind::Folder, {canonicalPath(testing.folder)}, {}, {}});
        for (const QString &folder : testing.read)
            add({ConsentKind::Folder, {canonicalPath(folder)}, {}, {}});
        if (m_setting.isUnprotected)
            add({ConsentKind::Unprotected, testing.command.isEmpty() ? QStringList{canonicalPath(testing.folder)} : testing.command, {}, {}});
    }

    const ConsentSetting &m_setting;
    QList<ConsentItem> m_items;
};

bool isPath(const ConsentItem &item) { return item.kind == ConsentKind::Folder || item.kind == ConsentKind::File; }

} // namespace

QList<ConsentItem> consentItems(const RunConfig &config, const ConsentSetting &setting)
{
    return ItemCollector(setting).collect(config, false);
}

QList<ConsentItem> itemsBeyond(const RunConfig &config, const RunConfig &own, const ConsentSetting &setting)
{
    const QList<ConsentItem> known = ItemCollector(setting).collect(own, true);
    QList<ConsentItem> items = consentItems(config, setting);
    items.removeIf([&known](const ConsentItem &item) {
        return std::any_of(known.begin(), known.end(), [&item](const ConsentItem &each) {
            return each == item || (isPath(item) && each.kind == ConsentKind::Folder && liesIn(item.words[0], each.words[0]));
        });
    });
    return items;
}

ConsentItem interpreterItem(const QString &written)
{
    const Result<PythonEnvironment> python = findPython(written);
    if (!python)
        return {ConsentKind::Interpreter, {canonicalPath(written)}, {}, {}};
    QStringList words{python->interpreter};
    for (const QString &folder : python->folders)
        words << folder;
    return {ConsentKind::Interpreter, words, {}, {}};
}

ConsentItem unprotectedItem()
{
    return {ConsentKind::Unprotected, {QStringLiteral("*")}, {}, {}};
}

} // namespace engine
