// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <optional>

namespace engine {

/// Json: any document, as compact text in a QString.
enum class FieldType { Text, LongText, Integer, Number, Money, Boolean, Choice, TextList, TextMap, Json };

/// One value of a Choice, with its title in the translation context "ui::FieldTexts".
struct FieldChoice {
    const char *value;
    const char *title;
};

/// Description of one setting: the schema for reading, checking, resolving, freezing and the forms.
struct Field {
    QString path;      ///< dotted, relative to its owner: "count", "temperature", "usdPerHour"
    FieldType type = FieldType::Text;
    QVariant fallback; ///< default value; invalid: none
    std::optional<double> minimum, maximum;
    QStringList choices;
    QString unit;      ///< "s", "USD", "tokens", "%" …; empty: none
    QStringList providers; ///< generator fields: the provider kinds that support it; empty: all
    bool open = false;     ///< Choice: other values are allowed, too
    const char *title = ""; ///< English, translated in the context "ui::FieldTexts"
    const char *help = "";  ///< the same: one sentence
    QList<const char *> choiceTitles; ///< the same: one per member of `choices`
};

/// Values by field path.
using Values = QHash<QString, QVariant>;

/// The field of that path; null when there is none.
[[nodiscard]] inline const Field *fieldNamed(const QList<Field> &fields, const QString &path)
{
    for (const Field &field : fields) {
        if (field.path == path)
            return &field;
    }
    return nullptr;
}

} // namespace engine
