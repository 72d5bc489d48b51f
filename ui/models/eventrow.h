// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.h"
#include "engine/base/id.h"
#include "engine/types/plan/step.h"

#include <type_traits>
#include <variant>

namespace engine {
struct Call;
struct RunEvent;
}

namespace ui {

/// Importance of an event for a person who watches the run. Detail: sent calls and rating changes.
enum class LogLevel { Detail, Info, Notice, Warning, Error };
[[nodiscard]] QString levelWord(LogLevel level);

/// An event as a compact row of the log: the values for its sentence, texts shortened to 300 characters.
struct EventRow {
    quint64 seq = 0;
    qint64 atMs = 0;
    quint8 kind = 0; ///< index of the type in EventBody
    LogLevel level = LogLevel::Info;
    std::optional<engine::Step> step;
    engine::ErrorKind error = engine::ErrorKind::Internal;
    int code = 0;    ///< meaning depends on the kind: verdict, reason, percent or count
    int tokensIn = 0;
    int tokensOut = 0;
    int latencyMs = -1;
    qint64 microUsd = -1;
    engine::CallId call;
    engine::CandidateId first;
    engine::CandidateId second;
    double value = 0;
    QString generator;
    QString text;
};

/// `call`: the call that a CallFinished ends; nullptr if unknown.
[[nodiscard]] EventRow eventRow(const engine::RunEvent &event, const engine::Call *call);

} // namespace ui
