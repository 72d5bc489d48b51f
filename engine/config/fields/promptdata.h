// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace engine {

/// Six hexadecimal digits that none of the texts contains, computed from the texts: the same texts give the same tag. A text
/// cannot hold its own tag on purpose, as the tag changes with the text.
[[nodiscard]] QString dataTag(const QStringList &texts);

/// Each text between tags of its letter: "<a-TAG>", or "<a>" when the tag is empty.
[[nodiscard]] QString letteredTexts(const QStringList &texts, const QString &tag);

/// The items between tags "<NAME-TAG>", one a line with "- " before it.
[[nodiscard]] QString taggedList(const QString &name, const QStringList &items, const QString &tag);

/// The template with its variables filled (filledTemplate), so that texts in `data` – candidates, measurements, replies of
/// evaluators – cannot be taken for a part of the prompt: `tag` fills {tag}; in a template without {tag}, tags that the
/// template itself uses get a backslash inside the texts ("<\/b>"); fences of the template around a text become longer than
/// any run of their character inside it. `values`: texts of the user.
[[nodiscard]] QString filledPrompt(const QString &wording, const QHash<QString, QString> &values, QHash<QString, QString> data, const QString &tag);

/// Whether a template names its tags with {tag}.
[[nodiscard]] bool usesDataTag(const QString &wording);

} // namespace engine
