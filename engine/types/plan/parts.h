// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace engine {

/// A named part of a candidate: a file of a program.
struct Part {
    QString name; ///< relative path with '/'
    QString text;

    bool operator==(const Part &) const = default;
};

/// The content of a candidate: one text without a name, or named parts (the files of a program).
/// A value; either `single` or `named` is empty.
struct Parts {
    Parts() = default;
    Parts(QString text) : single(std::move(text)) { } // implicit: a text is the short form of one part
    explicit Parts(QList<Part> parts) : named(std::move(parts)) { }

    QString single;
    QList<Part> named; ///< in the order of their names

    /// Whether there are no characters but white space.
    [[nodiscard]] bool isBlank() const;
    /// The text; of named parts, each one below a line "==> name <==".
    [[nodiscard]] QString text() const;
    /// The text of that part; an empty name is the unnamed one; nullptr: there is none.
    [[nodiscard]] const QString *find(const QString &name) const;
    [[nodiscard]] QStringList names() const;

    bool operator==(const Parts &) const = default;
};

/// Names of the parts that differ between two contents, of both, sorted; an unnamed part has an empty name.
[[nodiscard]] QStringList changedParts(const Parts &before, const Parts &after);

/// Whether the text can be the name of a part: a relative path of at most 260 characters, with '/', without "..", control
/// characters or an empty step.
[[nodiscard]] bool isPartName(const QString &name);

} // namespace engine
