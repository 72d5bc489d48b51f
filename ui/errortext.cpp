// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext.h"

#include "engine/config/resolution/resolve.h"
#include "engine/providers/dialects/serviceinfo.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace ui {

namespace {

/// The translation context of all sentences in this file.
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
    const engine::StepTitle &title = engine::stepInfo(step).title;
    return ErrorText::tr(title.text, title.note);
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
    if (const engine::ServiceInfo *const service = engine::serviceInfoOf(kind))
        return QCoreApplication::translate("ui::ErrorText", service->name.toUtf8().constData());
    if (kind == QLatin1StringView("command"))
        return ErrorText::tr("Local command");
    if (kind == QLatin1StringView("replay"))
        return ErrorText::tr("Recorded replies");
    return kind;
}

} // namespace ui
