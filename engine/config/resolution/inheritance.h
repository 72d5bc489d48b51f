// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/fields/fields.h"
#include "engine/config/resolution/resolve.h"

#include <nlohmann/json.hpp>

namespace engine {

struct Effective {
    QVariant value;
    Source source = Source::BuiltIn;
};

/// One generator that a step uses.
struct GeneratorSlot {
    int index = 0;                          ///< index in the step's effective list, as in paths
    const nlohmann::ordered_json *own = nullptr;   ///< set when the step lists it
    const nlohmann::ordered_json *entry = nullptr; ///< set when the list comes from the run or the application
    Source listedBy = Source::BuiltIn;      ///< level of the list: Generator, Step (its `provider`), Run, Application, BuiltIn
    Effective provider;
    QString stepOwner;                      ///< the provider that bound fields beside the step's list belong to
};

/// Finds the effective value of each setting. Borrows two canonical documents; invalid values count as absent.
///
/// A generator's setting comes from the first of these that has it: the generator itself; its step; the run's generator of the
/// same provider, then settings of the run without a provider; the same of the application; the built-in value.
/// Settings beside a list apply to all generators of the list, except those bound to one vendor (model, endpoint, key,
/// prices …): these apply only to the level's own provider. A price counts only with the model set beside or above it, and
/// the name of a key only with its endpoint. A setting that a kind does not support is ignored for it.
/// Values under "off" are ignored.
class Inheritance
{
public:
    using Json = nlohmann::ordered_json;

    Inheritance(const Json &run, const Json &application);

    [[nodiscard]] Effective runValue(const QString &section, const Field &field) const;
    [[nodiscard]] Effective stepValue(const QString &step, const Field &field) const;
    [[nodiscard]] QList<GeneratorSlot> generators(const QString &step) const;
    /// The value of a field that the provider supports.
    [[nodiscard]] Effective generatorValue(const QString &step, const GeneratorSlot &slot, const Field &field) const;
    /// The evaluators' list and its source; null when there is none.
    [[nodiscard]] std::pair<const Json *, Source> evaluators() const;
    /// The generators of steps that have no list of their own.
    [[nodiscard]] QList<GeneratorSlot> sharedGenerators() const;

private:
    struct Level {
        const Json *root = nullptr;
        Source source = Source::Run;
        QList<const Json *> entries; ///< generators with a provider
        const Json *loose = nullptr; ///< settings without a provider
    };

    static Level level(const Json &root, Source source);
    const Json *stepObject(const QString &step) const;
    QString owner(const Level &level) const;
    [[nodiscard]] QList<GeneratorSlot> listed(const QString &step) const;
    [[nodiscard]] QString stepOwner(const QString &step, const QList<GeneratorSlot> &all) const;
    Effective providerOf(const Json &own, const QString &step) const;
    std::optional<QVariant> fromStep(const QString &step, const GeneratorSlot &slot, const Field &field) const;
    std::optional<QVariant> fromLevel(const Level &level, const GeneratorSlot &slot, const Field &field) const;
    Effective unbound(const QString &step, const GeneratorSlot &slot, const Field &field) const;

    Level m_run, m_application;
};

[[nodiscard]] const Field &generatorField(const QString &name);

} // namespace engine
