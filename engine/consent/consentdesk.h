// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/consent/agreements.h"
#include "engine/consent/consent.h"
#include "engine/consent/consentitems.h"

#include <memory>

namespace engine {

/// Decides whether a run may start or resume. A new run needs consent for its foreign items. A resumed run needs an
/// agreement for each item, whatever its log contains, since logs may be foreign. Starting one's own configuration
/// agrees to its items. Engine thread. Without agreements (nullptr) only the foreign mark is checked.
class ConsentDesk
{
public:
    ConsentDesk() = default;
    ConsentDesk(std::shared_ptr<Agreements> agreements, ConsentSetting setting);

    /// Items without consent when a run of the configuration starts; empty for a configuration that is not foreign.
    [[nodiscard]] QList<ConsentItem> missingAtStart(const RunConfig &config, const Consent &consent) const;
    /// Items without consent when a run resumes with `config`; `before` is the configuration in its log,
    /// `consent.own` the part given now. Empty for a run that this person started with a configuration of their own.
    [[nodiscard]] QList<ConsentItem> missing(const RunId &run, const RunConfig &before, const RunConfig &config, const Consent &consent) const;
    /// Stores agreement to all items of the configuration, or to `items`, for the run.
    void begins(const RunId &run, const RunConfig &config);
    void goesOn(const RunId &run, const RunConfig &before, const RunConfig &config);
    void keep(const RunId &run, const QList<ConsentItem> &items);
    /// Removes the agreements of a removed run: a later run of the same name starts without any.
    void forget(const RunId &run);

private:
    [[nodiscard]] bool isOwnRun(const RunId &run, const RunConfig &config) const;
    void keepAll(const RunId &run, const RunConfig &config, bool isOwn);

    std::shared_ptr<Agreements> m_agreements;
    ConsentSetting m_setting;
};

/// The items whose digest is not among `agreed`.
[[nodiscard]] QList<ConsentItem> withoutAgreed(QList<ConsentItem> items, const QStringList &agreed);
/// BadConfig that names every item and the option that agrees to it; success when `missing` is empty.
[[nodiscard]] Result<> refusalOfMissing(const QList<ConsentItem> &missing);

} // namespace engine
