// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config/estimate/estimate.h"
#include "engine/config/fields/edit.h"
#include "engine/config/fields/fields.h"
#include "engine/config/fields/paths.h"
#include "engine/config/resolution/resolve.h"
#include "engine/types/plan/caps.h"
#include "engine/types/plan/runconfig.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QUndoStack>

namespace ui {

/// State of one field for a form.
struct FieldState {
    QVariant value;     ///< effective value, own or inherited; invalid: not set anywhere
    QVariant inherited; ///< effective value without an own value
    QVariant off;       ///< stored value of a switched-off override
    engine::Source inheritedFrom = engine::Source::BuiltIn;
    bool overridden = false;
    bool switchedOff = false;
};

/// The edited configuration. Each edit is a command with the configuration before and after it. Resolves the
/// configuration after every change. GUI thread; owned by the page, but independent of widgets; cannot fail.
class ConfigDocument final : public QObject
{
    Q_OBJECT

public:
    explicit ConfigDocument(QObject *parent = nullptr);

    [[nodiscard]] const engine::RunConfig &config() const { return m_config; }
    /// The same configuration, indexed for look-ups.
    [[nodiscard]] const engine::ConfigView &view() const { return m_view; }
    [[nodiscard]] const engine::RunConfig &application() const { return m_application; }
    [[nodiscard]] const engine::Resolution &resolution() const { return m_resolution; }
    [[nodiscard]] QUndoStack *undoStack() { return &m_undo; }
    /// Sets the folder that relative paths refer to: the folder of the document's file.
    void setFolder(const QString &folder);
    /// The configuration with absolute paths.
    [[nodiscard]] engine::RunConfig configToStart() const { return engine::withAbsolutePaths(m_config, m_folder); }

    /// Replaces the document and clears the history.
    void reset(const engine::RunConfig &config);
    void setApplication(const engine::RunConfig &application);
    /// Sets prices of models and caps over all runs, for the checks before a start. Without prices these checks are
    /// omitted. Call again when prices or caps change.
    void setPrices(engine::PriceOf priceOf, const engine::GlobalCaps &caps = {});

    /// Adds a step to the history if `after` differs. Consecutive steps with the same key within a second are merged.
    void apply(const engine::RunConfig &after, const QString &text, const QString &mergeKey = {});
    /// Sets one field; `typing`: merges with the preceding edits of the same burst.
    void setValue(const QString &path, const QVariant &value, bool typing = false);
    void resetValue(const QString &path, bool typing = false);
    void setSwitchedOff(const QString &path, bool off);

    [[nodiscard]] FieldState state(const QString &path, const engine::Field &field) const;
    [[nodiscard]] QList<engine::Problem> problemsAt(const QString &path) const;
    [[nodiscard]] bool canStart() const { return m_resolution.ok(); }

Q_SIGNALS:
    void changed();

private:
    friend class ChangeConfig;
    void take(const engine::RunConfig &config);
    void refresh();
    [[nodiscard]] FieldState inheritedState(const QString &path, const engine::Field &field) const;

    engine::RunConfig m_config;
    QString m_folder;
    engine::RunConfig m_application;
    engine::ConfigView m_view;
    engine::ConfigView m_applicationView;
    engine::Resolution m_resolution;
    engine::PriceOf m_priceOf;
    engine::GlobalCaps m_caps; ///< caps over all runs
    QHash<QString, engine::EffectiveValue> m_effective;
    QUndoStack m_undo;
    QElapsedTimer m_clock;
};

} // namespace ui
