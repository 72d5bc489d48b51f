// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/money.h"
#include "engine/types/plan/parts.h"
#include "engine/types/plan/step.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QStringList>
#include <QVariant>

#include <optional>

namespace engine {

/// One generator of one step, with all effective values.
struct GeneratorPlan {
    QString provider = QStringLiteral("offline"); ///< kind: "offline", see providerKinds() in providers/dialects/serviceinfo.h
    QString endpoint;  ///< base URL; empty when the kind has a default or needs none
    QStringList endpoints; ///< further servers with the same model: "URL" or "URL WEIGHT"; the first one has weight 1
    QString cache = QStringLiteral("off"); ///< reply cache: "off", "read", "readWrite"
    QString model;
    QString apiKeyEnv; ///< environment variable with the key; empty: the kind's default
    double weight = 1;
    std::optional<double> temperature;
    std::optional<double> topP;
    int maxTokens = 1024;
    QString effort;                   ///< reasoning effort, empty: not sent
    QString systemPrompt;
    QStringList systemPrompts;        ///< further ones, each sent as a separate message if the dialect allows it
    QStringList stopSequences;
    bool structured = true;           ///< request structured output in steps that use it
    int contextTokens = 8192;         ///< num_ctx for Ollama
    double timeoutSeconds = 600;      ///< total, per attempt
    QStringList command;              ///< program and arguments
    QMap<QString, QString> environment;
    QString workingDirectory;
    QString recording;                ///< for "replay": file with recorded replies
    int paceMs = 0;                   ///< for "offline": pause before each reply, ms, for watching
    QString grammar;                  ///< for "offline": name of a bundled grammar; empty: selected by the task
    std::optional<double> inputUsdPerMtok;  ///< overrides the price book
    std::optional<double> outputUsdPerMtok;
    QString apiVersion;               ///< for "anthropic": the version header; empty: the default
    QString keepAlive;                ///< for "ollama": how long the model stays loaded ("10m", "-1"); empty: the server's default
    QString dataPolicy;               ///< for "openrouter": "allow" or "deny" hosts that store prompts; empty: the account's setting

    [[nodiscard]] QStringList systemMessages() const; ///< all non-empty ones
    [[nodiscard]] QString systemText() const;         ///< joined into one text
    [[nodiscard]] bool isOffline() const { return provider == u"offline" || provider == u"replay"; } ///< uses no model and no program
    QString label() const; ///< "openai gpt-4o"; the provider alone when there is no model

    bool operator==(const GeneratorPlan &) const = default;
};

/// Settings common to all steps.
struct StepPlan {
    QString prompt;   ///< the step's own instruction (for evaluation: the criterion)
    QString template_; ///< the whole prompt with {variables}; see steps/prompts.h
    QList<GeneratorPlan> generators;

    bool operator==(const StepPlan &) const = default;
};

struct SeedingPlan : StepPlan {
    int count = 6;

    bool operator==(const SeedingPlan &) const = default;
};

struct EvaluationPlan : StepPlan {
    bool bothOrders = false;
    double matchesPerCandidate = 3; ///< judged matches paid for per candidate
    int finalMatches = 0;           ///< further matches among the leaders before the end
    int listSize = 2;               ///< texts per question to a judge
    QString listTemplate;           ///< the whole prompt for more than two texts
    double humanWeight = 3;         ///< weight of a person's verdict, in verdicts of a judge
    int askPeopleEvery = 0;         ///< replies of judges per question to people; 0: never ask people
    double askTimeoutSeconds = 300; ///< time limit of a question to people, s
    QString askFallback = QStringLiteral("judge"); ///< when people do not answer in time: "judge" (a judge model is asked) or "nobody" (no verdict)
    bool hedge = false;             ///< send a late question to a judge a second time; the first reply counts

    bool operator==(const EvaluationPlan &) const = default;
};

struct ChildPlan : StepPlan {
    double share = 0.5; ///< share of children, relative to the other child steps
    QList<double> temperatures; ///< each generator is used at each of these; empty: at its own temperature
    double diffShare = 2.0 / 3; ///< share of mutated programs requested as search/replace blocks; the others are written whole

