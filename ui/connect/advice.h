// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/endpointcheck.h"

namespace ui {

/// What somebody can do at once about a connection that failed.
enum class Remedy {
    Retry,
    EditAddress,
    EditKey,
    UseAddress,  ///< the one the test found
    UseProvider, ///< the dialect the test found
    SwitchScheme,///< http instead of https, or the other way round
    ChooseModel,
    CopyCommand, ///< that brings a model
    OpenAccount
};

/// One sentence and one action for a stage that failed.
struct Advice {
    QString sentence;
    Remedy remedy = Remedy::Retry;
    QString action;  ///< on the button
    QString payload; ///< the address, kind, command or page the action is about
};

[[nodiscard]] Advice adviceFor(const engine::EndpointStep &step, const engine::GeneratorPlan &tested, const QString &billingPage = {});
[[nodiscard]] QString stageTitle(engine::EndpointStage stage);
/// The command that gives Ollama a small model.
[[nodiscard]] QString pullCommand();

} // namespace ui
