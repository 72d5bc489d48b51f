// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace engine {

/// Six hexadecimal digits that occur in none of the texts, computed from the texts: the same texts
/// give the same tag. A text cannot be made to contain its own tag, as the tag changes with the text.
[[nodiscard]] QString dataTag(const QStringList &texts);

/// Each text between tags of its letter: "<a-TAG>", or "<a>" when the tag is empty.
[[nodiscard]] QString letteredTexts(const QStringList &texts, const QString &tag);

/// The items between tags "<NAME-TAG>", one per line after "- ".
[[nodiscard]] QString taggedList(const QString &name, const QStringList &items, const QString &tag);

/// The template with its variables filled (filledTemplate), protected so that texts in `data` (candidates,
/// measurements, replies of evaluators) cannot imitate parts of the prompt: `tag` fills {tag}; in a
/// template without {tag}, tags of the template inside the texts get a backslash ("<\/b>"); fences of the
/// template become longer than any run of their character in the text. `values`: texts of the user.
[[nodiscard]] QString filledPrompt(const QString &wording, const QHash<QString, QString> &values, QHash<QString, QString> data, const QString &tag);

/// Whether a template uses {tag} in its tags.
[[nodiscard]] bool usesDataTag(const QString &wording);

} // namespace engine
