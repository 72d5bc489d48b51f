// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace engine {

/// What a run may want to do with the rights of the person.
enum class ConsentKind {
    Command,     ///< a program of a generator or an evaluator; it runs outside of the sandbox
    Interpreter, ///< testing.python: runs Python inside the sandbox, which shows its installation
    Folder,      ///< testing.folder, testing.read: programs inside the sandbox may read it
    File,        ///< program.initial, schemaFile, recording: its text goes into prompts and into the log
    Key,         ///< a key that is sent to a server
    Unprotected, ///< programs run without isolation, because this machine has none
    OwnRun       ///< a run whose configuration the person wrote (words: its SHA-256); noted for it, never asked for
};

/// One thing that is agreed to, word by word. A value.
struct ConsentItem {
    ConsentKind kind = ConsentKind::Command;
    QStringList words; ///< Command: program and arguments. Interpreter: its path, then the folders it shows. Folder, File: the
                       ///< path without links. Key: name of the variable ("" for a key that was entered), then the address
    QString folder;    ///< Command: where it is started; empty: in an empty folder made for it
    QMap<QString, QString> environment; ///< Command: variables it is given

    /// 40 hexadecimal digits of SHA-256 over kind, words, folder and environment: what --trust names.
    [[nodiscard]] QString digest() const;
    bool operator==(const ConsentItem &) const = default;
};

/// Those that concern programs in the sandbox: interpreter, folders and missing isolation.
[[nodiscard]] QList<ConsentItem> itemsOfTests(QList<ConsentItem> items);
/// Those that concern keys.
[[nodiscard]] QList<ConsentItem> itemsOfKeys(QList<ConsentItem> items);

/// English words for the terminal and for messages: "runs the command: python3 gen.py (in /tmp/x)". One line; words that
/// a shell would split are quoted, and control characters are written as escapes.
[[nodiscard]] QString englishText(const ConsentItem &item);
/// Characters that move the cursor, hide or reorder text are written as escapes.
[[nodiscard]] QString withVisibleControls(const QString &text);
/// The command as one line that a POSIX shell reads as these words.
[[nodiscard]] QString shellWords(const QStringList &words);

} // namespace engine
