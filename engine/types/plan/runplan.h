// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/money.h"
#include "engine/types/plan/step.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

namespace engine {

/// One generator of one step with every effective value settled.
struct GeneratorPlan {
    QString provider = QStringLiteral("offline"); ///< kind: "offline", see config/fields/fields.h providerKinds()
    QString endpoint;  ///< base URL; empty where the kind has a default or needs none
    QStringList endpoints; ///< further servers with the same model: "URL" or "URL WEIGHT"; the first one weighs 1
    QString cache = QStringLiteral("off"); ///< of replies: "off", "read", "readWrite"
    QString model;
    QString apiKeyEnv; ///< name of the environment variable holding the key; empty: the kind's default
    double weight = 1;
    std::optional<double> temperature;
    std::optional<double> topP;
    int maxTokens = 1024;
    QString effort;                   ///< reasoning effort, empty: not sent
    QString systemPrompt;
    QStringList systemPrompts;        ///< further ones, each sent as a message of its own where the dialect can
    QStringList stopSequences;
    bool structured = true;           ///< ask for structured output where a step can use it
    int contextTokens = 8192;         ///< num_ctx for Ollama
    double timeoutSeconds = 600;      ///< total, per attempt
    QStringList command;              ///< program and arguments
    QMap<QString, QString> environment;
    QString workingDirectory;
    QString recording;                ///< for "replay": file with recorded replies
    int paceMs = 0;                   ///< for "offline": pause before each reply, so that one can watch
    QString grammar;                  ///< for "offline": name of a bundled sample grammar; empty: chosen by the task
    std::optional<double> inputUsdPerMtok;  ///< overrides the price book
    std::optional<double> outputUsdPerMtok;
    QString apiVersion;               ///< for "anthropic": the version header; empty: the default
    QString keepAlive;                ///< for "ollama": how long the model stays loaded ("10m", "-1"); empty: the server's default
    QString dataPolicy;               ///< for "openrouter": "allow" or "deny" hosts that keep prompts; empty: the account's setting

    [[nodiscard]] QStringList systemMessages() const; ///< all that are not empty
    [[nodiscard]] QString systemText() const;         ///< the same as one text
    [[nodiscard]] bool isOffline() const { return provider == u"offline" || provider == u"replay"; } ///< asks no model and no program
    QString label() const; ///< "openai gpt-4o"; the provider alone when there is no model

    bool operator==(const GeneratorPlan &) const = default;
};

/// What every step has.
struct StepPlan {
    QString prompt;   ///< the step's own instruction (for evaluation: the criterion)
    QString template_; ///< the whole prompt with {variables}; see recipes/steps/prompts.h
    QList<GeneratorPlan> generators;

    bool operator==(const StepPlan &) const = default;
};

struct SeedingPlan : StepPlan {
    int count = 6;

    bool operator==(const SeedingPlan &) const = default;
};

struct EvaluationPlan : StepPlan {
    bool bothOrders = false;
    double matchesPerCandidate = 3; ///< judged matches paid for per born candidate
    int finalMatches = 0;           ///< further matches among the leaders when the run would end
    int listSize = 2;               ///< texts shown to a judge at once
    QString listTemplate;           ///< the whole prompt where more than two are shown
    double humanWeight = 3;         ///< verdicts of a judge that one of a person counts for
    int askPeopleEvery = 0;         ///< people are asked one question for every so many answers of judges; 0: never
    double askTimeoutSeconds = 300; ///< how long a question waits for people
    QString askFallback = QStringLiteral("judge"); ///< who is asked when nobody answers: judge, nobody
    bool hedge = false;             ///< a judge that is late is asked a second time; the first answer counts

    bool operator==(const EvaluationPlan &) const = default;
};

struct ChildPlan : StepPlan {
    double share = 0.5; ///< of children, relative to the other child steps
    QList<double> temperatures; ///< each generator is used at each of these; empty: at its own
    double diffShare = 2.0 / 3; ///< of mutated programs, those asked for as search/replace blocks; the rest are written whole

