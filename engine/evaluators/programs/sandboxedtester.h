// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluators/programs/foldercache.h"
#include "engine/evaluators/programs/testtools.h"
#include "engine/evaluators/programtester.h"
#include "engine/sandbox/sandbox.h"

#include <memory>

namespace engine {

/// Runs candidates with the evaluator of a task folder inside a sandbox. Engine thread;
/// tests in progress continue when this object is destroyed. Errors as ProgramTester.
class SandboxedTester final : public ProgramTester
{
public:
    explicit SandboxedTester(std::shared_ptr<Sandbox> sandbox, QString python = QStringLiteral("/usr/bin/python3"));

    [[nodiscard]] Task<Result<TestReport>> test(ProgramToTest program, StopToken stop) override;

private:
    [[nodiscard]] Result<TestTools> toolsOf(const TestingPlan &testing);

    std::shared_ptr<Sandbox> m_sandbox;
    QString m_python;
    FolderCache m_folders;
    std::optional<TestTools> m_tools;
    QStringList m_toolsKey;
};

} // namespace engine
