// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext.h"

#include "ui/problemphrases.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace ui {

namespace {

/// The translation context of all sentences in here.
struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ui::ErrorText)
};

QString sentenceOf(engine::ErrorKind kind)
{
    using enum engine::ErrorKind;
    switch (kind) {
    case Cancelled: return ErrorText::tr("Cancelled at your request. Start it again to go on.");
    case Timeout: return ErrorText::tr("The model took too long to answer. Try again, or allow it more time in the generator's settings.");
    case RateLimited: return ErrorText::tr("The provider limits the number of requests. Wait a little, or lower “Calls at once”.");
    case Quota: return ErrorText::tr("The account at the provider has no credit left. Add credit there, or choose another generator.");
    case Overloaded: return ErrorText::tr("The provider is overloaded at the moment. Try again later, or choose another model.");
    case Unreachable: return ErrorText::tr("The server cannot be reached. Check the address, that the server runs, and the network.");
    case Interrupted: return ErrorText::tr("The connection was lost while the model was answering. Try again; the lost attempt may be billed.");
    case Auth: return ErrorText::tr("The key is missing or was refused. Set the environment variable that holds it, then start Valda again.");
    case NotFound: return ErrorText::tr("The provider does not know this model or address. Check the model's name and the server address.");
    case BadRequest: return ErrorText::tr("The provider rejected the request. Check the generator's settings for this model.");
    case BadReply: return ErrorText::tr("The reply has an unknown form. Check that the server address and the provider match.");
    case BadConfig: return ErrorText::tr("The configuration has errors. Correct what the checks list under Configure.");
    case OverBudget: return ErrorText::tr("A limit allows no further calls. Raise the limit to continue.");
    case Sandbox: return ErrorText::tr("The program did not start, or exceeded a limit. Check the command and its limits.");
    case Store: return ErrorText::tr("The library cannot be read or written. Check free space and permissions, and that no other Valda has it open.");
    case Damaged: return ErrorText::tr("The file is damaged or of another kind. It was left as it is; choose another one or restore a copy.");
    case Newer: return ErrorText::tr("The file was made by a newer version of Valda. Update Valda to open it; it was left as it is.");
    case Missing: return ErrorText::tr("Not found. It may have been removed or renamed; choose another one.");
    case Internal: return ErrorText::tr("Something went wrong inside Valda. Please report it with the details.");
    }
    Q_UNREACHABLE();
}

/// "line 3, seeding.count: " – what is known of the place.
QString placeOf(const engine::Problem &problem)
{
    if (problem.line > 0 && !problem.path.isEmpty())
        return ErrorText::tr("Line %1, %2: ", "place in a configuration; ends with a blank").arg(QString::number(problem.line), problem.path);
    if (problem.line > 0)
        return ErrorText::tr("Line %1: ", "place in a configuration; ends with a blank").arg(problem.line);
    if (!problem.path.isEmpty())
        return ErrorText::tr("%1: ", "place in a configuration; ends with a blank").arg(problem.path);
    return {};
}

QString unknownKey(const QString &key, const QString &nearest)
{
    if (nearest.isEmpty())
        return ErrorText::tr("Unknown setting “%1”. It is ignored and stays in the file.").arg(key);
    return ErrorText::tr("Unknown setting “%1”, ignored. Did you mean “%2”?").arg(key, nearest);
}

/// Those a person meets in the forms have a sentence of their own.
QString missingOf(const engine::Problem &problem)
{
    const QString &path = problem.path;
    if (path == u"task")
        return ErrorText::tr("The task is empty. Describe what should be written.");
    if (path == u"evaluation.prompt")
        return ErrorText::tr("The criterion is empty. Describe how the judge chooses.");
    if (path.endsWith(u".generators"))
        return ErrorText::tr("No generator is switched on. Switch one on, or add one.");
    if (path == u"testing.folder")
        return ErrorText::tr("Programs are not measured. Choose the folder with the evaluator, or a command.");
    if (path.endsWith(u".kind"))
        return ErrorText::tr("The evaluator has no kind. Choose one, such as length or regex.");
    if (path.endsWith(u".scorer"))
        return ErrorText::tr("The score has no source. Choose a judge, a command or a formula.");
    return ErrorText::tr("Missing: %1. Enter it.").arg(problemPhrase(problem.arguments.value(0)));
}