    bool operator==(const ChildPlan &) const = default;
};

/// The loop that goes from draft to draft until one is good enough: the recipe refine, and a step of other recipes.
struct RefinementPlan : StepPlan {
    QString improvement; ///< the whole prompt when no evaluator named anything to fix
    double share = 0;    ///< evolve: of new texts, which go through the loop before they are ranked
    int maxIterations = 5;
    int minIterations = 1;
    double qualityThreshold = 0.8;
    double convergenceDelta = 0.01;
    double timeoutSeconds = 30;
    bool keepBest = true;
    QString adaptive = QStringLiteral("off"); ///< "off" or "learned"
    QString taskType = QStringLiteral("other");
    double price = 0.02; ///< of one more iteration in score units, unless the next two say it
    std::optional<double> scorePerUsd;
    std::optional<double> scorePerMinute;

    bool operator==(const RefinementPlan &) const = default;
};

struct EvaluatorPlan {
    QString kind; ///< "length", "regex", "json", "jsonSchema", "threshold", "composite", "command", "judge"
    QString name; ///< metric name; the kind when not given
    double weight = 1;
    int minWords = 0, maxWords = 0, minCharacters = 0, maxCharacters = 0; ///< 0: no limit
    QStringList required, forbidden;                                      ///< regular expressions
    bool caseSensitive = false;
    QMap<QString, QString> types;   ///< json: field → type; `required` names the fields
    bool objectExpected = true;     ///< json
    bool allowFence = false;        ///< json, jsonSchema: the text may stand in one Markdown fence
    QByteArray schema;              ///< jsonSchema: the document
    double threshold = 0.7;         ///< threshold, judge
    QString criterion, formula;     ///< threshold: the question to a judge; the formula over metrics
    QStringList rubric;             ///< judge: dimensions
    QStringList command;            ///< command; threshold with a program
    QMap<QString, QString> environment;
    QString workingDirectory;
    double timeoutSeconds = 10;
    QList<EvaluatorPlan> children;  ///< composite

    [[nodiscard]] bool asksOutside() const; ///< a judge model or a program has to answer
    bool operator==(const EvaluatorPlan &other) const; ///< not by default: it holds itself
};

/// The evaluators that have to ask somebody outside – a judge model or a program – in the order of their questions (depth first).
[[nodiscard]] QList<EvaluatorPlan> questionsOf(const QList<EvaluatorPlan> &plans);

struct PopulationPlan {
    int size = 24;
    QString parents = QStringLiteral("rank"); ///< rank, tournament, fitness, powerLaw, uniform
    double duplicateThreshold = 0.95;         ///< similarity of word shingles from which a child is a duplicate; 1: exact only
    int duplicateTries = 3;
    double diversityFloor = 0.1; ///< mean pairwise distance of the leaders under which one seeds again; 0: never
    QString ranking = QStringLiteral("mixed"); ///< judged, metric, mixed (one fit of both), front (non-dominated)
    QStringList objectives;                    ///< for front: metrics, "-name" where less is better
    int archive = 10;                          ///< best ever that are kept and drawn from beside the living; 0: none
    double archiveShare = 0.2;                 ///< of parents, those drawn from the archive and the grid
    int islands = 1;
    int migrationEvery = 20;                   ///< births on an island between migrations; 0: never
    int migrants = 1;                          ///< best of an island that become guests on the next
    QStringList features;                      ///< axes of the grid: "length", "edits", "depth" or a metric; empty: no grid
    int featureBins = 8;                       ///< per axis

    bool operator==(const PopulationPlan &) const = default;
};

/// Who writes the next child: by weight, or by what each has brought for its money (ranking.md §8).
struct BanditPlan {
    bool enabled = false;
    double forget = 1; ///< per pull, towards knowing nothing; 1: never

