// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/advice.h"

#include "ui/connect/connectdraft.h"
#include "ui/errortext.h"

#include <QCoreApplication>
#include <QUrl>

namespace ui {

namespace {

/// Translation context of the sentences in this file.
struct AdviceText {
    Q_DECLARE_TR_FUNCTIONS(ui::ConnectionAdvice)
};

using engine::EndpointStep;
using engine::EndpointTrouble;
using engine::GeneratorPlan;

Advice retry(const QString &sentence) { return {sentence, Remedy::Retry, AdviceText::tr("Try again"), {}}; }
Advice editAddress(const QString &sentence) { return {sentence, Remedy::EditAddress, AdviceText::tr("Correct the address"), {}}; }
Advice editKey(const QString &sentence) { return {sentence, Remedy::EditKey, AdviceText::tr("Enter a key"), {}}; }

QString place(const GeneratorPlan &tested)
{
    const QString host = hostOf(tested.endpoint);
    return host.isEmpty() ? providerTitle(tested.provider) : host;
}

Advice notEncrypted(const GeneratorPlan &tested)
{
    const bool https = tested.endpoint.startsWith(QLatin1StringView("https"), Qt::CaseInsensitive);
    QUrl other(tested.endpoint.contains(QLatin1StringView("://")) ? tested.endpoint : QStringLiteral("http://") + tested.endpoint);
    other.setScheme(https ? QStringLiteral("http") : QStringLiteral("https"));
    const QString sentence = https ? AdviceText::tr("%1 does not speak https.").arg(place(tested)) : AdviceText::tr("%1 requires https.").arg(place(tested));
    return {sentence, Remedy::SwitchScheme, https ? AdviceText::tr("Use http") : AdviceText::tr("Use https"), other.toString()};
}

Advice useAddress(const QString &sentence, const EndpointStep &step)
{
    return {sentence, Remedy::UseAddress, AdviceText::tr("Use %1").arg(step.betterEndpoint), step.betterEndpoint};
}

Advice noModels(const GeneratorPlan &tested)
{
    if (tested.provider == QLatin1StringView("ollama"))
        return {AdviceText::tr("Ollama runs, but has no model yet: pull one in a terminal, then test again."), Remedy::CopyCommand,
            AdviceText::tr("Copy “%1”").arg(pullCommand()), pullCommand()};
    return retry(AdviceText::tr("The server runs, but has no model: load one there, then test again."));
}

/// Advice on a wrong address or a wrong server at the address.
std::optional<Advice> ofAddress(const EndpointStep &step, const GeneratorPlan &tested)
{
    switch (step.trouble) {
    case EndpointTrouble::BadAddress: return editAddress(AdviceText::tr("This is no address of a server; it should look like http://localhost:8080/v1."));
    case EndpointTrouble::UnknownHost: return editAddress(AdviceText::tr("There is no computer named %1: check the spelling and the network.").arg(place(tested)));
    case EndpointTrouble::NobodyListens: return retry(AdviceText::tr("Nothing answers at %1: start the server there, then test again.").arg(place(tested)));
    case EndpointTrouble::NoAnswer: return retry(AdviceText::tr("%1 did not answer in time: check that it runs and is not busy.").arg(place(tested)));
    case EndpointTrouble::Certificate: return editAddress(AdviceText::tr("The certificate of %1 is not accepted, so nothing was sent: use the name it was made for, or http on your own network.").arg(place(tested)));
    case EndpointTrouble::NotEncrypted: return notEncrypted(tested);
    case EndpointTrouble::Redirected:
        return step.betterEndpoint.isEmpty() ? editAddress(AdviceText::tr("The server has moved elsewhere; keys are not sent on. Enter its new address."))
                                             : useAddress(AdviceText::tr("The server has moved."), step);
    case EndpointTrouble::WrongPath:
        return step.betterEndpoint.isEmpty() ? editAddress(AdviceText::tr("A server answers, but knows no models at this address: often “/v1” is missing at its end."))
                                             : useAddress(AdviceText::tr("The server answers at another path."), step);
    case EndpointTrouble::WebPage: return editAddress(AdviceText::tr("A web page answers instead of a model server: check the address, or sign in to the network."));
    case EndpointTrouble::OtherService:
        if (step.betterProvider.isEmpty())
            return editAddress(AdviceText::tr("Another kind of server answers there."));
        return Advice{AdviceText::tr("This server is of another kind than the one chosen."), Remedy::UseProvider,
            AdviceText::tr("Connect as %1").arg(providerTitle(step.betterProvider)), step.betterProvider};
    default: return {};
    }
}

/// Advice on the account, the model or a temporary failure.
Advice ofService(const EndpointStep &step, const GeneratorPlan &tested, const QString &billingPage)
{
    switch (step.trouble) {
    case EndpointTrouble::KeyMissing: return editKey(AdviceText::tr("The server needs a key."));
    case EndpointTrouble::KeyRefused: return editKey(AdviceText::tr("The key was refused: check that it was copied whole and is still valid."));
    case EndpointTrouble::Forbidden: return editKey(AdviceText::tr("This key may not do that: use one with permission, or choose another model."));
    case EndpointTrouble::NoModels: return noModels(tested);
    case EndpointTrouble::UnknownModel:
        return {AdviceText::tr("The server does not have the model “%1”.").arg(step.model.isEmpty() ? tested.model : step.model), Remedy::ChooseModel, AdviceText::tr("Choose a model"), {}};
    case EndpointTrouble::Loading: return retry(AdviceText::tr("The server is still loading its model: wait a moment, then test again."));
    case EndpointTrouble::Busy: return retry(AdviceText::tr("The server has too much to do at the moment: test again in a little while."));
    case EndpointTrouble::NoMoney:
        if (!billingPage.isEmpty())
            return {AdviceText::tr("The account has no credit left."), Remedy::OpenAccount, AdviceText::tr("Open the account page"), billingPage};
        return retry(AdviceText::tr("The account has no credit left: add some there, then test again."));
    case EndpointTrouble::Cancelled: return retry(AdviceText::tr("The test was stopped."));
    case EndpointTrouble::Unreadable: return editAddress(AdviceText::tr("The answer could not be understood: check that the address belongs to a server of this kind."));
    default: return retry(AdviceText::tr("The server refused the request; the details say why."));
    }
}

} // namespace

Advice adviceFor(const EndpointStep &step, const GeneratorPlan &tested, const QString &billingPage)
{
    if (const std::optional<Advice> advice = ofAddress(step, tested))
        return *advice;
    return ofService(step, tested, billingPage);
}

QString stageTitle(engine::EndpointStage stage)
{
    switch (stage) {
    case engine::EndpointStage::Address: return AdviceText::tr("Address");
    case engine::EndpointStage::Connection: return AdviceText::tr("Connection");
    case engine::EndpointStage::Certificate: return AdviceText::tr("Encryption");
    case engine::EndpointStage::Key: return AdviceText::tr("Key");
    case engine::EndpointStage::Models: return AdviceText::tr("List of models");
    case engine::EndpointStage::Completion: return AdviceText::tr("First reply");
    case engine::EndpointStage::Usage: return AdviceText::tr("Token count");
    }
    Q_UNREACHABLE();
}

QString pullCommand() { return QStringLiteral("ollama pull llama3.2"); }

} // namespace ui
