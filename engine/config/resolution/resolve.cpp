// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/resolution/resolve.h"

#include "engine/code/languages.h"
#include "engine/code/programparts.h"
#include "engine/config/fields/canonical.h"
#include "engine/config/fields/paths.h"
#include "engine/config/fields/planfields.h"
#include "engine/config/fields/programfiles.h"
#include "engine/config/fields/prompttemplate.h"
#include "engine/config/resolution/checks.h"
#include "engine/config/resolution/evaluatorlist.h"
#include "engine/config/resolution/inheritance.h"
#include "engine/config/resolution/planchecks.h"
#include "engine/config/resolution/planrecords.h"
#include "engine/document/fieldvalue.h"
#include "engine/document/literal.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

/// Required fields of a kind of generator.
QList<std::pair<QString, QString>> needs(const QString &provider)
{
    const std::pair model{s("model"), s("the model's name")};
    if (provider == u"openai-compatible")
        return {{s("endpoint"), s("the server's address (endpoint)")}, model};
    if (serviceKinds().contains(provider))
        return {model};
    if (provider == u"command")
        return {{s("command"), s("the program to run (command)")}};
    if (provider == u"replay")
        return {{s("recording"), s("the file with the recorded replies (recording)")}};
    return {};
}

/// Builds the plan from the levels; notes every value with its source.
class Resolver
{
public:
    Resolver(const Json &run, const Json &application)
        : m_run(run)
        , m_levels(run, application)
    {
    }

    Resolution resolve()
    {
        for (const QString &section : runSections()) {
            for (const Field &field : runFields(section))
                note(childPath(section, field.path.toStdString()), m_levels.runValue(section, field));
        }
        for (const QString &step : stepNames()) {
            for (const Field &field : stepFields(step))
                note(childPath(step, field.path.toStdString()), m_levels.stepValue(step, field));
        }
        fillRun();
        fillSteps();
        fillEvaluators();
        checkPlan();
        return std::move(m_result);
    }

private:
    void note(const QString &path, const Effective &effective)
    {
        m_index.insert(path, m_result.values.size());
        m_result.values << EffectiveValue{path, effective.value, effective.source};
    }

    QVariant at(const char *path) const
    {
        const auto found = m_index.constFind(s(path));
        return found == m_index.constEnd() ? QVariant() : m_result.values[*found].value;
    }

    void replace(const char *path, const QVariant &value) { m_result.values[m_index.value(s(path))].value = value; }

    void add(Severity severity, ProblemKind kind, const QString &path, const QStringList &arguments = {})
    {
        const Problem problem{severity, kind, path, 0, 0, arguments};
        if (!m_result.problems.contains(problem))
            m_result.problems << problem;
    }

    void fillRun()
    {
        rankByScore();
        for (const FieldGroup &group : runFieldGroups() + programFieldGroups() + limitFieldGroups())
            fill(group);
        fillFiles(m_result.plan.program);
        fillThresholds(m_result.plan.testing);
        fillConcurrency(m_result.plan.concurrency);
        fillEmbedding(m_result.plan.embedding);
    }

    /// Without a model no vectors are made.
    void fillEmbedding(EmbeddingPlan &plan)
    {
        GeneratorPlan generator;
        generator.provider = at("embedding.provider").toString();
        generator.endpoint = at("embedding.endpoint").toString();
        generator.model = at("embedding.model").toString();
        generator.apiKeyEnv = at("embedding.apiKeyEnv").toString();
        generator.cache = at("embedding.cache").toString();
        generator.recording = at("embedding.recording").toString();
        if (const QVariant price = at("embedding.inputUsdPerMtok"); price.isValid())
            generator.inputUsdPerMtok = price.toDouble();
        if (generator.inputUsdPerMtok)
            generator.outputUsdPerMtok = 0;
        if (generator.model.isEmpty() && generator.recording.isEmpty())
            return;
        if (generator.provider == u"openai-compatible" && generator.endpoint.trimmed().isEmpty())
            add(Severity::Error, ProblemKind::Missing, s("embedding.endpoint"), {s("the server's address (endpoint)")});
        plan.generators << generator;
    }

    /// Assigns the values of the group to the members of the plan.
    void fill(const FieldGroup &group)
    {
        for (const PlanField<RunPlan> &field : group.fields) {
            if (field.put)
                field.put(m_result.plan, m_result.values[m_index.value(childPath(group.owner, field.path.toStdString()))].value);
        }
    }

    /// Tests give a score: rank by it alone when the configuration names neither ranking nor judges.
    void rankByScore()
    {
        const bool tested = !at("testing.folder").toString().isEmpty() || !at("testing.command").toStringList().isEmpty();
        const EffectiveValue &ranking = m_result.values[m_index.value(s("population.ranking"))];
        if (tested && ranking.source == Source::BuiltIn && !member(m_run, "evaluation"))
            replace("population.ranking", s("metric"));
    }

