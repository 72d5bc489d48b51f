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

/// What a form shows of one field.
struct FieldState {
    QVariant value;     ///< in force: own or inherited; invalid: nothing said anywhere
    QVariant inherited; ///< in force if there were no own value
    QVariant off;       ///< the kept value of a switched-off override
    engine::Source inheritedFrom = engine::Source::BuiltIn;
    bool overridden = false;
    bool switchedOff = false;
};

/// The edited configuration: one value, every edit a command that holds the value before and after. Keeps the
/// resolution up to date on every change. GUI thread; owned by the page, needs no window; cannot fail.
class ConfigDocument final : public QObject
{
    Q_OBJECT

public:
    explicit ConfigDocument(QObject *parent = nullptr);

    [[nodiscard]] const engine::RunConfig &config() const { return m_config; }
    /// The same, for look-ups.
    [[nodiscard]] const engine::ConfigView &view() const { return m_view; }
    [[nodiscard]] const engine::RunConfig &application() const { return m_application; }
    [[nodiscard]] const engine::Resolution &resolution() const { return m_resolution; }
    [[nodiscard]] QUndoStack *undoStack() { return &m_undo; }
    /// Relative paths are meant from there: the folder of the document's file.
    void setFolder(const QString &folder);
    /// With absolute paths.
    [[nodiscard]] engine::RunConfig configToStart() const { return engine::withAbsolutePaths(m_config, m_folder); }

    /// Another document: forgets the history.
    void reset(const engine::RunConfig &config);
    void setApplication(const engine::RunConfig &application);
    /// What models cost, for the checks before a start; without it they are left out. Call again when prices have changed.
    void setPrices(engine::PriceOf priceOf, const engine::GlobalCaps &caps = {});

    /// One step of the history; nothing when it changes nothing. Steps with the same key within a second become one.
    void apply(const engine::RunConfig &after, const QString &text, const QString &mergeKey = {});
    /// An edit of one field; `typing`: part of a burst that is undone as one.
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
    engine::GlobalCaps m_caps; ///< over all runs
    QHash<QString, engine::EffectiveValue> m_effective;
    QUndoStack m_undo;
    QElapsedTimer m_clock;
};

} // namespace ui