QString capitalised(const QString &sentence) { return sentence.left(1).toUpper() + sentence.mid(1); }

QString wrongOf(const engine::Problem &problem)
{
    const auto arg = [&problem](int index) { return problem.arguments.value(index); };
    const auto phrase = [&arg](int index) { return problemPhrase(arg(index)); };
    using enum engine::ProblemKind;
    switch (problem.kind) {
    case Syntax: return ErrorText::tr("The text cannot be read: %1. Correct it at this place.").arg(arg(0));
    case WrongType: return ErrorText::tr("Enter %1. Found: %2.").arg(phrase(0), phrase(1));
    case OutOfRange:
        return arg(2).isEmpty() ? ErrorText::tr("%1 is out of range; use %2 or more.").arg(arg(0), arg(1))
                                : ErrorText::tr("%1 is out of range; use %2 to %3.").arg(arg(0), arg(1), arg(2));
    case UnknownChoice: return ErrorText::tr("“%1” is not a valid choice. Use one of: %2.").arg(arg(0), arg(1));
    case UnknownProvider: return ErrorText::tr("Unknown provider “%1”. Choose one of: %2.").arg(arg(0), arg(1));
    case UnknownKey: return unknownKey(arg(0), arg(1));
    case Missing: return missingOf(problem);
    case BadFile: return ErrorText::tr("File “%1”: %2. Choose another file.").arg(arg(0), phrase(1));
    case BadPattern: return ErrorText::tr("“%1” is not a valid regular expression (%2). Correct it, or escape special characters with \\.").arg(arg(0), arg(1));
    case BadSchema: return ErrorText::tr("The JSON schema is not valid: %1. Correct the schema.").arg(arg(0));
    case BadPlace: return capitalised(arg(0) + u'.');
    case KeyMissing: return ErrorText::tr("The environment variable %1 is not set; set it to your key and start Valda again.").arg(arg(0));
    case NotAvailable: return ErrorText::tr("“%1” is not available yet. %2").arg(arg(0), phrase(1)).trimmed();
    case NoStopRule: return ErrorText::tr("No stop is set. Valda will stop after 40 candidates. Set a number of candidates, a time, or a cap on calls or tokens.");
    case PriceUnknown: return ErrorText::tr("The price of %1 is not known, so the money cap of %2 does not count its calls. Enter its price.").arg(arg(0), arg(1));
    case CapCannotHold: return ErrorText::tr("The price of %1 is not known, so the money cap of %2 cannot hold. Enter its price, or set a cap on calls or tokens.").arg(arg(0), arg(1));
    case MoneyBelowCall: return ErrorText::tr("One call may cost %1, the cap is %2 (%3, %4). Raise the cap or lower the maximum of tokens.").arg(arg(2), arg(3), stepTitle(arg(0)), arg(1));
    case AllRunsBelowCall: return ErrorText::tr("One call may cost %1, the cap over all runs is %2 (%3, %4). Raise that cap or lower the maximum of tokens.").arg(arg(2), arg(3), stepTitle(arg(0)), arg(1));
    case TokensBelowCall: return ErrorText::tr("One call may take %1 tokens, the cap is %2 (%3, %4). Raise the cap or lower the maximum of tokens.").arg(arg(2), arg(3), stepTitle(arg(0)), arg(1));
    case NewerFormat: return ErrorText::tr("This file has format %1; this version reads up to %2. Update Valda.").arg(arg(0), arg(1));
    case Conflict: return capitalised(ErrorText::tr("%1 contradicts %2. Change one of the two.").arg(phrase(0), phrase(1)));
    }
    Q_UNREACHABLE();
}

} // namespace

