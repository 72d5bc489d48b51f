// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluators/programtester.h"

#include <QTemporaryDir>

#include <memory>

namespace engine {

/// Allows a plan to name a bundled task instead of a folder ("circle-packing"): its files are written to a temporary
/// folder, which is removed with this object. Forwards all calls to a real tester. Engine thread. Errors as ProgramTester.
class BundledTasks final : public ProgramTester
{
public:
    explicit BundledTasks(std::shared_ptr<ProgramTester> tester) : m_tester(std::move(tester)) { }

    [[nodiscard]] Task<Result<TestReport>> test(ProgramToTest program, StopToken stop) override;

    /// Writes the files of a bundled task into `under`/name and returns that path. Errors: Missing, Store.
    [[nodiscard]] static Result<QString> layOut(const QString &name, const QString &under);

private:
    std::shared_ptr<ProgramTester> m_tester;
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace engine
