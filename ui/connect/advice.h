// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/plan/endpointcheck.h"

namespace ui {

/// Actions that the user can take after a failed connection test.
enum class Remedy {
    Retry,
    EditAddress,
    EditKey,
    UseAddress,  ///< use the address that the test found
    UseProvider, ///< use the dialect that the test found
    SwitchScheme,///< http instead of https, or vice versa
    ChooseModel,
    CopyCommand, ///< a command that loads a model
    OpenAccount
};

/// A sentence and an action for a failed stage.
struct Advice {
    QString sentence;
    Remedy remedy = Remedy::Retry;
    QString action;  ///< label of the button
    QString payload; ///< the address, kind, command or page of the action
};

[[nodiscard]] Advice adviceFor(const engine::EndpointStep &step, const engine::GeneratorPlan &tested, const QString &billingPage = {});
[[nodiscard]] QString stageTitle(engine::EndpointStage stage);
/// The command that loads a small model into Ollama.
[[nodiscard]] QString pullCommand();

} // namespace ui
