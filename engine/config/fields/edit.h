// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"
#include "engine/types/plan/runconfig.h"

#include <QVariant>

#include <nlohmann/json_fwd.hpp>

#include <memory>

namespace engine {

// Edits of a configuration as pure functions; an undo command stores the configurations before and after. Paths
// are dotted, list members in brackets: "seeding.generators[1].temperature". Values are bool, qint64, double,
// QString, QStringList or QVariantMap (text map). An invalid path (beyond the end of a list) changes nothing.

[[nodiscard]] QVariant valueAt(const RunConfig &config, const QString &path); ///< invalid when absent
[[nodiscard]] RunConfig withValue(const RunConfig &config, const QString &path, const QVariant &value);
[[nodiscard]] RunConfig without(const RunConfig &config, const QString &path);
/// A switched-off override keeps its value (under "off" beside it) and is ignored until switched on again.
[[nodiscard]] RunConfig withSwitchedOff(const RunConfig &config, const QString &path, bool off);
[[nodiscard]] bool isSwitchedOff(const RunConfig &config, const QString &path);
[[nodiscard]] QVariant switchedOffValue(const RunConfig &config, const QString &path);

[[nodiscard]] int listSize(const RunConfig &config, const QString &path);

/// The same look-ups in a configuration that is parsed once, for frequent access. A value; cheap to copy.
class ConfigView
{
public:
    explicit ConfigView(const RunConfig &config = {});

    [[nodiscard]] QVariant valueAt(const QString &path) const; ///< invalid when absent
    [[nodiscard]] QVariant switchedOffValue(const QString &path) const;
    [[nodiscard]] bool isSwitchedOff(const QString &path) const { return switchedOffValue(path).isValid(); }
    [[nodiscard]] int listSize(const QString &path) const;

private:
    std::shared_ptr<const nlohmann::ordered_json> m_root;
};

/// Inserts a copy of member `from` (−1: an empty object) of the list at `path` before `index`; creates a missing list.
[[nodiscard]] RunConfig withInserted(const RunConfig &config, const QString &path, int index, int from = -1);
[[nodiscard]] RunConfig withRemoved(const RunConfig &config, const QString &path, int index);
[[nodiscard]] RunConfig withMoved(const RunConfig &config, const QString &path, int from, int to);

/// `over` merged over `config`, key by key; lists are replaced. For --set, presets and resuming with other caps.
[[nodiscard]] RunConfig merged(const RunConfig &config, const RunConfig &over);
/// "key=value" with the value read as YAML. BadConfig when there is no "=".
[[nodiscard]] Result<RunConfig> withAssignment(const RunConfig &config, const QString &assignment);

} // namespace engine
