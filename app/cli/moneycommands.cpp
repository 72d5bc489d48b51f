// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/commandtable.h"
#include "engine/facade/connections.h"
#include "engine/facade/engine.h"
#include "engine/facade/treasury.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <cstdio>

namespace app {

using engine::GlobalCaps;
using engine::Money;
using engine::PriceRow;

namespace {

QString originWord(engine::PriceOrigin origin)
{
    switch (origin) {
    case engine::PriceOrigin::BuiltIn: return QStringLiteral("built in");
    case engine::PriceOrigin::Live: return QStringLiteral("fetched");
    case engine::PriceOrigin::User: return QStringLiteral("entered");
    }
    return {};
}

QByteArray rowJson(const PriceRow &row)
{
    QJsonObject object{{QStringLiteral("provider"), row.vendor}, {QStringLiteral("model"), row.model}, {QStringLiteral("input"), row.price.input},
        {QStringLiteral("cached"), row.price.cached}, {QStringLiteral("output"), row.price.output}, {QStringLiteral("source"), row.price.source},
        {QStringLiteral("asOf"), row.asOf}, {QStringLiteral("origin"), originWord(row.origin)}};
    if (row.contextTokens)
        object.insert(QStringLiteral("contextTokens"), *row.contextTokens);
    return jsonLine(object);
}

QByteArray rowLine(const PriceRow &row)
{
    return QStringLiteral("%1  in %2  cached %3  out %4  %5 %6\n").arg(row.vendor + u'/' + row.model, -48).arg(row.price.input, 9, 'f', 4)
        .arg(row.price.cached, 9, 'f', 4).arg(row.price.output, 9, 'f', 4).arg(originWord(row.origin), -8).arg(row.asOf).toUtf8();
}

/// "3.5" or "none"; nullopt when it is neither.
std::optional<std::optional<Money>> capFrom(const QString &text)
{
    if (text == u"none")
        return std::optional<Money>();
    bool ok = false;
    const double usd = text.toDouble(&ok);
    if (!ok || !(usd >= 0))
        return {};
    return std::optional(Money::fromUsd(usd));
}

engine::Result<> changeCaps(const Options &options, engine::Treasury *treasury)
{
    const auto before = treasury->caps().result();
    if (!before)
        return engine::fail(before.error());
    GlobalCaps caps = *before;
    for (const auto &[name, cap] : {std::pair(QStringLiteral("per-day"), &caps.perDay), std::pair(QStringLiteral("per-month"), &caps.perMonth)}) {
        if (!options.has(name))
            continue;
        const auto given = capFrom(options.value(name));
        if (!given)
            return engine::fail(engine::ErrorKind::BadConfig, QStringLiteral("--%1: expected an amount in USD or \"none\"").arg(name));
        *cap = *given;
    }
    return caps == *before ? engine::Result<>() : treasury->setCaps(caps).result();
}

QString capText(const std::optional<Money> &cap)
{
    return cap ? QStringLiteral("of $%1").arg(cap->usd(), 0, 'f', 2) : QStringLiteral("(no cap)");
}

QString spentText(Money spent, bool isLowerBound)
{
    return u'$' + QString::number(spent.usd(), 'f', 4) + (isLowerBound ? QStringLiteral(" + unpriced calls") : QString());
}

QJsonValue capJson(const std::optional<Money> &cap)
{
    return cap ? QJsonValue(cap->usd()) : QJsonValue();
}

QByteArray moneyJson(const GlobalCaps &caps, const engine::Spending &spending, const engine::EstimateAccuracy &accuracy, qint64 replies)
{
    return jsonLine({{QStringLiteral("type"), QStringLiteral("money")}, {QStringLiteral("todayUsd"), spending.today.usd()},
        {QStringLiteral("monthUsd"), spending.month.usd()}, {QStringLiteral("todayIsLowerBound"), spending.todayIsLowerBound},
        {QStringLiteral("monthIsLowerBound"), spending.monthIsLowerBound}, {QStringLiteral("reservedUsd"), spending.reserved.usd()},
        {QStringLiteral("capPerDayUsd"), capJson(caps.perDay)}, {QStringLiteral("capPerMonthUsd"), capJson(caps.perMonth)},
        {QStringLiteral("estimatedRuns"), accuracy.runs}, {QStringLiteral("moneyWithin"), accuracy.moneyWithin},
        {QStringLiteral("tokensWithin"), accuracy.tokensWithin}, {QStringLiteral("keptReplies"), replies}});
}

QByteArray moneyText(const GlobalCaps &caps, const engine::Spending &spending, const engine::EstimateAccuracy &accuracy, qint64 replies)
{
    QString out = QStringLiteral("today       %1 %2\nthis month  %3 %4\n").arg(spentText(spending.today, spending.todayIsLowerBound), capText(caps.perDay),
        spentText(spending.month, spending.monthIsLowerBound), capText(caps.perMonth));
    if (spending.reserved > Money())
        out += QStringLiteral("set aside   $%1 for calls that were in flight when their run was ended\n").arg(spending.reserved.usd(), 0, 'f', 4);
    if (accuracy.runs > 0) {
        const double share = accuracy.moneyWithin > 0 ? accuracy.moneyWithin : accuracy.tokensWithin;
        out += QStringLiteral("estimates   off by up to %1 % in the last %2 runs\n").arg(share * 100, 0, 'f', 0).arg(accuracy.runs);
    }
    return (out + QStringLiteral("replies     %1 kept\n").arg(replies)).toUtf8();
}

} // namespace

static CommandValue pricesCommand(const Options &options, Terminal &)
{
    const auto host = openHost(options);
    if (!host)
        return refused(host.error());
    engine::Treasury *const treasury = (*host)->engine()->treasury();
    CommandValue value;
    if (options.has(QStringLiteral("refresh"))) {
        const auto fetched = treasury->refreshPrices().result();
        if (!fetched)
            return refused(fetched.error());
        value.notes << QStringLiteral("%1 prices fetched").arg(*fetched);
    }
    const auto rows = treasury->prices().result();
    if (!rows)
        return refused(rows.error());
    for (const PriceRow &row : *rows) {
        const QString name = row.vendor + u'/' + row.model;
        if (!options.arguments.isEmpty() && !name.contains(options.arguments.constFirst(), Qt::CaseInsensitive))
            continue;
        value.json << rowJson(row);
        value.text += rowLine(row);
    }
    if (value.text.isEmpty())
        value.notes << QStringLiteral("no price is known for that; USD per million tokens can be set in a configuration: generator.inputUsdPerMtok");
    return value;
}

static CommandValue moneyCommand(const Options &options, Terminal &)
{
    const auto host = openHost(options);
    if (!host)
        return refused(host.error());
    engine::Treasury *const treasury = (*host)->engine()->treasury();
    if (const engine::Result<> changed = changeCaps(options, treasury); !changed)
        return refused(changed.error());
    if (options.has(QStringLiteral("forget-replies"))) {
        if (const engine::Result<> cleared = treasury->clearKeptReplies().result(); !cleared)
            return refused(cleared.error());
    }
    const auto caps = treasury->caps().result();
    const auto spending = treasury->spending().result();
    const auto accuracy = treasury->accuracy().result();
    const auto replies = treasury->keptReplies().result();
    if (!caps || !spending || !accuracy || !replies)
        return refused(!caps ? caps.error() : !spending ? spending.error() : !accuracy ? accuracy.error() : replies.error());
    CommandValue value;
    value.json << moneyJson(*caps, *spending, *accuracy, *replies);
    value.text = moneyText(*caps, *spending, *accuracy, *replies);
    return value;
}

namespace {

/// Stores the key in the keychain; without one, encrypted with VALDA_KEY_PHRASE if that is set.
engine::Result<QString> keepKey(engine::Connections *connections, const QString &address, const QByteArray &key)
{
    const engine::Result<> kept = connections->setKey(address, key, engine::KeyPlace::Keychain).result();
    if (kept)
        return QStringLiteral("stored in the keychain, for that host only");
    const QByteArray phrase = qgetenv("VALDA_KEY_PHRASE");
    if (kept.error().kind != engine::ErrorKind::Store || phrase.isEmpty())
        return engine::fail(kept.error());
    const engine::Result<> unlocked = connections->unlockKeyFile(phrase).result();
    if (!unlocked)
        return engine::fail(unlocked.error());
    const engine::Result<> sealed = connections->setKey(address, key, engine::KeyPlace::File).result();
    if (!sealed)
        return engine::fail(sealed.error());
    return QStringLiteral("stored encrypted with VALDA_KEY_PHRASE, for that host only");
}

} // namespace

/// `key ADDRESS` stores the key from stdin; without an address it lists the hosts that have a key.
static CommandValue keyCommand(const Options &options, Terminal &)
{
    const auto host = openHost(options);
    if (!host)
        return refused(host.error());
    engine::Connections *const connections = (*host)->engine()->connections();
    if (options.arguments.isEmpty()) {
        const auto keys = connections->keys().result();
        if (!keys)
            return refused(keys.error());
        CommandValue value;
        for (const engine::KeyInfo &key : *keys)
            value.text += key.host.toUtf8() + '\n';
        value.json = value.text.isEmpty() ? QList<QByteArray>() : QList<QByteArray>{value.text};
        if (keys->isEmpty())
            value.notes << QStringLiteral("no key is kept");
        return value;
    }
    const QString address = options.arguments.constFirst();
    if (options.has(QStringLiteral("forget"))) {
        const engine::Result<> forgotten = connections->forgetKey(address).result();
        return forgotten ? CommandValue() : refused(forgotten.error());
    }
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return refused({engine::ErrorKind::BadConfig, QStringLiteral("the key is read from standard input"), {}});
    const engine::Result<QString> kept = keepKey(connections, address, input.readLine(64 * 1024));
    if (!kept)
        return refused(kept.error());
    return noted(*kept);
}

QList<Command> moneyFamily()
{
    return {
        {"prices", "prices [MODEL] [--refresh]",
         "what models cost, in USD per million tokens",
         "common prices", Arguments::NoneOrOne, pricesCommand},
        {"money", "money [--per-day USD] [--per-month USD]",
         "what all runs together have spent, and their caps",
         "common money", Arguments::None, moneyCommand},
        {"key", "key [ADDRESS] [--forget]",
         "keep the key on standard input in the keychain, for the host of that address",
         "common key", Arguments::NoneOrOne, keyCommand},
    };
}

} // namespace app
