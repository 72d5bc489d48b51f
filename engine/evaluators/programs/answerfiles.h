// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluators/programs/taskfolder.h"

namespace engine {

/// Files and folders of a folder with test cases that no program may read, relative: the file with the answers, its copies
/// and former versions wherever they lie, histories and other hidden entries. Empty for folders of other kinds. Reads the
/// disk once for a folder with a memo.
[[nodiscard]] QStringList answerFiles(const TaskFolder &folder);

} // namespace engine
