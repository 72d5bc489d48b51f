// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/document/programscope.h"

#include "ui/configure/document/configdocument.h"

#include <QSet>

namespace ui {

namespace {

/// Fields and sections that apply to programs only.
const QSet<QString> &forPrograms()
{
    static const QSet<QString> paths{QStringLiteral("program"), QStringLiteral("testing"), QStringLiteral("concurrency.test"),
        QStringLiteral("mutation.diffShare"), QStringLiteral("population.objectives"), QStringLiteral("population.archive"),
        QStringLiteral("population.archiveShare"), QStringLiteral("population.islands"), QStringLiteral("population.migrationEvery"),
        QStringLiteral("population.migrants"), QStringLiteral("population.features"), QStringLiteral("population.featureBins")};
    return paths;
}

const QSet<QString> &forTexts()
{
    static const QSet<QString> paths{QStringLiteral("embedding"), QStringLiteral("bandit"), QStringLiteral("control"), QStringLiteral("population.diversityFloor")};
    return paths;
}

bool names(const QSet<QString> &paths, const QString &path)
{
    return paths.contains(path) || paths.contains(path.section(u'.', 0, 0));
}

} // namespace

bool isProgramTask(const ConfigDocument &document)
{
    const engine::RunPlan &plan = document.resolution().plan;
    const bool kindChosen = plan.testing.kind != engine::TestingPlan().kind; // the folder may not be set yet
    return !plan.program.language.isEmpty() || plan.testing.on() || kindChosen;
}

bool hasEffect(const QString &path, bool programs)
{
    if (path == u"program.language")
        return true; // selects between the two kinds
    return programs ? !names(forTexts(), path) : !names(forPrograms(), path);
}

} // namespace ui