    bool operator==(const ChildPlan &) const = default;
};

/// The loop that improves a draft until an exit: the recipe refine, and a step of other recipes.
struct RefinementPlan : StepPlan {
    QString improvement; ///< the whole prompt when there are no deficiencies
    double share = 0;    ///< evolve: share of new texts that go through the loop before they are ranked
    int maxIterations = 5;
    int minIterations = 1;
    double qualityThreshold = 0.8;
    double convergenceDelta = 0.01;
    double timeoutSeconds = 30;
    bool keepBest = true;
    QString adaptive = QStringLiteral("off"); ///< "off" or "learned"
    QString taskType = QStringLiteral("other");
    double price = 0.02; ///< of one more iteration, in units of score, unless the next two members define it
    std::optional<double> scorePerUsd;
    std::optional<double> scorePerMinute;

    bool operator==(const RefinementPlan &) const = default;
};

/// A model that makes vectors of texts. Without a generator no vectors are made.
struct EmbeddingPlan : StepPlan {
    double similarity = 0.95; ///< minimum cosine of the vectors of two texts for a duplicate; 1: vectors do not decide

    bool operator==(const EmbeddingPlan &) const = default;
};

struct EvaluatorPlan {
    QString kind; ///< a name of evaluatorKindTable() in assessment/evaluatorkind.h
    QString name; ///< name of the metric; default: the kind
    double weight = 1;
    int minWords = 0, maxWords = 0, minCharacters = 0, maxCharacters = 0; ///< 0: no limit
    QStringList required, forbidden;                                      ///< regular expressions
    bool caseSensitive = false;
    QMap<QString, QString> types;   ///< json: field → type; `required` names the fields
    bool objectExpected = true;     ///< json
    bool allowFence = false;        ///< json, jsonSchema: the text may be inside one Markdown fence
    QByteArray schema;              ///< jsonSchema: the document
    double threshold = 0.7;         ///< threshold, judge
    QString criterion, formula;     ///< threshold: the question to a judge; the formula over metrics
    QStringList rubric;             ///< judge: dimensions
    QStringList command;            ///< command; threshold with a program
    QMap<QString, QString> environment;
    QString workingDirectory;
    double timeoutSeconds = 10;
    QList<EvaluatorPlan> children;  ///< composite
    QVariantMap settings;           ///< further values of a kind, by the path of the field

    [[nodiscard]] bool asksOutside() const; ///< needs a reply of a judge model or a program
    bool operator==(const EvaluatorPlan &other) const; ///< not defaulted: the type contains itself
};

/// Evaluators that need a reply of a judge model or a program, in the order of their questions (depth first).
[[nodiscard]] QList<EvaluatorPlan> questionsOf(const QList<EvaluatorPlan> &plans);

struct PopulationPlan {
    int size = 24;
    QString parents = QStringLiteral("rank"); ///< rank, tournament, fitness, powerLaw, uniform
    double duplicateThreshold = 0.95;         ///< minimum similarity of word shingles for a duplicate; 1: only exact duplicates
    int duplicateTries = 3;
    double diversityFloor = 0.1; ///< mean pairwise distance of the leaders below which new seeds are written; 0: never
    QString ranking = QStringLiteral("mixed"); ///< judged, metric, mixed (one fit of both), front (non-dominated)
    QStringList objectives;                    ///< for front: metrics; "-name" when less is better
    int archive = 10;                          ///< size of the archive of best candidates, also used as parents; 0: none
    double archiveShare = 0.2;                 ///< share of parents drawn from the archive and the grid
    int islands = 1;
    int migrationEvery = 20;                   ///< candidates created on an island between migrations; 0: never
    int migrants = 1;                          ///< number of the best of an island that become guests on the next
    QStringList features;                      ///< axes of the grid: "length", "edits", "depth" or a metric; empty: no grid
    int featureBins = 8;                       ///< per axis

    bool operator==(const PopulationPlan &) const = default;
};

/// Selects the generator of the next child: by weight, or by results per cost (ranking.md §8).
struct BanditPlan {
    bool enabled = false;
    double forget = 1; ///< factor on the evidence per pull; 1: keep everything

    bool operator==(const BanditPlan &) const = default;
};

/// Control arms: plain methods beside the evolution, at the same cost and with the same judge.
struct ControlPlan {
    bool bestOfN = false;
    bool chain = false;

    bool operator==(const ControlPlan &) const = default;
};

/// Caps; unset: no cap of that kind.
struct BudgetPlan {
    std::optional<Money> total;
    std::optional<Money> perHour;
    std::optional<qint64> calls;
    std::optional<qint64> tokens;

    bool operator==(const BudgetPlan &) const = default;
};

struct StopPlan {
    std::optional<int> candidates;
    std::optional<double> seconds; ///< active time, without pauses
    std::optional<double> target;  ///< score that ends the run
    std::optional<int> leaderUnchanged;
    std::optional<double> confidence; ///< probability that the leader is the best, 0 … 1

