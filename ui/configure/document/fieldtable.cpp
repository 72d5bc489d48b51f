// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/document/fieldtable.h"

#include "engine/config/fields/fields.h"

#include <QHash>
#include <QRegularExpression>

namespace ui {

namespace {

// Owners: a section of the run, "step" for fields of every step (a row with the name of the step takes precedence),
// "generator", "evaluator".
const FieldRow rows[] = {
    {"recipe", QT_TRANSLATE_NOOP("ui::FieldTexts", "Recipe"), QT_TRANSLATE_NOOP("ui::FieldTexts", "What the run does: evolve many candidates, or refine one.")},
    {"name", QT_TRANSLATE_NOOP("ui::FieldTexts", "Name"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Name of the run in lists; if empty, the start of the task.")},
    {"task", QT_TRANSLATE_NOOP("ui::FieldTexts", "Task"), QT_TRANSLATE_NOOP("ui::FieldTexts", "What is wanted, in your own words; every prompt contains it.")},
    {"seed", QT_TRANSLATE_NOOP("ui::FieldTexts", "Random seed"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The same seed and the same replies give the same run.")},

    {"population.size", QT_TRANSLATE_NOOP("ui::FieldTexts", "Size"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How many candidates stay alive; the weakest beyond it are retired.")},
    {"population.parents", QT_TRANSLATE_NOOP("ui::FieldTexts", "Choice of parents"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How parents are chosen.")},
    {"population.duplicateThreshold", QT_TRANSLATE_NOOP("ui::FieldTexts", "Duplicate similarity threshold"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Similarity from which a child counts as a duplicate and is dropped; 1 drops exact copies only.")},
    {"population.duplicateTries", QT_TRANSLATE_NOOP("ui::FieldTexts", "Retries on duplicates"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How often a duplicate is tried again before the child is given up.")},
    {"population.diversityFloor", QT_TRANSLATE_NOOP("ui::FieldTexts", "Minimum diversity"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Mean distance between the leaders below which new seeds are made; 0 never does.")},

    {"embedding.provider", QT_TRANSLATE_NOOP("ui::FieldTexts", "Service of the vectors"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Who makes vectors of the texts, so that a child that says the same in other words counts as a duplicate.")},
    {"embedding.endpoint", QT_TRANSLATE_NOOP("ui::FieldTexts", "Server of the vectors"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Address of the server; empty: the service's own.")},
    {"embedding.model", QT_TRANSLATE_NOOP("ui::FieldTexts", "Model of the vectors"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Name of an embedding model; empty: no vectors are made.")},
    {"embedding.apiKeyEnv", QT_TRANSLATE_NOOP("ui::FieldTexts", "Key of the vectors"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Environment variable with the key; empty: the service's usual one.")},
    {"embedding.cache", QT_TRANSLATE_NOOP("ui::FieldTexts", "Cache of the vectors"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Whether vectors of the same text are taken from the cache and stored in it.")},
    {"embedding.recording", QT_TRANSLATE_NOOP("ui::FieldTexts", "Recorded vectors"), QT_TRANSLATE_NOOP("ui::FieldTexts", "For the provider replay: file with the recorded run.")},
    {"embedding.inputUsdPerMtok", QT_TRANSLATE_NOOP("ui::FieldTexts", "Price of the vectors"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Replaces the known price, in US dollars per million tokens.")},
    {"embedding.similarity", QT_TRANSLATE_NOOP("ui::FieldTexts", "Similarity in meaning"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Cosine of two vectors from which a child counts as a duplicate; 1: never.")},

    {"bandit.enabled", QT_TRANSLATE_NOOP("ui::FieldTexts", "Adaptive model selection (bandit)"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Models that gain more per dollar get more calls; off: the weights decide.")},
    {"bandit.forget", QT_TRANSLATE_NOOP("ui::FieldTexts", "Memory decay"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Share of earlier results kept with each child; 1 keeps all.")},

    {"control.bestOfN", QT_TRANSLATE_NOOP("ui::FieldTexts", "Control: independent drafts"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Also writes independent texts at the same cost, for comparison with the evolution.")},
    {"control.chain", QT_TRANSLATE_NOOP("ui::FieldTexts", "Control: repeated rewriting"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Also rewrites one text repeatedly at the same cost, for comparison.")},
    {"population.ranking", QT_TRANSLATE_NOOP("ui::FieldTexts", "Rank by"), QT_TRANSLATE_NOOP("ui::FieldTexts", "What decides who is better: judges, measurements, both in one fit, or the front of several metrics.")},
    {"population.objectives", QT_TRANSLATE_NOOP("ui::FieldTexts", "Objectives"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Metrics of the front, one per line; -name where less is better.")},
    {"population.archive", QT_TRANSLATE_NOOP("ui::FieldTexts", "Archive"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How many of the best ever are kept as parents beside the living.")},
    {"population.archiveShare", QT_TRANSLATE_NOOP("ui::FieldTexts", "Share of the archive"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How often a parent comes from the archive or the grid instead of the living.")},
    {"population.islands", QT_TRANSLATE_NOOP("ui::FieldTexts", "Islands"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Separate populations that exchange their best from time to time.")},
    {"population.migrationEvery", QT_TRANSLATE_NOOP("ui::FieldTexts", "Migration interval"), QT_TRANSLATE_NOOP("ui::FieldTexts", "New candidates per island between two migrations; 0 switches migration off.")},
    {"population.migrants", QT_TRANSLATE_NOOP("ui::FieldTexts", "Migrants"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How many of the best of an island visit the next one.")},
    {"population.features", QT_TRANSLATE_NOOP("ui::FieldTexts", "Grid features"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Axes, one per line: length, edits, depth or a metric; the best of every cell is kept.")},
    {"population.featureBins", QT_TRANSLATE_NOOP("ui::FieldTexts", "Grid cells per axis"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How finely each feature of the grid is divided.")},

    {"program.language", QT_TRANSLATE_NOOP("ui::FieldTexts", "Programming language"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Language of the programs; without one the candidates are texts.")},
    {"program.file", QT_TRANSLATE_NOOP("ui::FieldTexts", "Main file"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Name of the file a candidate is written to before it is run.")},
    {"program.initial", QT_TRANSLATE_NOOP("ui::FieldTexts", "First program"), QT_TRANSLATE_NOOP("ui::FieldTexts", "File the evolution starts from; it is read when the run starts.")},
    {"program.source", QT_TRANSLATE_NOOP("ui::FieldTexts", "Source code"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The program or text the evolution starts from.")},
    {"program.folder", QT_TRANSLATE_NOOP("ui::FieldTexts", "Folder of the program"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Folder of a program with several files; they are read when the run starts.")},
    {"program.files", QT_TRANSLATE_NOOP("ui::FieldTexts", "Files of the program"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Which files of the folder form the program: names, folders, or patterns such as src/*.py. None: all.")},
    {"program.editable", QT_TRANSLATE_NOOP("ui::FieldTexts", "Editable files"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Which of these files may change; the others are shown to the models. None: all.")},
    {"program.sources", QT_TRANSLATE_NOOP("ui::FieldTexts", "Source code of the files"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The files the evolution starts from, by name.")},
    {"program.regions", QT_TRANSLATE_NOOP("ui::FieldTexts", "Edit marked regions only"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Only lines between EVOLVE-BLOCK-START and EVOLVE-BLOCK-END may change.")},
    {"program.repair", QT_TRANSLATE_NOOP("ui::FieldTexts", "Repair round"), QT_TRANSLATE_NOOP("ui::FieldTexts", "A reply that cannot be applied is asked for once more, with the reason.")},
    {"program.fixShare", QT_TRANSLATE_NOOP("ui::FieldTexts", "Share of failing parents"), QT_TRANSLATE_NOOP("ui::FieldTexts", "At most this share of parents are programs that fail; the prompt then asks to fix them.")},

    {"testing.folder", QT_TRANSLATE_NOOP("ui::FieldTexts", "Task folder"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Folder with the evaluator, or the name of a bundled task.")},
    {"testing.kind", QT_TRANSLATE_NOOP("ui::FieldTexts", "Kind of evaluator"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How candidates are run and measured; recognised by the files in the folder if left alone.")},
    {"testing.command", QT_TRANSLATE_NOOP("ui::FieldTexts", "Command"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Program and arguments, one per line; {candidate} and {results} are replaced.")},
    {"testing.arguments", QT_TRANSLATE_NOOP("ui::FieldTexts", "Arguments"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Further arguments of the evaluator as name=value, one per line.")},
    {"testing.timeoutSeconds", QT_TRANSLATE_NOOP("ui::FieldTexts", "Time limit"), QT_TRANSLATE_NOOP("ui::FieldTexts", "A stage that takes longer is ended with everything it started.")},
    {"testing.memoryMb", QT_TRANSLATE_NOOP("ui::FieldTexts", "Memory limit"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The most memory a program may use.")},
    {"testing.processes", QT_TRANSLATE_NOOP("ui::FieldTexts", "Processes"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The most processes and threads a program may have.")},
    {"testing.repeats", QT_TRANSLATE_NOOP("ui::FieldTexts", "Repeats"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How often a program is measured; the mean counts.")},
    {"testing.retries", QT_TRANSLATE_NOOP("ui::FieldTexts", "Retries"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How often an evaluator that raised an exception is tried again.")},
    {"testing.cascade", QT_TRANSLATE_NOOP("ui::FieldTexts", "Staged evaluation"), QT_TRANSLATE_NOOP("ui::FieldTexts", "An evaluator with stages (evaluate_stage1, 2 …) is called stage by stage; otherwise its evaluate() is called alone.")},
    {"testing.thresholds", QT_TRANSLATE_NOOP("ui::FieldTexts", "Stage thresholds"), QT_TRANSLATE_NOOP("ui::FieldTexts", "What a candidate must reach to be let into the next stage, one number per line.")},
    {"testing.recheck", QT_TRANSLATE_NOOP("ui::FieldTexts", "Recheck the best"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The final best is measured once more in fresh processes.")},
    {"testing.python", QT_TRANSLATE_NOOP("ui::FieldTexts", "Python"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Interpreter or folder of an environment (venv, conda, pyenv) that runs programs in Python; they may read it and its packages. Left alone: /usr/bin/python3.")},
    {"testing.read", QT_TRANSLATE_NOOP("ui::FieldTexts", "Folders programs may read"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Folders that programs may read beside, one per line: packages, data, tool chains such as ~/.cargo and ~/.rustup. Their programs are found.")},
    {"testing.analysis", QT_TRANSLATE_NOOP("ui::FieldTexts", "Static analysis"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Tools that look at the source, one per line: flake8, pylint, mypy, black.")},

    {"budget.usd", QT_TRANSLATE_NOOP("ui::FieldTexts", "Total budget"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The run stops before it would spend more than this.")},
    {"budget.usdPerHour", QT_TRANSLATE_NOOP("ui::FieldTexts", "Budget per hour"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Calls wait so that no hour costs more than this.")},
    {"budget.calls", QT_TRANSLATE_NOOP("ui::FieldTexts", "Calls"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The most calls to models that the run may make.")},
    {"budget.tokens", QT_TRANSLATE_NOOP("ui::FieldTexts", "Tokens"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The most tokens, in and out together, that the run may use.")},

    {"stop.candidates", QT_TRANSLATE_NOOP("ui::FieldTexts", "Candidates"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The run ends when so many candidates have been made.")},
    {"stop.seconds", QT_TRANSLATE_NOOP("ui::FieldTexts", "Time"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The run ends after this much active time; pauses do not count.")},
    {"stop.target", QT_TRANSLATE_NOOP("ui::FieldTexts", "Target score"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The run ends when a candidate reaches this score.")},
    {"stop.leaderUnchanged", QT_TRANSLATE_NOOP("ui::FieldTexts", "Stop after no improvement for"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The run ends after this many new candidates without improvement.")},
    {"stop.confidence", QT_TRANSLATE_NOOP("ui::FieldTexts", "Stop at confidence"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The run ends when the leader is the best with this probability, such as 0.9.")},

    {"concurrency.total", QT_TRANSLATE_NOOP("ui::FieldTexts", "Calls at once"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How many calls may be under way at the same time.")},
    {"concurrency.generate", QT_TRANSLATE_NOOP("ui::FieldTexts", "Writing calls"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Of the calls at once, how many may write candidates. Empty: all of them.")},
    {"concurrency.test", QT_TRANSLATE_NOOP("ui::FieldTexts", "Programs at once"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How many programs may be run and measured at the same time.")},
    {"concurrency.judge", QT_TRANSLATE_NOOP("ui::FieldTexts", "Judging calls"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Of the calls at once, how many may judge. Empty: all of them.")},

    {"retry.attempts", QT_TRANSLATE_NOOP("ui::FieldTexts", "Retries when overloaded"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How often a call is tried when the server is overloaded or asks to slow down.")},
    {"retry.networkAttempts", QT_TRANSLATE_NOOP("ui::FieldTexts", "Retries on network errors"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How often a call is tried when the connection is lost or times out.")},
    {"retry.budgetShare", QT_TRANSLATE_NOOP("ui::FieldTexts", "Share of retries"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The most retries as a share of all calls; ten are always allowed.")},

    {"step.prompt", QT_TRANSLATE_NOOP("ui::FieldTexts", "Instruction"), QT_TRANSLATE_NOOP("ui::FieldTexts", "What this step is told beyond the task.")},
    {"step.template", QT_TRANSLATE_NOOP("ui::FieldTexts", "Prompt template"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The whole text sent to the model; {variables} are filled in for each call.")},
    {"evaluation.prompt", QT_TRANSLATE_NOOP("ui::FieldTexts", "Criterion"), QT_TRANSLATE_NOOP("ui::FieldTexts", "What the judge is asked when it compares two candidates.")},
    {"seeding.count", QT_TRANSLATE_NOOP("ui::FieldTexts", "Seeds"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How many candidates are written from nothing at the start.")},
    {"evaluation.bothOrders", QT_TRANSLATE_NOOP("ui::FieldTexts", "Judge both orders"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Asks each comparison twice with sides swapped: twice the calls, no seat advantage.")},
    {"evaluation.hedge", QT_TRANSLATE_NOOP("ui::FieldTexts", "Duplicate slow judge calls"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Sends a second copy of a question that takes unusually long and takes the first answer; both are paid for, in at most 5 % of the calls.")},
    {"evaluation.matchesPerCandidate", QT_TRANSLATE_NOOP("ui::FieldTexts", "Matches per candidate"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How many questions to judges are paid for each new candidate, on average.")},
    {"evaluation.finalMatches", QT_TRANSLATE_NOOP("ui::FieldTexts", "Final matches"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Further comparisons among the leaders before the run ends.")},
    {"evaluation.listSize", QT_TRANSLATE_NOOP("ui::FieldTexts", "Candidates per judge call"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How many texts a judge ranks in one call; 4 tells the most for the money where texts are short.")},
    {"evaluation.listTemplate", QT_TRANSLATE_NOOP("ui::FieldTexts", "Prompt for rankings"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The whole text sent to the judge where it ranks more than two; {variables} are filled in for each call.")},
    {"evaluation.humanWeight", QT_TRANSLATE_NOOP("ui::FieldTexts", "Weight of your vote"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How many verdicts of a model one vote of a person counts for.")},
    {"evaluation.askPeopleEvery", QT_TRANSLATE_NOOP("ui::FieldTexts", "Ask for a vote every"), QT_TRANSLATE_NOOP("ui::FieldTexts", "After so many answers of models the run asks people about the pair that matters most; 0 never asks.")},
    {"evaluation.askTimeoutSeconds", QT_TRANSLATE_NOOP("ui::FieldTexts", "Wait for a vote"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How long a question waits for a vote before the run goes on without it.")},
    {"evaluation.askFallback", QT_TRANSLATE_NOOP("ui::FieldTexts", "If nobody votes"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Who answers a question to people that nobody answered in time.")},
    {"step.temperatures", QT_TRANSLATE_NOOP("ui::FieldTexts", "Temperatures"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Uses each generator at each of these temperatures; one per line, empty leaves them as they are.")},
    {"mutation.diffShare", QT_TRANSLATE_NOOP("ui::FieldTexts", "Share of edits"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Of mutated programs, how many are asked for as edits instead of whole.")},
    {"mutation.share", QT_TRANSLATE_NOOP("ui::FieldTexts", "Share of children"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How large a part of the children comes from rewriting one parent, relative to the other steps.")},
    {"crossover.share", QT_TRANSLATE_NOOP("ui::FieldTexts", "Share of children"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How large a part of the children comes from combining two parents, relative to the other steps.")},

    {"refinement.share", QT_TRANSLATE_NOOP("ui::FieldTexts", "Share of new texts to refine"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How large a part of freshly written texts goes through the loop before it is ranked; 0 for none.")},
    {"refinement.maxIterations", QT_TRANSLATE_NOOP("ui::FieldTexts", "Maximum iterations"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The loop ends after this many outputs.")},
    {"refinement.minIterations", QT_TRANSLATE_NOOP("ui::FieldTexts", "Minimum iterations"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The loop makes at least this many outputs.")},
    {"refinement.qualityThreshold", QT_TRANSLATE_NOOP("ui::FieldTexts", "Stop at score"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The loop ends when an output reaches this score and every check passes.")},
    {"refinement.convergenceDelta", QT_TRANSLATE_NOOP("ui::FieldTexts", "Stop when change is below"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The loop ends when the score changed by less than this twice in a row.")},
    {"refinement.timeoutSeconds", QT_TRANSLATE_NOOP("ui::FieldTexts", "Time limit"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The loop ends after this much running time; a call under way is cut.")},
    {"refinement.keepBest", QT_TRANSLATE_NOOP("ui::FieldTexts", "Return the best output"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Returns the best output, not the last one.")},
    {"refinement.adaptive", QT_TRANSLATE_NOOP("ui::FieldTexts", "Adaptive stopping"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Ends the loop when earlier loops show that another iteration gains too little.")},
    {"refinement.taskType", QT_TRANSLATE_NOOP("ui::FieldTexts", "Kind of task"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Under this name what loops teach is kept and looked up, for each model.")},
    {"refinement.price", QT_TRANSLATE_NOOP("ui::FieldTexts", "Minimum gain per iteration"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Points of the score that another iteration must gain.")},
    {"refinement.scorePerUsd", QT_TRANSLATE_NOOP("ui::FieldTexts", "Score gain per dollar"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Points of the score that a dollar must gain; sets the minimum gain from the cost of an iteration.")},
    {"refinement.scorePerMinute", QT_TRANSLATE_NOOP("ui::FieldTexts", "Score gain per minute"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Points of the score that a minute must gain.")},
    {"refinement.improvement", QT_TRANSLATE_NOOP("ui::FieldTexts", "Prompt when no issues found"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The whole text sent when no evaluator found an issue; {variables} are filled in for each call.")},

    {"generator.provider", QT_TRANSLATE_NOOP("ui::FieldTexts", "Provider"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Who writes the texts: a model behind a server, a program of yours, or the built-in generator without a model.")},
    {"generator.enabled", QT_TRANSLATE_NOOP("ui::FieldTexts", "In use"), QT_TRANSLATE_NOOP("ui::FieldTexts", "A generator that is not in use is kept, but gets no calls.")},
    {"generator.weight", QT_TRANSLATE_NOOP("ui::FieldTexts", "Weight"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How often this generator is picked, relative to the others of the step.")},
    {"generator.endpoint", QT_TRANSLATE_NOOP("ui::FieldTexts", "Server address"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The base address of the server, such as http://127.0.0.1:11434; empty uses the provider's own.")},
    {"generator.model", QT_TRANSLATE_NOOP("ui::FieldTexts", "Model"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The model's name as the server knows it.")},
    {"generator.endpoints", QT_TRANSLATE_NOOP("ui::FieldTexts", "Further servers"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Addresses of other servers with the same model; calls go to the least busy one, and elsewhere when one fails. A number behind an address is its weight.")},
    {"generator.cache", QT_TRANSLATE_NOOP("ui::FieldTexts", "Cache of replies"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Whether the very same request may be answered from an earlier reply instead of being paid for again.")},
    {"generator.apiKeyEnv", QT_TRANSLATE_NOOP("ui::FieldTexts", "Key variable"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Name of the environment variable that holds the key; the key itself is never saved.")},
    {"generator.temperature", QT_TRANSLATE_NOOP("ui::FieldTexts", "Temperature"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How freely the model chooses its words, from 0 to 2; empty leaves it to the server.")},
    {"generator.topP", QT_TRANSLATE_NOOP("ui::FieldTexts", "Top p"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Only the likeliest words up to this total probability are considered.")},
    {"generator.maxTokens", QT_TRANSLATE_NOOP("ui::FieldTexts", "Maximum reply length"), QT_TRANSLATE_NOOP("ui::FieldTexts", "A reply is cut after so many tokens.")},
    {"generator.effort", QT_TRANSLATE_NOOP("ui::FieldTexts", "Effort"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How long a reasoning model may think; empty does not ask for anything.")},
    {"generator.systemPrompt", QT_TRANSLATE_NOOP("ui::FieldTexts", "System prompt"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Stands before every prompt, for tone and rules.")},
    {"generator.systemPrompts", QT_TRANSLATE_NOOP("ui::FieldTexts", "Further system prompts"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Stand behind the first, each as a message of its own where the service can; one per line.")},
    {"generator.stopSequences", QT_TRANSLATE_NOOP("ui::FieldTexts", "Stop sequences"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The reply ends where one of these texts would come; one per line.")},
    {"generator.structured", QT_TRANSLATE_NOOP("ui::FieldTexts", "Structured replies"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Asks the server for JSON of a given form where a step can use it.")},
    {"generator.contextTokens", QT_TRANSLATE_NOOP("ui::FieldTexts", "Context size"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How many tokens prompt and reply may take together.")},
    {"generator.keepAlive", QT_TRANSLATE_NOOP("ui::FieldTexts", "Keep loaded"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How long Ollama keeps the model in memory after a call, such as 10m or -1 for ever; empty leaves it to the server.")},
    {"generator.apiVersion", QT_TRANSLATE_NOOP("ui::FieldTexts", "API version"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The version of Anthropic's interface to ask for; empty asks for 2023-06-01.")},
    {"generator.dataPolicy", QT_TRANSLATE_NOOP("ui::FieldTexts", "Allow hosts that store prompts"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Whether OpenRouter may use hosts that store or learn from what is sent; empty follows your account.")},
    {"generator.timeoutSeconds", QT_TRANSLATE_NOOP("ui::FieldTexts", "Time limit"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Calls that take longer are cancelled.")},
    {"generator.command", QT_TRANSLATE_NOOP("ui::FieldTexts", "Command"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Program and arguments, one per line; it reads the prompt and prints the text.")},
    {"generator.environment", QT_TRANSLATE_NOOP("ui::FieldTexts", "Environment"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Variables for the command as NAME=value, one per line; nothing else is passed on.")},
    {"generator.workingDirectory", QT_TRANSLATE_NOOP("ui::FieldTexts", "Working folder"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Where the command runs.")},
    {"generator.recording", QT_TRANSLATE_NOOP("ui::FieldTexts", "Recording"), QT_TRANSLATE_NOOP("ui::FieldTexts", "File with recorded replies that are played again.")},
    {"generator.paceMs", QT_TRANSLATE_NOOP("ui::FieldTexts", "Pause before a reply"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Slows the built-in generator down for demonstrations.")},
    {"generator.grammar", QT_TRANSLATE_NOOP("ui::FieldTexts", "Grammar"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Name of a sample grammar for the built-in generator; empty chooses by the task.")},
    {"generator.inputUsdPerMtok", QT_TRANSLATE_NOOP("ui::FieldTexts", "Price of input"), QT_TRANSLATE_NOOP("ui::FieldTexts", "What a million tokens sent cost; replaces the price list.")},
    {"generator.outputUsdPerMtok", QT_TRANSLATE_NOOP("ui::FieldTexts", "Price of output"), QT_TRANSLATE_NOOP("ui::FieldTexts", "What a million tokens received cost; replaces the price list.")},

    {"evaluator.name", QT_TRANSLATE_NOOP("ui::FieldTexts", "Name"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How the metric is called in tables; the kind when left empty.")},
    {"evaluator.weight", QT_TRANSLATE_NOOP("ui::FieldTexts", "Weight"), QT_TRANSLATE_NOOP("ui::FieldTexts", "How much the metric counts in the score, relative to the others.")},
    {"evaluator.enabled", QT_TRANSLATE_NOOP("ui::FieldTexts", "In use"), QT_TRANSLATE_NOOP("ui::FieldTexts", "An evaluator that is not in use is kept, but scores nothing.")},
    {"evaluator.kind", QT_TRANSLATE_NOOP("ui::FieldTexts", "Kind"), QT_TRANSLATE_NOOP("ui::FieldTexts", "What is measured.")},
    {"evaluator.minWords", QT_TRANSLATE_NOOP("ui::FieldTexts", "Minimum words"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Shorter texts lose points; 0 sets no limit.")},
    {"evaluator.maxWords", QT_TRANSLATE_NOOP("ui::FieldTexts", "Maximum words"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Longer texts lose points; 0 sets no limit.")},
    {"evaluator.minCharacters", QT_TRANSLATE_NOOP("ui::FieldTexts", "Minimum characters"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Shorter texts lose points; 0 sets no limit.")},
    {"evaluator.maxCharacters", QT_TRANSLATE_NOOP("ui::FieldTexts", "Maximum characters"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Longer texts lose points; 0 sets no limit.")},
    {"evaluator.required", QT_TRANSLATE_NOOP("ui::FieldTexts", "Required"), QT_TRANSLATE_NOOP("ui::FieldTexts", "One per line: regular expressions that have to be found; for JSON the names of fields.")},
    {"evaluator.forbidden", QT_TRANSLATE_NOOP("ui::FieldTexts", "Forbidden"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Regular expressions that must not be found, one per line.")},
    {"evaluator.types", QT_TRANSLATE_NOOP("ui::FieldTexts", "Types"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Field=type, one per line; string, integer, number, boolean, array, object or null.")},
    {"evaluator.objectExpected", QT_TRANSLATE_NOOP("ui::FieldTexts", "Require an object"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Whether the text has to be a JSON object and not a list or a value.")},
    {"evaluator.allowFence", QT_TRANSLATE_NOOP("ui::FieldTexts", "Allow a code fence"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Whether the JSON may stand in one Markdown code fence.")},
    {"evaluator.schema", QT_TRANSLATE_NOOP("ui::FieldTexts", "Schema"), QT_TRANSLATE_NOOP("ui::FieldTexts", "A JSON Schema: draft 4, 6, 7, 2019-09 or 2020-12, as its $schema says; without one the newest that has all of its keywords.")},
    {"evaluator.schemaFile", QT_TRANSLATE_NOOP("ui::FieldTexts", "Schema file"), QT_TRANSLATE_NOOP("ui::FieldTexts", "File with the schema; it is read when the run starts.")},
    {"evaluator.threshold", QT_TRANSLATE_NOOP("ui::FieldTexts", "Pass at score"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The score from which a text passes.")},
    {"evaluator.scorer.judge", QT_TRANSLATE_NOOP("ui::FieldTexts", "Question to a judge"), QT_TRANSLATE_NOOP("ui::FieldTexts", "What a model answers from 1 to 5, such as “How vivid is it?”.")},
    {"evaluator.scorer.formula", QT_TRANSLATE_NOOP("ui::FieldTexts", "Formula"), QT_TRANSLATE_NOOP("ui::FieldTexts", "A score from measured numbers, such as: accuracy - 0.1 * latencyMs.")},
    {"evaluator.scorer.command", QT_TRANSLATE_NOOP("ui::FieldTexts", "Program"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Program and arguments, one per line; it reads the text and prints a score.")},
    {"evaluator.command", QT_TRANSLATE_NOOP("ui::FieldTexts", "Command"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Program and arguments, one per line; it reads the text and prints JSON with a score. {candidate} becomes a file with the text.")},
    {"evaluator.environment", QT_TRANSLATE_NOOP("ui::FieldTexts", "Environment"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Variables for the command as NAME=value, one per line; nothing else is passed on.")},
    {"evaluator.workingDirectory", QT_TRANSLATE_NOOP("ui::FieldTexts", "Working folder"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Where the command runs.")},
    {"evaluator.timeoutSeconds", QT_TRANSLATE_NOOP("ui::FieldTexts", "Time limit"), QT_TRANSLATE_NOOP("ui::FieldTexts", "A program that takes longer is ended; the text then has no score.")},
    {"evaluator.rubric", QT_TRANSLATE_NOOP("ui::FieldTexts", "Dimensions"), QT_TRANSLATE_NOOP("ui::FieldTexts", "What a model scores from 1 to 5, one per line.")},
    {"evaluator.children", QT_TRANSLATE_NOOP("ui::FieldTexts", "Components"), QT_TRANSLATE_NOOP("ui::FieldTexts", "The evaluators it is made of, as a JSON list with kind, weight and settings.")},
    {"evaluator.caseSensitive", QT_TRANSLATE_NOOP("ui::FieldTexts", "Case-sensitive"), QT_TRANSLATE_NOOP("ui::FieldTexts", "Whether capital and small letters are different.")},
};

const QHash<QString, const FieldRow *> &table()
{
    static const QHash<QString, const FieldRow *> byPath = [] {
        QHash<QString, const FieldRow *> result;
        for (const FieldRow &row : rows)
            result.insert(QString::fromLatin1(row.path), &row);
        return result;
    }();
    return byPath;
}

} // namespace

const FieldRow *fieldRow(const QString &path)
{
    static const QRegularExpression generator(QStringLiteral("^(\\w+\\.)?generators\\[\\d+\\]\\."));
    static const QRegularExpression evaluator(QStringLiteral("^evaluators\\[\\d+\\](?:\\.children\\[\\d+\\])*\\."));
    QString key = path;
    key.replace(generator, QStringLiteral("generator.")).replace(evaluator, QStringLiteral("evaluator."));
    if (const FieldRow *row = table().value(key))
        return row;
    const QString owner = key.section(u'.', 0, 0);
    const QString name = key.section(u'.', 1);
    if (!engine::stepNames().contains(owner))
        return nullptr;
    const FieldRow *row = table().value(QStringLiteral("step.") + name);
    return row ? row : table().value(QStringLiteral("generator.") + name);
}

} // namespace ui
