// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluators/programs/taskfolder.h"

namespace engine {

/// Files and subfolders of a folder with test cases that programs must not read, as relative paths: the
/// file with the answers, its copies and earlier versions anywhere in the folder, version histories and
/// other hidden entries. Empty for folders of other kinds. Reads the disk once when the folder has a memo.
[[nodiscard]] QStringList answerFiles(const TaskFolder &folder);

} // namespace engine