    /// A folder without patterns means all its files; the language is that of the main file unless the configuration names one.
    void fillFiles(ProgramPlan &program)
    {
        if (program.files.isEmpty() && !program.folder.isEmpty())
            program.files = QStringList{s(".")};
        if (program.files.isEmpty() && program.sources.isEmpty())
            return;
        const QStringList names = program.sources.isEmpty() ? programFileNames(program.folder, program.files).value_or(QStringList()) : QStringList(program.sources.keys());
        if (!program.language.isEmpty() || names.isEmpty())
            return;
        program.language = languageOfFile(mainPart(program, names)).name;
        replace("program.language", program.language);
    }

    void fillThresholds(TestingPlan &testing)
    {
        const QStringList words = at("testing.thresholds").toStringList();
        if (words.isEmpty())
            return;
        testing.thresholds.clear();
        for (const QString &word : words) {
            bool number = false;
            testing.thresholds << word.toDouble(&number);
            if (!number)
                add(Severity::Error, ProblemKind::WrongType, s("testing.thresholds"), {s("a number"), word});
        }
    }

    void fillConcurrency(ConcurrencyPlan &plan)
    {
        plan.generate = callsOf("concurrency.generate", plan.total);
        plan.judge = callsOf("concurrency.judge", plan.total);
    }

    /// Calls in flight of a step: its own number, at most the total; without one, the total.
    int callsOf(const char *path, int total)
    {
        const QVariant own = at(path);
        if (!own.isValid())
            return total;
        const int calls = std::min(own.toInt(), total);
        replace(path, qint64(calls));
        return calls;
    }

    void fillSteps()
    {
        RunPlan &plan = m_result.plan;
        for (const FieldGroup &group : stepFieldGroups())
            fill(group);
        for (const StepInfo &info : stepTable()) {
            if (info.hasOwnSettings())
                fillGenerators(info.name, plan.step(info.step));
        }
        checkLoop(plan.refinement);
        if (plan.recipe == u"refine")
            plan.seeding.generators = plan.refinement.generators; // generators that refine also write the first text
        useProgramTemplates();
        spreadTemperatures(s("mutation"), plan.mutation);
        spreadTemperatures(s("crossover"), plan.crossover);
    }

    /// Replaces each generator by one per temperature.
    void spreadTemperatures(const QString &step, ChildPlan &plan)
    {
        const QString path = step + s(".temperatures");
        for (const QString &written : m_result.values[m_index.value(path)].value.toStringList()) {
            bool ok = false;
            const double temperature = written.toDouble(&ok);
            if (ok && temperature >= 0 && temperature <= 2)
                plan.temperatures << temperature;
            else
                add(Severity::Error, ProblemKind::Conflict, path, {QStringLiteral("\"%1\"").arg(written), s("a temperature, which is a number from 0 to 2")});
        }
        QList<GeneratorPlan> spread;
        for (const GeneratorPlan &generator : plan.generators) {
            for (const double temperature : plan.temperatures) {
                spread << generator;
                spread.last().temperature = temperature;
                spread.last().weight /= double(plan.temperatures.size());
            }
        }
        if (!spread.isEmpty())
            plan.generators = spread;
    }

    /// Uses the templates for programs where the configuration has none.
    void useProgramTemplates()
    {
        RunPlan &plan = m_result.plan;
        if (plan.program.language.isEmpty())
            return;
        for (const auto &[step, stepPlan] : {std::pair<QString, StepPlan *>(s("mutation"), &plan.mutation), std::pair<QString, StepPlan *>(s("crossover"), &plan.crossover)}) {
            EffectiveValue &value = m_result.values[m_index.value(step + s(".template"))];
            if (value.source == Source::BuiltIn || stepPlan->template_ == defaultTemplate(step))
                value.value = stepPlan->template_ = defaultTemplate(s("program-") + step);
        }
    }

    void fillGenerators(const QString &step, StepPlan &plan)
    {
        plan.generators.clear();
        double weights = 0;
        for (const GeneratorSlot &slot : m_levels.generators(step)) {
            const Values values = slotValues(step, slot);
            if (!values.value(s("enabled")).toBool())
                continue;
            plan.generators << generatorPlan(values);
            weights += plan.generators.constLast().weight;
            checkSlot(step, slot, values);
        }
        if (plan.generators.isEmpty())
            add(Severity::Error, ProblemKind::Missing, step + s(".generators"), {s("a generator that is switched on")});
        else if (weights <= 0)
            add(Severity::Error, ProblemKind::Conflict, step + s(".generators"), {s("a weight of 0 for every generator"), s("picking one of them")});
    }

    Values slotValues(const QString &step, const GeneratorSlot &slot)
    {
        const QString provider = slot.provider.value.toString();
        const QString path = memberPath(step + s(".generators"), slot.index);
        Values values;
        for (const Field &field : generatorFields()) {
            if (!understands(field, provider))
                continue;
            const Effective effective = m_levels.generatorValue(step, slot, field);
            values.insert(field.path, effective.value);
            note(childPath(path, field.path.toStdString()), effective);
        }
        return values;
    }

