// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/consent/consentdesk.h"

#include "engine/base/log.h"
#include "engine/config/fields/foreignmark.h"

#include <QCryptographicHash>

namespace engine {

namespace {

ConsentItem ownRunItem(const RunConfig &config)
{
    return {ConsentKind::OwnRun, {QString::fromLatin1(QCryptographicHash::hash(config.json, QCryptographicHash::Sha256).toHex())}, {}, {}};
}

} // namespace

ConsentDesk::ConsentDesk(std::shared_ptr<Agreements> agreements, ConsentSetting setting)
    : m_agreements(std::move(agreements))
    , m_setting(std::move(setting))
{
}

QList<ConsentItem> ConsentDesk::missingAtStart(const RunConfig &config, const Consent &consent) const
{
    return isForeign(config) ? withoutAgreed(itemsBeyond(config, consent.own, m_setting), consent.digests) : QList<ConsentItem>();
}

QList<ConsentItem> ConsentDesk::missing(const RunId &run, const RunConfig &before, const RunConfig &config, const Consent &consent) const
{
    if (!m_agreements)
        return missingAtStart(config, consent);
    if (isOwnRun(run, before))
        return {};
    QList<ConsentItem> items = withoutAgreed(itemsBeyond(config, consent.own, m_setting), consent.digests);
    items.removeIf([&](const ConsentItem &item) { return m_agreements->agreed(run, item); });
    return items;
}

bool ConsentDesk::isOwnRun(const RunId &run, const RunConfig &config) const
{
    return m_agreements && !isForeign(config) && m_agreements->agreed(run, ownRunItem(config));
}

void ConsentDesk::begins(const RunId &run, const RunConfig &config)
{
    keepAll(run, config, !isForeign(config));
}

void ConsentDesk::goesOn(const RunId &run, const RunConfig &before, const RunConfig &config)
{
    keepAll(run, config, isOwnRun(run, before));
}

void ConsentDesk::keepAll(const RunId &run, const RunConfig &config, bool isOwn)
{
    QList<ConsentItem> items = consentItems(config, m_setting);
    if (isOwn)
        items << ownRunItem(config);
    keep(run, items);
}

void ConsentDesk::keep(const RunId &run, const QList<ConsentItem> &items)
{
    if (!m_agreements)
        return;
    QList<ConsentItem> unknown = items;
    unknown.removeIf([&](const ConsentItem &item) { return m_agreements->agreed(run, item); });
    if (const Result<> kept = m_agreements->keep(run, unknown, true); !kept)
        qCWarning(logRun).noquote() << "agreements of" << run.value << "are asked for again:" << kept.error().detail;
}

void ConsentDesk::forget(const RunId &run)
{
    if (!m_agreements)
        return;
    if (const Result<> done = m_agreements->forget(run); !done)
        qCWarning(logRun).noquote() << "agreements of" << run.value << "stay:" << done.error().detail;
}

QList<ConsentItem> withoutAgreed(QList<ConsentItem> items, const QStringList &agreed)
{
    items.removeIf([&agreed](const ConsentItem &item) { return agreed.contains(item.digest()); });
    return items;
}

Result<> refusalOfMissing(const QList<ConsentItem> &missing)
{
    if (missing.isEmpty())
        return {};
    QStringList lines{QStringLiteral("this configuration comes from elsewhere, and what it would do with your rights was not agreed to:")};
    for (const ConsentItem &item : missing)
        lines << QStringLiteral("  it %1; --trust %2 agrees to that").arg(englishText(item), item.digest());
    return fail(ErrorKind::BadConfig, lines.join(u'\n'));
}

} // namespace engine
