// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/resolution/planchecks.h"

#include "engine/code/programparts.h"
#include "engine/config/estimate/workload.h"
#include "engine/config/fields/programfiles.h"
#include "engine/document/literal.h"
#include "engine/environments/pythonenvironment.h"
#include "engine/environments/readable.h"
#include "engine/types/plan/partpatterns.h"
#include "engine/types/plan/planuse.h"
#include "engine/types/plan/runplan.h"

#include <algorithm>

namespace engine {

namespace {

class PlanChecker
{
public:
    explicit PlanChecker(const RunPlan &plan) : m_plan(plan) {}

    QList<Problem> check()
    {
        if (m_plan.task.trimmed().isEmpty())
            add(Severity::Error, ProblemKind::Missing, "task", {s("the task (what should be written)")});
        if (m_plan.recipe == u"refine")
            return m_problems;
        checkTesting();
        checkFiles();
        checkSteps();
        checkJudging();
        if (m_plan.stop.candidates && seedsOf(m_plan) > *m_plan.stop.candidates)
            add(Severity::Hint, ProblemKind::Conflict, "seeding.count",
                {QStringLiteral("a count of %1").arg(m_plan.seeding.count), QStringLiteral("stop.candidates %1, which ends the run during seeding").arg(*m_plan.stop.candidates)});
        return m_problems;
    }

private:
    void add(Severity severity, ProblemKind kind, const char *path, const QStringList &arguments)
    {
        m_problems << Problem{severity, kind, s(path), 0, 0, arguments};
    }

    /// Programs with several files are measured, and their main file and at least one editable file are among them.
    void checkFiles()
    {
        const ProgramPlan &program = m_plan.program;
        if (program.files.isEmpty() && program.sources.isEmpty())
            return;
        if (!m_plan.testing.on())
            add(Severity::Error, ProblemKind::Missing, "testing.folder", {s("what runs and measures the program with several files (testing.folder or testing.command)")});
        if (!program.source.isEmpty() || !program.initial.isEmpty())
            add(Severity::Error, ProblemKind::Conflict, "program.files", {s("program.files"), s("program.initial or program.source, which give a program of one file")});
        const QStringList names = program.sources.isEmpty() ? programFileNames(program.folder, program.files).value_or(QStringList()) : QStringList(program.sources.keys());
        if (names.isEmpty())
            return; // reported by fileProblems()
        if (std::none_of(names.begin(), names.end(), [&](const QString &name) { return isEditablePart(program, name); }))
            add(Severity::Error, ProblemKind::Conflict, "program.editable", {QStringLiteral("program.editable (%1)").arg(program.editable.join(s(", "))), QStringLiteral("the files of the program (%1)").arg(names.join(s(", ")))});
        const QString main = mainPart(program, names);
        if (!program.file.isEmpty() && main != program.file && !main.endsWith(u'/' + program.file))
            add(Severity::Error, ProblemKind::UnknownChoice, "program.file", {program.file, names.join(s(", "))});
    }

    void checkTesting()
    {
        static const QStringList tools{s("flake8"), s("pylint"), s("mypy"), s("black")};
        if (!m_plan.program.language.isEmpty() && !m_plan.testing.on())
            add(Severity::Warning, ProblemKind::Missing, "testing.folder", {s("what runs and measures the programs (testing.folder or testing.command)")});
        for (const QString &tool : m_plan.testing.analysis) {
            if (!tools.contains(tool))
                add(Severity::Warning, ProblemKind::UnknownChoice, "testing.analysis", {tool, tools.join(s(", "))});
        }
        if (!m_plan.testing.python.isEmpty()) {
            if (const auto python = findPython(m_plan.testing.python); !python)
                add(Severity::Error, ProblemKind::BadPlace, "testing.python", {python.error().detail});
        }
        for (const QString &folder : m_plan.testing.read) {
            if (const auto readable = readableFolder(folder); !readable)
                add(Severity::Error, ProblemKind::BadPlace, "testing.read", {readable.error().detail});
        }
    }

    void checkSteps()
    {
        if (m_plan.refinement.share > 0 && m_plan.evaluators.isEmpty())
            add(Severity::Error, ProblemKind::Conflict, "refinement.share",
                {QStringLiteral("a share of %1").arg(m_plan.refinement.share), s("having no evaluators: nothing says what to improve")});
        if (m_plan.mutation.share <= 0 && m_plan.crossover.share <= 0)
            add(Severity::Error, ProblemKind::Conflict, "mutation.share",
                {s("a share of 0 for mutation"), s("a share of 0 for crossover: no child could be made")});
    }

    void checkJudging()
    {
        if (ranksByMetric(m_plan))
            return checkMetric();
        const bool judges = m_plan.evaluation.matchesPerCandidate > 0;
        if (!judges && m_plan.evaluators.isEmpty() && !m_plan.testing.on())
            add(Severity::Warning, ProblemKind::Conflict, "evaluation.matchesPerCandidate",
                {s("no match per candidate"), s("having no evaluators: nothing tells good from bad")});
        if (judges && m_plan.evaluation.prompt.trimmed().isEmpty())
            add(Severity::Warning, ProblemKind::Missing, "evaluation.prompt", {s("the criterion by which the judge chooses")});
    }

    /// A ranking by scores alone needs an evaluator or test that gives scores.
    void checkMetric()
    {
        if (!givesScores(m_plan))
            add(Severity::Error, ProblemKind::Conflict, "population.ranking",
                {QStringLiteral("ranking %1").arg(m_plan.population.ranking), s("having no evaluator that gives a score; add one under evaluators")});
        if (m_plan.testing.on())
            return; // names of metrics of programs are not known here
        QStringList known{s("length"), s("depth"), s("edits")};
        for (const EvaluatorPlan &evaluator : m_plan.evaluators)
            known << evaluator.name;
        for (const QString &objective : m_plan.population.objectives) {
            const QString name = objective.startsWith(u'-') ? objective.mid(1) : objective;
            if (m_plan.population.ranking == u"front" && !known.contains(name))
                add(Severity::Error, ProblemKind::UnknownChoice, "population.objectives", {objective, known.join(s(", "))});
        }
    }

    const RunPlan &m_plan;
    QList<Problem> m_problems;
};

} // namespace

QList<Problem> planProblems(const RunPlan &plan)
{
    return PlanChecker(plan).check();
}

bool endsForSure(const RunPlan &plan)
{
    return plan.stop.candidates || plan.stop.seconds || plan.stop.leaderUnchanged || plan.budget.calls || plan.budget.tokens;
}

} // namespace engine