    /// Path at which the problem can be corrected: the run's generator when the step lists none.
    QString placeOf(const QString &step, const GeneratorSlot &slot) const
    {
        if (slot.own)
            return memberPath(step + s(".generators"), slot.index);
        if (slot.listedBy == Source::Step)
            return step;
        const Json *shared = member(m_run, "generator");
        return slot.listedBy == Source::Run && shared && shared->is_array() ? memberPath(s("generator"), slot.index) : s("generator");
    }

    void checkSlot(const QString &step, const GeneratorSlot &slot, const Values &values)
    {
        const QString provider = slot.provider.value.toString();
        const QString place = placeOf(step, slot);
        for (const auto &[name, words] : needs(provider)) {
            const QVariant value = values.value(name);
            if (value.toString().trimmed().isEmpty() && value.toStringList().value(0).isEmpty())
                add(Severity::Error, ProblemKind::Missing, place + u'.' + name, {words});
        }
        const Json *written = slot.own ? slot.own : slot.listedBy == Source::Run ? slot.entry : nullptr;
        for (const Field &field : generatorFields()) {
            if (written && !understands(field, provider) && member(*written, field.path.toStdString())) {
                const bool serious = field.path == u"model" || field.path == u"endpoint";
                add(serious ? Severity::Warning : Severity::Hint, ProblemKind::Conflict, place + u'.' + field.path,
                    {field.path, QStringLiteral("provider %1, which makes no use of it").arg(provider)});
            }
        }
    }

    void checkLoop(const RefinementPlan &plan)
    {
        if (plan.minIterations > plan.maxIterations)
            add(Severity::Error, ProblemKind::Conflict, s("refinement.minIterations"),
                {QStringLiteral("minIterations %1").arg(plan.minIterations), QStringLiteral("maxIterations %1").arg(plan.maxIterations)});
    }

    void fillEvaluators()
    {
        const auto [list, source] = m_levels.evaluators();
        if (list)
            m_result.plan.evaluators = readEvaluators(*list, s("evaluators"), source);
        if (m_result.plan.evaluators.isEmpty() && m_result.plan.recipe == u"refine")
            m_result.plan.evaluators << builtInJudge();
    }

    QList<EvaluatorPlan> readEvaluators(const Json &list, const QString &path, Source source)
    {
        const EvaluatorList reader([this](const QString &place, const Effective &value) { note(place, value); },
            [this](const Problem &problem) { add(problem.severity, problem.kind, problem.path, problem.arguments); });
        return reader.read(list, path, source);
    }

    /// Judge of a loop without evaluators, since a loop needs a score to end.
    static EvaluatorPlan builtInJudge()
    {
        EvaluatorPlan judge;
        judge.kind = judge.name = s("judge");
        judge.rubric = QStringList{s("does what the task asks"), s("clear and specific"), s("well written")};
        return judge;
    }

    void checkPlan()
    {
        for (const Problem &problem : planProblems(m_result.plan))
            add(problem.severity, problem.kind, problem.path, problem.arguments);
        if (m_result.plan.recipe == u"refine" || endsForSure(m_result.plan))
            return;
        m_result.plan.stop.candidates = builtInStopCandidates;
        replace("stop.candidates", qint64(builtInStopCandidates));
        add(Severity::Warning, ProblemKind::NoStopRule, s("stop"));
    }

    const Json &m_run;
    Inheritance m_levels;
    QHash<QString, qsizetype> m_index;
    Resolution m_result;
};

QList<Problem> applicationProblems(const Json &application)
{
    QList<Problem> problems = documentProblems(application);
    for (Problem &problem : problems) {
        problem.path = childPath(s("application"), problem.path.toStdString());
        problem.severity = std::max(problem.severity, Severity::Warning);
    }
    return problems;
}

} // namespace

void sortProblems(QList<Problem> &problems)
{
    std::stable_sort(problems.begin(), problems.end(), [](const Problem &a, const Problem &b) { return a.severity < b.severity; });
}

bool Resolution::ok() const
{
    return std::none_of(problems.begin(), problems.end(), [](const Problem &problem) { return problem.severity == Severity::Error; });
}

Resolution resolve(const RunConfig &config, const RunConfig &application)
{
    QList<Problem> problems;
    Canonical run = canonical(readDocument(config, &problems)), defaults = canonical(readDocument(application));
    for (const auto &[path, count] : cutLongLists(run.root) + cutLongLists(defaults.root))
        problems << Problem{Severity::Error, ProblemKind::OutOfRange, path, 0, 0, {QString::number(count), s("0"), QString::number(mostListed)}};
    problems << documentProblems(run.root) << applicationProblems(defaults.root);
    Resolution resolution = Resolver(run.root, defaults.root).resolve();
    resolution.problems = problems + resolution.problems;
    sortProblems(resolution.problems);
    return resolution;
}

Resolution resolve(const ParsedConfig &parsed, const RunConfig &application)
{
    return placed(resolve(parsed.config, application), parsed);
}

} // namespace engine