    bool operator==(const StopPlan &) const = default;
};

/// Settings for programs as candidates.
struct ProgramPlan {
    QString language;  ///< "python", "cpp" …; empty: candidates are texts
    QString file;      ///< name of the main file; empty: "program" with the language's suffix
    QString initial;   ///< file of the first candidate; read once, when the run is frozen
    QString source;    ///< its text; for a run on texts, the first text
    QString folder;    ///< folder of the files of a program with several
    QStringList files; ///< files of the program, as patterns relative to `folder` ("src/*.py", "include/"); empty: one file
    QStringList editable; ///< patterns of the files that may change; empty: all
    QMap<QString, QString> sources; ///< name of a file → its text; read once, when the run is frozen
    bool regions = true; ///< if the text has EVOLVE-BLOCK-START and -END marks, only the text between them may change
    bool repair = true;  ///< one more call for a reply that could not be applied
    double fixShare = 0.2; ///< maximum share of incorrect programs among parents

    /// Content of the first candidate: `sources`, else `source`; blank when models write it.
    [[nodiscard]] Parts initialParts() const;
    /// Whether the run begins with a given program or text, also before its files were read.
    [[nodiscard]] bool isGiven() const { return !source.isEmpty() || !initial.isEmpty() || !sources.isEmpty() || !folder.isEmpty(); }
    bool operator==(const ProgramPlan &) const = default;
};

/// How candidates are run and measured.
struct TestingPlan {
    QString folder;      ///< folder with the evaluator, or the name of a bundled task
    QString kind = QStringLiteral("auto"); ///< openevolve, shinka, cases, command; auto: detected from the folder
    QStringList command; ///< for command; {candidate} and {results} are replaced
    QMap<QString, QString> arguments; ///< further "--key value" arguments of the evaluator
    double timeoutSeconds = 60;       ///< per stage, for the whole process tree
    int memoryMb = 1024;
    int processes = 64;
    int repeats = 1;     ///< measurements per test; their mean counts
    int retries = 1;     ///< after an exception of the evaluator; never after a limit
    bool cascade = true; ///< openevolve: evaluate_stage1, 2 … if the evaluator has them; false: only evaluate()
    QList<double> thresholds{0.5, 0.75, 0.9}; ///< minimum scores to pass from one stage to the next
    bool recheck = true; ///< measure the final best once more in fresh processes
    QStringList analysis; ///< "flake8", "pylint", "mypy", "black"
    QString python;       ///< interpreter, or folder of an environment, for Python; empty: /usr/bin/python3
    QStringList read;     ///< further folders that programs may read: packages, data, tool chains

    [[nodiscard]] bool on() const { return !folder.isEmpty() || !command.isEmpty(); }
    bool operator==(const TestingPlan &) const = default;
};

struct ConcurrencyPlan {
    int total = 8;    ///< calls in flight
    int generate = 8; ///< maximum of calls that write candidates; default: total
    int judge = 8;    ///< maximum of calls that judge; default: total
    int test = 2;     ///< programs run at once, in addition to calls

    bool operator==(const ConcurrencyPlan &) const = default;
};

struct RetryPlan {
    int attempts = 5;         ///< for rate limits and overload
    int networkAttempts = 2;  ///< for lost connections and timeouts
    double budgetShare = 0.2; ///< maximum retries as a share of all calls, but at least 10

    bool operator==(const RetryPlan &) const = default;
};

/// All settings of a run, resolved by config/resolution/resolve from a RunConfig; recipes read nothing else.
struct RunPlan {
    QString recipe = QStringLiteral("evolve");
    QString name;
    QString task;
    quint64 seed = 1;
    SeedingPlan seeding;
    EvaluationPlan evaluation;
    ChildPlan mutation;
    ChildPlan crossover;
    RefinementPlan refinement;
    EmbeddingPlan embedding;
    QList<EvaluatorPlan> evaluators;
    PopulationPlan population;
    BanditPlan bandit;
    ControlPlan control;
    ProgramPlan program;
    TestingPlan testing;
    BudgetPlan budget;
    StopPlan stop;
    ConcurrencyPlan concurrency;
    RetryPlan retry;

    [[nodiscard]] const StepPlan &step(Step step) const; ///< never Human; Scoring uses the generators of the evaluation
    [[nodiscard]] StepPlan &step(Step step);
    bool operator==(const RunPlan &) const = default;
};

} // namespace engine
