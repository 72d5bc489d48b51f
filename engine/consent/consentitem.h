// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace engine {

/// Kinds of access with the rights of the person that a run may need.
enum class ConsentKind {
    Command,     ///< a program of a generator or an evaluator; it runs outside of the sandbox
    Interpreter, ///< testing.python: runs Python inside the sandbox; its installation is readable there
    Folder,      ///< testing.folder, testing.read: programs inside the sandbox may read it
    File,        ///< program.initial, schemaFile, recording: its text goes into prompts and into the log
    Key,         ///< a key that is sent to a server
    Unprotected, ///< programs run without isolation, because this machine has none
    OwnRun       ///< a run whose configuration the person wrote (words: its SHA-256); stored for the run, never asked
};

/// One item of consent. A value.
struct ConsentItem {
    ConsentKind kind = ConsentKind::Command;
    QStringList words; ///< Command: program and arguments. Interpreter: its path, then its readable folders. Folder, File: the
                       ///< path without links. Key: name of the variable ("" for a key that was entered), then the address
    QString folder;    ///< Command: its working directory; empty: an empty folder made for it
    QMap<QString, QString> environment; ///< Command: its environment variables

    /// 40 hexadecimal digits of SHA-256 over kind, words, folder and environment: the argument of --trust.
    [[nodiscard]] QString digest() const;
    bool operator==(const ConsentItem &) const = default;
};

/// The items that concern programs in the sandbox: interpreter, folders and missing isolation.
[[nodiscard]] QList<ConsentItem> itemsOfTests(QList<ConsentItem> items);
/// The items that concern keys.
[[nodiscard]] QList<ConsentItem> itemsOfKeys(QList<ConsentItem> items);

/// English words for the terminal and for messages: "runs the command: python3 gen.py (in /tmp/x)". One line; words that
/// a shell would split are quoted, and control characters are written as escapes.
[[nodiscard]] QString englishText(const ConsentItem &item);
/// Characters that move the cursor, hide or reorder text are written as escapes.
[[nodiscard]] QString withVisibleControls(const QString &text);
/// The command as one line that a POSIX shell splits into these words.
[[nodiscard]] QString shellWords(const QStringList &words);

} // namespace engine