QString errorSentence(const engine::Error &error)
{
    QString sentence = sentenceOf(error.kind);
    if (error.retryAfter && error.retryAfter->count() > 0)
        sentence = ErrorText::tr("%1 It may work again in %2.", "a sentence, a duration").arg(sentence, formatDuration(error.retryAfter->count()));
    if (!error.detail.isEmpty())
        sentence = ErrorText::tr("%1 (%2)", "a sentence, the technical place").arg(sentence, error.detail);
    return sentence;
}

QString problemSentence(const engine::Problem &problem) { return placeOf(problem) + wrongOf(problem); }

QString problemWords(const engine::Problem &problem) { return wrongOf(problem); }

QString severityWord(engine::Severity severity)
{
    switch (severity) {
    case engine::Severity::Error: return ErrorText::tr("Error");
    case engine::Severity::Warning: return ErrorText::tr("Warning");
    case engine::Severity::Hint: return ErrorText::tr("Hint", "severity of a finding");
    }
    Q_UNREACHABLE();
}

QString endReasonSentence(engine::EndReason reason)
{
    using enum engine::EndReason;
    switch (reason) {
    case Candidates: return ErrorText::tr("The number of candidates was reached.");
    case Calls: return ErrorText::tr("The cap on calls was reached.");
    case Money: return ErrorText::tr("The money cap was reached.");
    case Tokens: return ErrorText::tr("The cap on tokens was reached.");
    case Time: return ErrorText::tr("The time limit was reached.");
    case Target: return ErrorText::tr("The target score was reached.");
    case Confident: return ErrorText::tr("The leader is the best with the confidence you set.");
    case LeaderUnchanged: return ErrorText::tr("There was no improvement for as long as you set.");
    case Refined: return ErrorText::tr("The refinement loop converged.");
    case Stopped: return ErrorText::tr("You stopped the run.");
    case Exhausted: return ErrorText::tr("The generators produced nothing new any more.");
    case NoProvider: return ErrorText::tr("No model answered any more: each failed too often or refused the calls.");
    case NoJudge: return ErrorText::tr("No judge and no evaluator gave readable replies any more, so nothing ranked the candidates.");
    case Failed: return ErrorText::tr("The run ended with an error.");
    }
    Q_UNREACHABLE();
}

QString endReasonWord(engine::EndReason reason)
{
    using enum engine::EndReason;
    switch (reason) {
    case Candidates: return ErrorText::tr("Finished", "why a run ended: the wanted number was reached");
    case Calls: return ErrorText::tr("Call limit reached", "why a run ended");
    case Money: return ErrorText::tr("Budget used up", "why a run ended");
    case Tokens: return ErrorText::tr("Token limit reached", "why a run ended");
    case Time: return ErrorText::tr("Time limit reached", "why a run ended");
    case Target: return ErrorText::tr("Target reached", "why a run ended");
    case Confident: return ErrorText::tr("Confidence reached", "why a run ended: the leader is the best with the probability asked for");
    case LeaderUnchanged: return ErrorText::tr("No more improvement", "why a run ended: the leader did not change any more");
    case Refined: return ErrorText::tr("Converged", "why a run ended");
    case Stopped: return ErrorText::tr("Stopped", "why a run ended");
    case Exhausted: return ErrorText::tr("No new candidates", "why a run ended: nothing new came");
    case NoProvider: return ErrorText::tr("No model answers", "why a run ended: no model answered any more");
    case NoJudge: return ErrorText::tr("No judge answers", "why a run ended: nothing ranked the candidates any more");
    case Failed: return ErrorText::tr("Failed", "why a run ended");
    }
    Q_UNREACHABLE();
}

