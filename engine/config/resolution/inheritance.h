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
    int index = 0;                          ///< in the step's effective list, as paths count
    const nlohmann::ordered_json *own = nullptr;   ///< when the step lists it
    const nlohmann::ordered_json *entry = nullptr; ///< when the list comes from the run or the application
    Source listedBy = Source::BuiltIn;      ///< whose list it is: Generator, Step (its `provider`), Run, Application, BuiltIn
    Effective provider;
    QString stepOwner;                      ///< the provider to which bound fields beside the step's list belong
};

/// Who says what counts. Borrows two canonical documents; wrong values count as unsaid.
///
/// A generator's setting comes from the first that has it: the generator itself; its step; the run's generator of the
/// same provider, then settings of the run without a provider; the same of the application; the built-in value.
/// Settings beside a list belong to all generators of the list, except those bound to one vendor (model, endpoint, key,
/// prices …): these go to the level's own provider only. A price counts only together with the model it stands beside
/// or above of, and the name of a key only together with its endpoint. A setting that a kind does not understand never
/// reaches it. What is under "off" is not looked at.
class Inheritance
{
public:
    using Json = nlohmann::ordered_json;

    Inheritance(const Json &run, const Json &application);

    [[nodiscard]] Effective runValue(const QString &section, const Field &field) const;
    [[nodiscard]] Effective stepValue(const QString &step, const Field &field) const;
    [[nodiscard]] QList<GeneratorSlot> generators(const QString &step) const;
    /// For a field the provider understands.
    [[nodiscard]] Effective generatorValue(const QString &step, const GeneratorSlot &slot, const Field &field) const;
    /// The evaluators' list and its source; null when there is none.
    [[nodiscard]] std::pair<const Json *, Source> evaluators() const;
    /// The generators steps use that list none.
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
