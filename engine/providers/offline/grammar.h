// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/result.h"

#include <QList>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

namespace engine {

/// One way to say a part: literal text with {rule} or {^rule} (capitalised) in it.
struct Alternative {
    QString text;
    double weight = 1;           ///< for seeds; children draw evenly
    QStringList rules;           ///< names of the placeholders in order, without the sign
    QRegularExpression pattern;  ///< recognises it in a text; one capture per placeholder
    int literals = 0;            ///< characters that are no placeholder
};

/// One sentence or line of a text.
struct Part {
    QString name;
    QList<Alternative> alternatives; ///< the drawn ones, then `mentions` further ones
    int mentions = 0;                ///< the last so many are used only to work in a word that is missing
    bool optional = false;
    bool movable = false;
};

/// Words to look for; an entry with a trailing * matches any ending.
struct WordList {
    QSet<QString> exact;
    QStringList starts;

    [[nodiscard]] bool contains(const QString &foldedWord) const;
};

/// What is measured in a text; see resources/grammars/README.md.
struct Rubric {
    int minWords = 0, maxWords = 0;
    QList<WordList> required;
    WordList vivid, wit, worn;
    double vividTarget = 1, witTarget = 1;
    QList<int> syllables;
    QMap<QString, double> weights;
};

/// A small generative grammar with the rubric that judges its texts: a value, made from JSON.
struct Grammar {
    QString id;
    QList<QStringList> keywords;
    QString separator = QStringLiteral(" ");
    QStringList shared; ///< rules with one value per text
    QList<Part> parts;
    QMap<QString, QStringList> rules;
    Rubric rubric;
};

/// BadConfig with the place when the file is not as the README says.
[[nodiscard]] Result<Grammar> readGrammar(const QByteArray &json);
/// The bundled ones, "general" last.
[[nodiscard]] QList<Grammar> bundledGrammars();

/// The grammar of that id; when `id` is empty the one whose keywords the task holds, else the general one. Nothing for
/// an unknown id.
[[nodiscard]] const Grammar *chooseGrammar(const QList<Grammar> &grammars, const QString &id, const QString &task);

} // namespace engine