QString endSentence(const engine::RunState &state, const engine::RunPlan &plan)
{
    if (!state.finished())
        return {};
    const engine::EndReason reason = state.finished()->reason;
    const engine::BudgetPlan &budget = plan.budget;
    using enum engine::EndReason;
    if (reason == Candidates && plan.stop.candidates)
        return ErrorText::tr("The limit of %1 candidates was reached.").arg(formatCount(*plan.stop.candidates));
    if (reason == Calls && budget.calls)
        return ErrorText::tr("The cap of %1 calls was reached.").arg(formatCount(*budget.calls));
    if (reason == Tokens && budget.tokens) {
        const qint64 used = state.totals().tokensIn + state.totals().tokensOut;
        return ErrorText::tr("The cap of %1 tokens was reached: %2 are used, and another call may take more than the rest.")
            .arg(formatCount(*budget.tokens), formatCount(used));
    }
    if (reason == Money && budget.total) {
        return ErrorText::tr("The money cap of %1 was reached: %2 is spent, and another call may cost more than the rest.")
            .arg(formatMoney(*budget.total), formatMoney(state.totals().spent));
    }
    if (reason == Time && plan.stop.seconds)
        return ErrorText::tr("The time limit of %1 was reached.").arg(formatDuration(qint64(*plan.stop.seconds * 1000)));
    return endReasonSentence(reason);
}

QString rejectionSentence(engine::Rejection reason)
{
    using enum engine::Rejection;
    switch (reason) {
    case Empty: return ErrorText::tr("The reply held no text.");
    case Refused: return ErrorText::tr("The model refused to answer.");
    case Duplicate: return ErrorText::tr("The reply is the same as a candidate that exists, or nearly.");
    case Unreadable: return ErrorText::tr("The reply was not in the form that was asked for.");
    case TooLong: return ErrorText::tr("The reply was longer than allowed.");
    case Unmatched: return ErrorText::tr("The reply changes lines that are not in the program.");
    case Outside: return ErrorText::tr("The reply changes lines outside of the editable regions.");
    case OnlyThoughts: return ErrorText::tr("The reply held only reasoning and no answer.");
    }
    Q_UNREACHABLE();
}

QString rejectionWord(engine::Rejection reason)
{
    using enum engine::Rejection;
    switch (reason) {
    case Empty: return ErrorText::tr("Empty", "a rejected reply");
    case Refused: return ErrorText::tr("Refused", "a rejected reply");
    case Duplicate: return ErrorText::tr("Duplicate", "a rejected reply");
    case Unreadable: return ErrorText::tr("Unreadable", "a rejected reply");
    case TooLong: return ErrorText::tr("Too long", "a rejected reply");
    case Unmatched: return ErrorText::tr("Not applicable", "a rejected reply");
    case Outside: return ErrorText::tr("Outside the regions", "a rejected reply");
    case OnlyThoughts: return ErrorText::tr("Reasoning only", "a rejected reply");
    }
    Q_UNREACHABLE();
}

QString finishReasonWord(engine::FinishReason reason)
{
    using enum engine::FinishReason;
    switch (reason) {
    case Stop: return ErrorText::tr("Complete", "how a reply ended");
    case Length: return ErrorText::tr("Cut off", "how a reply ended: at the token limit");
    case Refused: return ErrorText::tr("Refused", "how a reply ended");
    case Unknown: return ErrorText::tr("Unknown", "how a reply ended");
    }
    Q_UNREACHABLE();
}

QString verdictWord(engine::Verdict verdict)
{
    using enum engine::Verdict;
    switch (verdict) {
    case First: return ErrorText::tr("First", "who won a comparison");
    case Second: return ErrorText::tr("Second", "who won a comparison");
    case Tie: return ErrorText::tr("Tie", "who won a comparison");
    }
    Q_UNREACHABLE();
}

QString loopEndSentence(engine::LoopEnd reason)
{
    using enum engine::LoopEnd;
    switch (reason) {
    case QualityThreshold: return ErrorText::tr("The output reached the threshold and passed all checks.");
    case Convergence: return ErrorText::tr("The output did not improve any more.");
    case Learned: return ErrorText::tr("Earlier runs suggest that another iteration gains too little.");
    case MaxIterations: return ErrorText::tr("The iteration limit was reached.");
    case Timeout: return ErrorText::tr("The time limit was reached.");
    case Budget: return ErrorText::tr("The budget is used up.");
    case Stopped: return ErrorText::tr("You stopped the run.");
    case Failed: return ErrorText::tr("The loop could not continue.");
    }
    Q_UNREACHABLE();
}

