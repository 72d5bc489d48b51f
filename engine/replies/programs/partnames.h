// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace engine {

/// The name of a part that a reply means by a path: the name itself, or the only one that ends with the path ("a.py" for
/// "src/a.py"), or the only one that the path ends with ("/home/me/src/a.py"). nullopt: none, or several.
[[nodiscard]] std::optional<QString> partMeant(const QString &path, const QStringList &names);

/// The path on a line "==> path <=="; empty: the line has another form.
[[nodiscard]] QString pathOfHeading(QStringView line);

/// The path in the info string of a fence: "python src/a.py", "python:src/a.py", "python title=src/a.py", "src/a.py".
[[nodiscard]] QString pathOfInfo(const QString &info);

} // namespace engine