    bool operator==(const BanditPlan &) const = default;
};

/// Plain methods beside the evolution, at the same cost and under the same judge.
struct ControlPlan {
    bool bestOfN = false;
    bool chain = false;

    bool operator==(const ControlPlan &) const = default;
};

/// Caps; nothing set means no cap of that kind.
struct BudgetPlan {
    std::optional<Money> total;
    std::optional<Money> perHour;
    std::optional<qint64> calls;
    std::optional<qint64> tokens;

    bool operator==(const BudgetPlan &) const = default;
};

struct StopPlan {
    std::optional<int> candidates;
    std::optional<double> seconds; ///< active time, pauses not counted
    std::optional<double> target;  ///< score that ends the run
    std::optional<int> leaderUnchanged;
    std::optional<double> confidence; ///< probability that the leader is the best, 0…1

    bool operator==(const StopPlan &) const = default;
};

/// Programs as candidates.
struct ProgramPlan {
    QString language;  ///< "python", "cpp" …; empty: candidates are texts
    QString file;      ///< name of the main file; empty: "program" with the language's ending
    QString initial;   ///< file the first candidate comes from; read once, when the run is frozen
    QString source;    ///< its text; also the first text of a run on texts
    bool regions = true; ///< only what stands between EVOLVE-BLOCK-START and -END may change, where there are such marks
    bool repair = true;  ///< one further call for a reply that could not be applied
    double fixShare = 0.2; ///< of parents, at most so many that are not correct

    bool operator==(const ProgramPlan &) const = default;
};

/// How candidates are run and measured.
struct TestingPlan {
    QString folder;      ///< with the evaluator; a name of a bundled task is enough
    QString kind = QStringLiteral("auto"); ///< openevolve, shinka, cases, command; auto: by what is in the folder
    QStringList command; ///< for command: {candidate} and {results} are replaced
    QMap<QString, QString> arguments; ///< further --key value of the evaluator
    double timeoutSeconds = 60;       ///< per stage, of the whole process tree
    int memoryMb = 1024;
    int processes = 64;
    int repeats = 1;     ///< measurements, of which the mean counts
    int retries = 1;     ///< after an exception of the evaluator; never after a limit
    bool cascade = true; ///< openevolve: evaluate_stage1, 2 … where the evaluator has them; false: evaluate() alone
    QList<double> thresholds{0.5, 0.75, 0.9}; ///< to pass from one stage to the next
    bool recheck = true; ///< the final best once more, in fresh processes
    QStringList analysis; ///< "flake8", "pylint", "mypy", "black"
    QString python;       ///< interpreter, or folder of an environment, that runs Python; empty: /usr/bin/python3
    QStringList read;     ///< folders that programs may read beside: packages, data, tool chains

    [[nodiscard]] bool on() const { return !folder.isEmpty() || !command.isEmpty(); }
    bool operator==(const TestingPlan &) const = default;
};

struct ConcurrencyPlan {
    int total = 8;    ///< calls in flight
    int generate = 8; ///< of these, calls that write candidates; all of them unless it is set
    int judge = 8;    ///< of these, calls that judge; all of them unless it is set
    int test = 2;     ///< programs run at once, beside the calls

    bool operator==(const ConcurrencyPlan &) const = default;
};

struct RetryPlan {
    int attempts = 5;         ///< for rate limits and overload
    int networkAttempts = 2;  ///< for lost connections and timeouts
    double budgetShare = 0.2; ///< retries allowed as a share of all calls, never fewer than 10

    bool operator==(const RetryPlan &) const = default;
};

/// Everything a run needs, settled: what config/resolution/resolve makes of a RunConfig and the only thing recipes read.
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

    [[nodiscard]] const StepPlan &step(Step step) const; ///< never Human; Scoring is asked of the evaluation's generators
    bool operator==(const RunPlan &) const = default;
};

} // namespace engine