QString loopEndWord(engine::LoopEnd reason)
{
    using enum engine::LoopEnd;
    switch (reason) {
    case QualityThreshold: return ErrorText::tr("Target reached", "why a refinement loop ended");
    case Convergence: return ErrorText::tr("No more improvement", "why a refinement loop ended: the output did not change any more");
    case Learned: return ErrorText::tr("No more gain expected", "why a refinement loop ended: by the learned rule");
    case MaxIterations: return ErrorText::tr("Iteration limit reached", "why a refinement loop ended");
    case Timeout: return ErrorText::tr("Time limit reached", "why a refinement loop ended");
    case Budget: return ErrorText::tr("Budget used up", "why a refinement loop ended");
    case Stopped: return ErrorText::tr("Stopped", "why a refinement loop ended");
    case Failed: return ErrorText::tr("Failed", "why a refinement loop ended");
    }
    Q_UNREACHABLE();
}

QString runStatusWord(engine::RunStatus status)
{
    using enum engine::RunStatus;
    switch (status) {
    case Running: return ErrorText::tr("Running", "state of a run");
    case Throttled: return ErrorText::tr("Throttled", "state of a run: held back by the hourly cap");
    case Pausing: return ErrorText::tr("Pausing", "state of a run: finishing calls");
    case Paused: return ErrorText::tr("Paused", "state of a run");
    case Finished: return ErrorText::tr("Finished", "state of a run");
    }
    Q_UNREACHABLE();
}

QString stepTitle(engine::Step step)
{
    using enum engine::Step;
    switch (step) {
    case Seeding: return ErrorText::tr("Seeding");
    case Evaluation: return ErrorText::tr("Evaluation");
    case Mutation: return ErrorText::tr("Mutation");
    case Crossover: return ErrorText::tr("Crossover");
    case Refinement: return ErrorText::tr("Refinement");
    case Scoring: return ErrorText::tr("Scoring", "a step: an evaluator asks a model or a program");
    case Human: return ErrorText::tr("Manual", "a step: written or judged by a person");
    }
    Q_UNREACHABLE();
}

QString stepTitle(const QString &name)
{
    const std::optional<engine::Step> step = engine::stepFromName(name);
    return step ? stepTitle(*step) : name;
}

QString sourceTitle(engine::Source source)
{
    using enum engine::Source;
    switch (source) {
    case BuiltIn: return ErrorText::tr("built in", "where a value comes from");
    case Application: return ErrorText::tr("from the settings", "where a value comes from");
    case Run: return ErrorText::tr("from the run", "where a value comes from");
    case Step: return ErrorText::tr("from the step", "where a value comes from");
    case Generator: return ErrorText::tr("set here", "where a value comes from: the generator itself");
    }
    Q_UNREACHABLE();
}

QString providerTitle(const QString &kind)
{
    if (kind == QLatin1StringView("offline"))
        return ErrorText::tr("Offline sample");
    if (kind == QLatin1StringView("openai"))
        return QStringLiteral("OpenAI");
    if (kind == QLatin1StringView("openai-responses"))
        return QStringLiteral("OpenAI Responses");
    if (kind == QLatin1StringView("anthropic"))
        return QStringLiteral("Anthropic");
    if (kind == QLatin1StringView("openrouter"))
        return QStringLiteral("OpenRouter");
    if (kind == QLatin1StringView("gemini"))
        return QStringLiteral("Google Gemini");
    if (kind == QLatin1StringView("cohere"))
        return QStringLiteral("Cohere");
    if (kind == QLatin1StringView("openai-compatible"))
        return ErrorText::tr("OpenAI-compatible server");
    if (kind == QLatin1StringView("ollama"))
        return QStringLiteral("Ollama");
    if (kind == QLatin1StringView("command"))
        return ErrorText::tr("Local command");
    if (kind == QLatin1StringView("replay"))
        return ErrorText::tr("Recorded replies");
    return kind;
}

} // namespace ui
