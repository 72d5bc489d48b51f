// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/consent/agreements.h"
#include "engine/consent/consent.h"
#include "engine/consent/consentitems.h"

#include <memory>

namespace engine {

/// Decides whether a run may start or go on. A run that starts needs consent for what is foreign in it; one that goes on
/// needs an agreement for each item, whatever its log says: logs may come from anywhere. The start of a person's own
/// configuration agrees to its items. Engine thread. Without agreements (nullptr) only the foreign mark is looked at.
class ConsentDesk
{
public:
    ConsentDesk() = default;
    ConsentDesk(std::shared_ptr<Agreements> agreements, ConsentSetting setting);

    /// What must still be agreed to before a run of the configuration starts; empty for one that is not foreign.
    [[nodiscard]] QList<ConsentItem> missingAtStart(const RunConfig &config, const Consent &consent) const;
    /// The same before a run goes on with `config`: what its log says, `before`, and `consent.own`, which was given now. Nothing
    /// for a run that this person began with a configuration of the own.
    [[nodiscard]] QList<ConsentItem> missing(const RunId &run, const RunConfig &before, const RunConfig &config, const Consent &consent) const;
    /// Notes that all items of the configuration, or these, are agreed to for the run.
    void begins(const RunId &run, const RunConfig &config);
    void goesOn(const RunId &run, const RunConfig &before, const RunConfig &config);
    void keep(const RunId &run, const QList<ConsentItem> &items);
    /// A run that is removed: another of its name has no agreements.
    void forget(const RunId &run);

private:
    [[nodiscard]] bool isOwnRun(const RunId &run, const RunConfig &config) const;
    void keepAll(const RunId &run, const RunConfig &config, bool isOwn);

    std::shared_ptr<Agreements> m_agreements;
    ConsentSetting m_setting;
};

/// The items whose digest is not among `agreed`.
[[nodiscard]] QList<ConsentItem> withoutAgreed(QList<ConsentItem> items, const QStringList &agreed);
/// BadConfig that names every item and the option that agrees to it; success where nothing is missing.
[[nodiscard]] Result<> refusalOfMissing(const QList<ConsentItem> &missing);

} // namespace engine
