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

/// One form of a part: literal text with {rule} or {^rule} (capitalised).
struct Alternative {
    QString text;
    double weight = 1;           ///< for seeds; children draw uniformly
    QStringList rules;           ///< names of the rules that it refers to, in order, without "^"
    QRegularExpression pattern;  ///< matches it in a text; one capture per rule
    int literals = 0;            ///< number of characters outside of references to rules
};

/// One sentence or line of a text.
struct GrammarPart {
    QString name;
    QList<Alternative> alternatives; ///< the drawn ones, then `mentions` further ones
    int mentions = 0;                ///< number of alternatives that only serve to insert a missing word
    bool optional = false;
    bool movable = false;
};

/// Words to search; a trailing * matches any ending.
struct WordList {
    QSet<QString> exact;
    QStringList starts;

    [[nodiscard]] bool contains(const QString &foldedWord) const;
};

/// Measures of a text; see resources/grammars/README.md.
struct Rubric {
    int minWords = 0, maxWords = 0;
    QList<WordList> required;
    WordList vivid, wit, worn;
    double vividTarget = 1, witTarget = 1;
    QList<int> syllables;
    QMap<QString, double> weights;
};

/// A small generative grammar with the rubric for its texts: a value, parsed from JSON.
struct Grammar {
    QString id;
    QList<QStringList> keywords;
    QString separator = QStringLiteral(" ");
    QStringList shared; ///< rules with a single value per text
    QList<GrammarPart> parts;
    QMap<QString, QStringList> rules;
    Rubric rubric;
};

/// BadConfig with the place when the file does not follow the README.
[[nodiscard]] Result<Grammar> readGrammar(const QByteArray &json);
/// The bundled grammars, "general" last.
[[nodiscard]] QList<Grammar> bundledGrammars();

/// The grammar of that id; for an empty `id` the one with keywords
/// in the task, else the general one. Null for an unknown id.
[[nodiscard]] const Grammar *chooseGrammar(const QList<Grammar> &grammars, const QString &id, const QString &task);

} // namespace engine
